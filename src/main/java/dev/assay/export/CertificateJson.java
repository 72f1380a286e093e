package dev.assay.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.evaluation.guarantee.Certificate;
import dev.assay.evaluation.guarantee.CertificateCodec;
import dev.assay.evaluation.guarantee.KnownCertificate;
import dev.assay.evaluation.guarantee.SamplePlan;
import dev.assay.evaluation.guarantee.SampleState;
import dev.assay.evaluation.guarantee.SampledCell;
import dev.assay.evaluation.guarantee.Stratum;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.CellQuery;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A certificate as one JSON object; the cells of its stratum are a bit a field, so that a large one stays short. */
public final class CertificateJson implements CertificateCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int HEX = 16;

    private final Schema schema;

    public CertificateJson(Schema schema) {
        this.schema = schema;
    }

    @Override
    public String write(Certificate certificate) {
        return JsonText.line(plain(certificate));
    }

    /** In plain JSON shapes. */
    public Map<String, @Nullable Object> plain(Certificate certificate) {
        SamplePlan plan = certificate.plan();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("query", plain(plan.stratum()));
        json.put("seed", plan.terms().seed());
        json.put("size", plan.terms().size());
        json.put("fixed", plan.terms().fixed());
        json.put("target", plan.terms().target());
        json.put("confidence", plan.terms().confidence());
        json.put("hidden", plan.terms().hidden());
        json.put("population", plan.population());
        json.put("values", plan.values());
        List<String> fields = Stream.concat(schema.fields().stream().map(FieldSpec::key),
                plan.cells().values().stream().flatMap(List::stream)).distinct().toList();
        json.put("fields", fields);
        Map<String, String> cells = new LinkedHashMap<>();
        plan.cells().forEach((posting, of) -> cells.put(posting, bits(fields, of)));
        json.put("cells", cells);
        if (!plan.sources().isEmpty()) {
            // A number a posting, so that a large one stays short.
            List<String> sources = plan.sources().values().stream().distinct().toList();
            Map<String, Integer> proposed = new LinkedHashMap<>();
            plan.sources().forEach((posting, source) -> proposed.put(posting, sources.indexOf(source)));
            json.put("sources", sources);
            json.put("proposed_by", proposed);
        }
        json.put("sample", plan.sample().stream().map(CertificateJson::plain).toList());
        Certificate.Applied applied = certificate.applied();
        if (applied != null) {
            json.put("applied", plain(applied));
        }
        json.put("revoked", certificate.revoked());
        return json;
    }

    /** A certificate as it is handed on. */
    public Map<String, @Nullable Object> plain(KnownCertificate known) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("certificate", known.id());
        json.put("in_force", known.holds());
        json.putAll(plain(known.certificate()));
        return json;
    }

    private static Map<String, @Nullable Object> plain(Stratum stratum) {
        CellQuery query = stratum.query();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("field", query.field());
        json.put("source", query.source());
        if (query.proposed() != null) {
            json.put("value", query.proposed().plain());
        }
        json.put("status", query.status() == null ? "" : query.status().name());
        json.put("finding", query.finding());
        json.put("text", query.text());
        json.put("risk_below", stratum.riskBelow());
        json.put("least_confidence", stratum.leastConfidence());
        return json;
    }

    private static Map<String, @Nullable Object> plain(SampledCell sampled) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", sampled.cell().postingId());
        json.put("field", sampled.cell().field());
        json.put("value", sampled.value().plain());
        return json;
    }

    private static Map<String, @Nullable Object> plain(Certificate.Applied applied) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("looked", applied.state().looked());
        json.put("wrong", applied.state().wrong());
        json.put("upper", applied.state().upper());
        json.put("accepted", applied.accepted());
        json.put("reviewer", applied.reviewer());
        json.put("time", applied.at().toString());
        return json;
    }

    private static String bits(List<String> fields, List<String> of) {
        BigInteger bits = BigInteger.ZERO;
        for (String field : of) {
            bits = bits.setBit(fields.indexOf(field));
        }
        return bits.toString(HEX);
    }

    @Override
    public Certificate read(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (!root.path("cells").isObject() || !root.path("sample").isArray()) {
                throw new IllegalArgumentException("It names no cells and no sample.");
            }
            SamplePlan plan = new SamplePlan(stratum(root.path("query")), terms(root), cells(root),
                    sources(root), root.path("values").asText(), sample(root.path("sample")));
            JsonNode applied = root.path("applied");
            return new Certificate(plan, applied.isMissingNode() ? null : applied(applied, plan),
                    root.path("revoked").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("It is no JSON: " + e.getOriginalMessage(), e);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Its cells cannot be read.", e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Its time is none: " + e.getMessage(), e);
        }
    }

    private Stratum stratum(JsonNode query) {
        String status = query.path("status").asText();
        CellQuery asked = CellQuery.ALL.ofField(query.path("field").asText())
                .from(query.path("source").asText()).with(query.path("finding").asText())
                .saying(query.path("text").asText())
                .standing(status.isEmpty() ? null : status(status));
        return new Stratum(
                query.has("value") ? asked.proposing(value(asked.field(), query.path("value"))) : asked,
                query.path("risk_below").asDouble(), query.path("least_confidence").asDouble());
    }

    private static EvidenceStatus status(String name) {
        return Arrays.stream(EvidenceStatus.values()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no status \"" + name + "\" here."));
    }

    private static SamplePlan.Terms terms(JsonNode root) {
        return new SamplePlan.Terms(root.path("seed").asLong(), root.path("size").asInt(),
                root.path("fixed").asBoolean(), root.path("target").asDouble(),
                root.path("confidence").asDouble(), root.path("hidden").asBoolean());
    }

    private static Map<String, List<String>> cells(JsonNode root) {
        List<String> fields = new ArrayList<>();
        root.path("fields").forEach(field -> fields.add(field.asText()));
        Map<String, List<String>> cells = new LinkedHashMap<>();
        root.path("cells").properties().forEach(posting -> {
            BigInteger bits = new BigInteger(posting.getValue().asText(), HEX);
            List<String> of = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                if (bits.testBit(i)) {
                    of.add(fields.get(i));
                }
            }
            cells.put(posting.getKey(), of);
        });
        return cells;
    }

    private static Map<String, String> sources(JsonNode root) {
        Map<String, String> sources = new LinkedHashMap<>();
        root.path("proposed_by").properties().forEach(posting -> sources.put(posting.getKey(),
                root.path("sources").path(posting.getValue().asInt()).asText()));
        return sources;
    }

    private List<SampledCell> sample(JsonNode sample) {
        List<SampledCell> cells = new ArrayList<>();
        for (JsonNode one : sample) {
            String field = one.path("field").asText();
            cells.add(new SampledCell(new CellKey(one.path("posting_id").asText(), field),
                    value(field, one.path("value"))));
        }
        return cells;
    }

    private FieldValue value(String field, JsonNode plain) {
        FieldSpec spec = schema.field(field)
                .orElseThrow(() -> new IllegalArgumentException("There is no field \"" + field + "\" here."));
        return FieldValue.read(spec, MAPPER.convertValue(plain, Object.class));
    }

    private static Certificate.Applied applied(JsonNode json, SamplePlan plan) {
        double upper = json.path("upper").asDouble();
        return new Certificate.Applied(
                new SampleState(json.path("looked").asInt(), json.path("wrong").asInt(), upper,
                        upper <= plan.terms().target(), ""),
                json.path("accepted").asInt(), json.path("reviewer").asText(),
                Instant.parse(json.path("time").asText()));
    }
}
