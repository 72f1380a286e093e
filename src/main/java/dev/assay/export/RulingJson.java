package dev.assay.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.model.FieldValue;
import dev.assay.review.dispute.DisputeClass;
import dev.assay.review.dispute.EvidenceWord;
import dev.assay.review.dispute.KnownRuling;
import dev.assay.review.dispute.Ruling;
import dev.assay.review.dispute.RulingCodec;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ruling as one JSON object, the same in a store and in a file. */
public final class RulingJson implements RulingCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Schema schema;

    public RulingJson(Schema schema) {
        this.schema = schema;
    }

    @Override
    public String write(Ruling ruling) {
        return JsonText.line(plain(ruling));
    }

    /** In plain JSON shapes. */
    public static Map<String, @Nullable Object> plain(Ruling ruling) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("ruling", ruling.id());
        json.put("field", ruling.of().field());
        json.put("values", ruling.of().values().stream().map(FieldValue::plain).toList());
        json.put("words", ruling.of().words().stream().map(RulingJson::plain).toList());
        json.put("value", ruling.value().plain());
        json.put("reason", ruling.reason());
        json.put("later_too", ruling.laterToo());
        json.put("except", ruling.except());
        return json;
    }

    /** As a line of a file of rulings, which is read again. */
    public static Map<String, @Nullable Object> plain(KnownRuling known) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(plain(known.ruling()));
        json.put("reviewer", known.artefact().reviewer());
        json.put("time", known.artefact().at().toString());
        json.put("cells", known.cells());
        json.put("in_force", known.stands());
        return json;
    }

    private static Map<String, Object> plain(EvidenceWord word) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stem", word.stem());
        json.put("word", word.word());
        json.put("answers", word.answers());
        json.put("stands", word.stands());
        return json;
    }

    @Override
    public Ruling read(String json) {
        Map<?, ?> plain = object(json);
        String field = text(plain, "field");
        FieldSpec spec = schema.field(field)
                .orElseThrow(() -> new IllegalArgumentException("There is no field \"" + field + "\" here."));
        if (!plain.containsKey("value")) {
            throw new IllegalArgumentException("The key \"value\" is missing.");
        }
        DisputeClass of = new DisputeClass(field,
                list(plain, "values").stream().map(value -> FieldValue.read(spec, value)).toList(),
                list(plain, "words").stream().map(RulingJson::word).toList());
        Ruling ruling = new Ruling(of, FieldValue.read(spec, plain.get("value")), text(plain, "reason"),
                Boolean.TRUE.equals(plain.get("later_too")),
                list(plain, "except").stream().map(String::valueOf).toList());
        if (plain.get("ruling") instanceof String id && !id.equals(ruling.id())) {
            throw new IllegalArgumentException("It is called " + id + ", but what it says makes it "
                    + ruling.id() + ": somebody changed it, or the field's values are others here.");
        }
        return ruling;
    }

    private static Map<?, ?> object(String json) {
        try {
            if (MAPPER.readValue(json, Object.class) instanceof Map<?, ?> map) {
                return map;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("It is no JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("An object was expected, such as {\"field\": …}.");
    }

    private static EvidenceWord word(@Nullable Object plain) {
        if (plain instanceof Map<?, ?> map && map.get("answers") instanceof Integer answers && answers > 0
                && map.get("stands") instanceof Boolean stands) {
            return new EvidenceWord(text(map, "stem"), text(map, "word"), answers, stands);
        }
        throw new IllegalArgumentException("A word needs \"stem\", \"word\", \"answers\" and \"stands\".");
    }

    private static String text(Map<?, ?> plain, String key) {
        if (plain.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("The key \"" + key + "\" is missing, or holds no text.");
    }

    /** Null in the list stands for itself. */
    private static List<@Nullable Object> list(Map<?, ?> plain, String key) {
        Object value = plain.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> items) {
            return items.stream().<@Nullable Object>map(item -> item).toList();
        }
        throw new IllegalArgumentException("The key \"" + key + "\" holds no list.");
    }
}
