package dev.assay.vocabulary;

import dev.assay.model.Section;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The terms of all fields, read from a YAML text such as {@code vocabulary/terms.yaml}. */
public final class TermFile implements FieldTerms {

    private record Entry(Optional<Section> home, Optional<Zone> zone, List<String> subject, List<Part> parts,
            List<String> terms,
            List<String> exceptions, boolean beside) {}

    private static final Entry NOTHING = new Entry(Optional.empty(), Optional.empty(), List.of(), List.of(),
            List.of(),
            List.of(), false);

    private final Map<String, Entry> entries = new HashMap<>();
    private final List<String> boilerplate;

    private TermFile(Map<?, ?> root, Map<String, Object> words) {
        boilerplate = texts(root.get("boilerplate"));
        Map<Object, Object> fields = new HashMap<>(words);
        if (root.get("fields") instanceof Map<?, ?> together) {
            together.forEach(fields::putIfAbsent);
        }
        fields.forEach((key, value) -> {
            if (value instanceof Map<?, ?> field) {
                Object same = fields.get(field.get("parts_of"));
                entries.put(String.valueOf(key), entry(field, same instanceof Map<?, ?> of ? of : field));
            }
        });
    }

    /** The terms that come with the program. */
    public static TermFile shipped() {
        return parse(text(), Map.of());
    }

    /** The terms that come with the program, and those that stand as {@code words} in the fields' own files. */
    public static TermFile shipped(Schema schema) {
        return parse(text(), words(schema));
    }

    private static Map<String, Object> words(Schema schema) {
        Map<String, Object> words = new LinkedHashMap<>();
        schema.fields().forEach(field -> schema.part(field.key(), "words")
                .ifPresent(part -> words.put(field.key(), part.plain())));
        return words;
    }

    private static String text() {
        return String.join("\n", Lexicon.rawLines("terms.yaml"));
    }

    /** @throws IllegalArgumentException if the text is not YAML, or not a mapping */
    public static TermFile parse(String yaml) {
        return parse(yaml, Map.of());
    }

    private static TermFile parse(String yaml, Map<String, Object> words) {
        try {
            if (new Load(LoadSettings.builder().build()).loadFromString(yaml) instanceof Map<?, ?> root) {
                return new TermFile(root, words);
            }
        } catch (org.snakeyaml.engine.v2.exceptions.YamlEngineException e) {
            throw new IllegalArgumentException("The list of terms cannot be read: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(
                "The list of terms must hold \"fields\" with a list of terms for each.");
    }

    /** @param grouped the field whose parts it has; itself where it has its own */
    private static Entry entry(Map<?, ?> field, Map<?, ?> grouped) {
        List<Part> parts = new ArrayList<>();
        if (grouped.get("groups") instanceof List<?> groups) {
            for (Object group : groups) {
                if (group instanceof Map<?, ?> part) {
                    parts.add(new Part(texts(part.get("named")), texts(part.get("terms"))));
                }
            }
        }
        Set<String> terms = new LinkedHashSet<>(texts(field.get("terms")));
        parts.forEach(part -> terms.addAll(part.terms()));
        return new Entry(Section.of(String.valueOf(field.get("home"))),
                Zone.of(String.valueOf(field.get("zone"))), texts(field.get("about")),
                List.copyOf(parts),
                List.copyOf(terms), texts(field.get("unless")),
                String.valueOf(field.get("other")).equals("true"));
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> items ? items.stream().map(String::valueOf).toList() : List.of();
    }

    private Entry entry(String fieldKey) {
        return entries.getOrDefault(fieldKey, NOTHING);
    }

    @Override
    public List<String> of(String fieldKey) {
        return entry(fieldKey).terms;
    }

    @Override
    public List<String> exceptions(String fieldKey) {
        return entry(fieldKey).exceptions;
    }

    @Override
    public List<String> subject(String fieldKey) {
        return entry(fieldKey).subject;
    }

    @Override
    public List<Part> parts(String fieldKey) {
        return entry(fieldKey).parts;
    }

    @Override
    public boolean isBeside(String fieldKey) {
        return entry(fieldKey).beside;
    }

    @Override
    public Optional<Section> home(String fieldKey) {
        return entry(fieldKey).home;
    }

    @Override
    public Optional<Zone> zone(String fieldKey) {
        return entry(fieldKey).zone;
    }

    @Override
    public List<String> boilerplate() {
        return boilerplate;
    }
}
