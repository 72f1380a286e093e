package dev.assay.vocabulary;

import dev.assay.model.Section;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The terms of all fields: those that concepts tell of them, and those of a YAML text such as {@code vocabulary/terms.yaml}. */
public final class TermFile implements FieldTerms {

    private record Entry(Optional<Section> home, Optional<Zone> zone, List<String> subject, List<Part> parts,
            List<String> terms,
            List<String> exceptions, boolean beside) {}

    private static final Entry NOTHING = new Entry(Optional.empty(), Optional.empty(), List.of(), List.of(),
            List.of(),
            List.of(), false);

    private final Map<String, Entry> entries = new TreeMap<>();
    private final List<String> boilerplate;

    /** @param told the terms that concepts tell of fields */
    private TermFile(Map<?, ?> root, Map<String, Object> words, SilenceTerms told) {
        boilerplate = texts(root.get("boilerplate"));
        Map<Object, Object> fields = new HashMap<>(words);
        map(root.get("fields")).forEach(fields::putIfAbsent);
        map(root.get("together")).forEach(
                (paths, terms) -> texts(terms).forEach(term -> told.add(String.valueOf(paths), term)));
        fields.forEach((key, value) -> {
            if (value instanceof Map<?, ?> field) {
                Object of = field.get("parts_of") == null ? key : field.get("parts_of");
                List<Part> parts = parts(String.valueOf(of), fields.get(of), told);
                entries.put(String.valueOf(key), entry(String.valueOf(key), field, parts, told));
            }
        });
    }

    /** The terms that come with the program. */
    public static TermFile shipped() {
        return parse(text(), Map.of(), SilenceTerms.of(VocabularyFiles.shipped()));
    }

    /** The terms that come with the program, and those that stand as {@code words} in the fields' own files. */
    public static TermFile shipped(Schema schema) {
        return parse(text(), words(schema), SilenceTerms.of(concepts(schema)));
    }

    private static VocabularySpec concepts(Schema schema) {
        VocabularySpec concepts = VocabularyFiles.shipped();
        for (FieldSpec field : schema.fields()) {
            concepts = schema.part(field.key(), "concepts").map(part -> Map.of("concepts", part))
                    .map(VocabularyReader::read).map(concepts::with).orElse(concepts);
        }
        return concepts;
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
        return parse(yaml, Map.of(), new SilenceTerms());
    }

    private static TermFile parse(String yaml, Map<String, Object> words, SilenceTerms told) {
        try {
            if (new Load(LoadSettings.builder().build()).loadFromString(yaml) instanceof Map<?, ?> root) {
                return new TermFile(root, words, told);
            }
        } catch (org.snakeyaml.engine.v2.exceptions.YamlEngineException e) {
            throw new IllegalArgumentException("The list of terms cannot be read: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(
                "The list of terms must hold \"fields\" with a list of terms for each.");
    }

    private static List<Part> parts(String key, @Nullable Object field, SilenceTerms told) {
        List<Part> parts = new ArrayList<>();
        if (field instanceof Map<?, ?> grouped && grouped.get("groups") instanceof List<?> groups) {
            for (Object group : groups) {
                if (group instanceof Map<?, ?> part) {
                    List<String> names = texts(part.get("named"));
                    List<String> terms = new ArrayList<>(texts(part.get("terms")));
                    terms.addAll(told.of(key + "/" + (names.isEmpty() ? "" : names.getFirst())));
                    parts.add(new Part(names, terms));
                }
            }
        }
        return parts;
    }

    private static Entry entry(String key, Map<?, ?> field, List<Part> parts, SilenceTerms told) {
        Set<String> terms = new LinkedHashSet<>(texts(field.get("terms")));
        terms.addAll(told.of(key));
        parts.forEach(part -> terms.addAll(part.terms()));
        return new Entry(Section.of(String.valueOf(field.get("home"))),
                Zone.of(String.valueOf(field.get("zone"))), texts(field.get("about")), List.copyOf(parts),
                List.copyOf(terms), texts(field.get("unless")),
                String.valueOf(field.get("other")).equals("true"));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> items ? items.stream().map(String::valueOf).toList() : List.of();
    }

    private Entry entry(String fieldKey) {
        return entries.getOrDefault(fieldKey, NOTHING);
    }

    @Override
    public List<String> fields() {
        return List.copyOf(entries.keySet());
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
