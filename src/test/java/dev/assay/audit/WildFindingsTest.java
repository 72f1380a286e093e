package dev.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.ingest.OriginalReader;
import dev.assay.ingest.SourceFile;
import dev.assay.ingest.SourceFiles;
import dev.assay.model.Answer;
import dev.assay.model.Original;
import dev.assay.model.Posting;
import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Real models' answers, where they are at hand: just the cells that break the contract are flagged, counted apart. */
@Execution(ExecutionMode.CONCURRENT)
class WildFindingsTest {

    private static final Path ANSWERS = Path.of("../shared/data/model-responses");
    private static final Schema SCHEMA = Catalogue.shipped();
    private static final Set<String> SOURCES = Set.of("pass1_derived", "inferred", "combined");
    private static final Set<String> SILENT = Set.of("not_mentioned", "none_mentioned");
    private static final Set<String> CODES = Set.of("unknown_value", "older_value", "malformed", "not_stated",
            "source", "low_confidence");

    private final Set<String> expected = new TreeSet<>();
    private final Set<String> found = new TreeSet<>();
    private int answers;
    private int unread;

    @Test
    void everyBreachIsFlaggedAndNothingElse() {
        assumeThat(ANSWERS).exists();
        for (SourceFile file : SourceFiles.of(List.of(ANSWERS))) {
            if (file.path().contains("pass2-")) {
                read(file.open());
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        expected.forEach(cell -> counts.merge(cell.split(" ")[2], 1, Integer::sum));
        System.out.println(answers + " answers, " + unread + " that only Assay reads, flagged " + counts);

        assertThat(answers).isGreaterThan(200);
        assertThat(unread).isLessThan(answers / 50);
        assertThat(found).isEqualTo(expected);
        assertThat(counts).containsKeys("unknown_value", "older_value", "not_stated", "source");
    }

    private void read(Original file) {
        List<Answer> read = new OriginalReader(SCHEMA).read(file).answers();
        Optional<JsonNode> plain = plain(new String(file.bytes(), StandardCharsets.UTF_8));
        if (read.size() != 1 || plain.isEmpty()) {
            unread++;
            return;
        }
        answers++;
        Answer answer = read.getFirst();
        for (FieldSpec field : SCHEMA.fields()) {
            JsonNode cell = plain.get().findPath(field.key());
            if (cell.isObject()) {
                breaches(field, cell)
                        .forEach(code -> expected.add(file.path() + " " + field.key() + " " + code));
            }
        }
        new RiskModel(SCHEMA).of(new Posting(answer.postingId(), "", "", "", ""), List.of(), List.of(answer))
                .reasons().stream().filter(finding -> CODES.contains(finding.code()))
                .forEach(finding -> found.add(file.path() + " " + finding.field() + " " + finding.code()));
    }

    /** The document behind the reasoning, as any program reads it. */
    private static Optional<JsonNode> plain(String text) {
        String rest = text.substring(text.lastIndexOf("</reasoning>") + 1);
        int from = rest.indexOf('{');
        int to = rest.lastIndexOf('}');
        try {
            return from < 0 || to < from
                    ? Optional.empty()
                    : Optional.of(new ObjectMapper().readTree(rest.substring(from, to + 1)));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    private static List<String> breaches(FieldSpec field, JsonNode cell) {
        List<String> breaches = new ArrayList<>();
        JsonNode value = cell.path("value");
        String breach = breach(field, value);
        if (!breach.isEmpty()) {
            breaches.add(breach);
        }
        if (!SOURCES.contains(cell.path("source").asText())) {
            breaches.add("source");
        }
        boolean asserts = value.isTextual() && !SILENT.contains(value.asText()) || value.asBoolean(false)
                || value.isArray() && !value.isEmpty();
        if (asserts && cell.path("confidence").isNumber() && cell.path("confidence").asDouble() < 0.5) {
            breaches.add("low_confidence");
        }
        return breaches;
    }

    private static String breach(FieldSpec field, JsonNode value) {
        if (value.isNull()) {
            return "not_stated";
        }
        return switch (field.kind()) {
            case CHOICE -> !value.isTextual()
                    ? "malformed"
                    : !field.allows(value.asText())
                            ? "unknown_value"
                            : isOlder(field, value) ? "older_value" : "";
            case FLAG ->
                value.isBoolean() ? "" : SILENT.contains(value.asText()) ? "not_stated" : "malformed";
            case SET -> set(field, value);
        };
    }

    private static boolean isOlder(FieldSpec field, JsonNode value) {
        return field.value(value.asText()).orElseThrow().legacy() && !SILENT.contains(value.asText());
    }

    private static String set(FieldSpec field, JsonNode value) {
        if (!value.isArray()) {
            return SILENT.contains(value.asText()) ? "not_stated" : "malformed";
        }
        List<String> items = new ArrayList<>();
        value.forEach(item -> items.add(item.asText()));
        if (items.size() == 1 && SILENT.contains(items.getFirst())) {
            return "not_stated";
        }
        return items.stream().allMatch(field::allows) ? "" : "unknown_value";
    }
}
