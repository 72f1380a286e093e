package dev.assay.vocabulary;

import dev.assay.model.Section;
import dev.assay.schema.DataFileException;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Phrase;
import dev.assay.schema.Schema;
import dev.assay.schema.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a catalogue's fields: those that concepts tell of them, those that stand as {@code words} in the fields'
 * own files, and those of several fields in {@code vocabulary/shared-terms.yaml}.
 */
public final class CatalogueTerms implements FieldTerms {

    private static final String SHARED = "shared-terms.yaml";
    private static final List<String> WORDS = List.of("home", "zones", "about", "parts_of", "groups", "terms",
            "unless", "other", "sums");
    private static final List<String> GROUP = List.of("named", "terms");

    private record Entry(Optional<Section> home, List<String> zones, List<String> subject, List<Part> parts,
            List<String> terms, List<String> exceptions, boolean beside, boolean sum) {}

    private static final Entry NOTHING = new Entry(Optional.empty(), List.of(), List.of(), List.of(),
            List.of(), List.of(), false, false);

    private final Map<String, Entry> entries = new TreeMap<>();
    private final List<String> boilerplate;

    /** @throws DataFileException if a field's words cannot be read; the message names file, line and reason */
    public CatalogueTerms(Schema schema) {
        Map<String, YamlNode> shared = YamlNode.parse(SHARED, VocabularyFiles.text(SHARED))
                .map(List.of("boilerplate", "together"));
        SilenceTerms told = SilenceTerms.of(VocabularyFiles.shipped(schema));
        YamlNode.members(shared, "together").forEach((paths, terms) -> terms.phrases()
                .forEach(term -> told.add(paths, term.text())));
        boilerplate = texts(shared, "boilerplate");
        for (FieldSpec field : schema.fields()) {
            schema.part(field.key(), "words")
                    .ifPresent(words -> entries.put(field.key(), entry(field.key(), words, schema, told)));
        }
    }

    private static Entry entry(String key, YamlNode node, Schema schema, SilenceTerms told) {
        Map<String, YamlNode> words = node.map(WORDS);
        YamlNode of = words.get("parts_of");
        String whose = of == null ? key : of.text();
        List<Part> parts = parts(whose, of == null ? node : schema.part(whose, "words").orElse(null), told);
        Set<String> terms = new LinkedHashSet<>(texts(words, "terms"));
        terms.addAll(told.of(key));
        parts.forEach(part -> terms.addAll(part.terms()));
        YamlNode home = words.get("home");
        return new Entry(home == null ? Optional.empty() : Section.of(home.text()), texts(words, "zones"),
                texts(words, "about"), parts, List.copyOf(terms), texts(words, "unless"),
                isTrue(words, "other"), isTrue(words, "sums"));
    }

    private static boolean isTrue(Map<String, YamlNode> words, String key) {
        YamlNode given = words.get(key);
        return given != null && given.text().equals("true");
    }

    private static List<Part> parts(String key, @Nullable YamlNode words, SilenceTerms told) {
        YamlNode groups = words == null ? null : words.map(WORDS).get("groups");
        List<Part> parts = new ArrayList<>();
        for (YamlNode group : groups == null ? List.<YamlNode>of() : groups.list()) {
            Map<String, YamlNode> of = group.map(GROUP);
            List<String> names = texts(of, "named");
            List<String> terms = new ArrayList<>(texts(of, "terms"));
            terms.addAll(told.of(key + "/" + (names.isEmpty() ? "" : names.getFirst())));
            parts.add(new Part(names, terms));
        }
        return List.copyOf(parts);
    }

    private static List<String> texts(Map<String, YamlNode> of, String key) {
        return YamlNode.phrases(of, key).stream().map(Phrase::text).toList();
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
    public boolean isSum(String fieldKey) {
        return entry(fieldKey).sum;
    }

    @Override
    public Optional<Section> home(String fieldKey) {
        return entry(fieldKey).home;
    }

    @Override
    public List<String> zones(String fieldKey) {
        return entry(fieldKey).zones;
    }

    @Override
    public List<String> boilerplate() {
        return boilerplate;
    }
}
