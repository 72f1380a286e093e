package dev.assay.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.schema.Catalogue;
import dev.assay.schema.Phrase;
import dev.assay.schema.Schema;
import dev.assay.schema.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A phrase that stood in two lists could be taken out of one: the engine and the evidence would then disagree. */
class PhrasesStandOnceTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final YamlNode TERMS = YamlNode.parse("shared-terms.yaml",
            VocabularyFiles.text("shared-terms.yaml"));

    @Test
    void noTermOfAFieldStandsInAConceptToo() {
        Set<String> concepts = new LinkedHashSet<>();
        VocabularyFiles.shipped().concepts().values().stream()
                .filter(concept -> !concept.id().startsWith("place."))
                .forEach(concept -> concept.names().values().forEach(
                        phrases -> phrases.forEach(phrase -> concepts.add(plain(phrase.text())))));
        List<String> twice = terms().stream().filter(concepts::contains).toList();

        assertThat(twice).as("terms to be told by the concept they stand in, under \"tell\"").isEmpty();
    }

    @Test
    void noTermStandsUnderTwoFields() {
        Set<String> seen = new LinkedHashSet<>();
        List<String> twice = terms().stream().filter(term -> !seen.add(term)).toList();

        assertThat(twice).as("terms to stand under \"together\"").isEmpty();
    }

    @Test
    void noConceptTellsOfAFieldThatIsNotThere() {
        Set<String> known = new LinkedHashSet<>();
        CatalogueTerms shipped = new CatalogueTerms(SCHEMA);
        shipped.fields().forEach(field -> {
            known.add(field);
            shipped.parts(field).forEach(part -> known.add(field + "/" + part.names().getFirst()));
        });
        Set<String> told = new LinkedHashSet<>();
        VocabularyFiles.shipped().concepts().values()
                .forEach(concept -> told.addAll(concept.tells().keySet()));

        assertThat(told).isNotEmpty().isSubsetOf(known);
    }

    /** A phrase of several concepts is written once, under "together". */
    @Test
    void noPhraseIsWrittenForTwoConcepts() {
        Map<String, Set<String>> places = new TreeMap<>();
        for (String file : VocabularyFiles.names()) {
            Map<String, YamlNode> root = YamlNode.parse(file, VocabularyFiles.text(file)).map();
            YamlNode.members(root, "concepts").forEach((id, concept) -> {
                if (!id.startsWith("place.")) {
                    written(concept).forEach(
                            phrase -> places.computeIfAbsent(phrase, p -> new TreeSet<>()).add(id));
                }
            });
            if (root.containsKey("together")) {
                root.get("together").list().forEach(entry -> written(entry).forEach(phrase -> places
                        .computeIfAbsent(phrase, p -> new TreeSet<>())
                        .add(file + ":" + entry.place().line())));
            }
        }
        Map<String, Set<String>> twice = new TreeMap<>(places);
        twice.values().removeIf(ids -> ids.size() < 2);

        assertThat(places).hasSizeGreaterThan(3000);
        assertThat(twice).as("phrases to stand once, in concepts-together.yaml").isEmpty();
    }

    /** The phrases that a concept, or an entry of several, is written with. */
    private static Set<String> written(YamlNode node) {
        Set<String> phrases = new TreeSet<>();
        if (!node.isMap()) {
            node.phrases().forEach(phrase -> phrases.add(plain(phrase.text())));
            return phrases;
        }
        YamlNode.phrases(node.map(), "words").forEach(phrase -> phrases.add(plain(phrase.text())));
        YamlNode.members(node.map(), "names").forEach((name, said) -> {
            said.phrases().forEach(phrase -> phrases.add(plain(phrase.text())));
            if (said.phrases().isEmpty()) {
                phrases.add(plain(name));
            }
        });
        YamlNode tell = node.map().get("tell");
        if (tell != null && tell.isMap()) {
            tell.map().values().forEach(told -> (told.isMap() ? told.map().values() : List.of(told))
                    .forEach(said -> said.phrases().forEach(phrase -> phrases.add(plain(phrase.text())))));
        }
        return phrases;
    }

    private static List<String> terms() {
        List<String> terms = new ArrayList<>();
        YamlNode.members(TERMS.map(), "together").values().forEach(node -> add(node, terms));
        SCHEMA.fields().forEach(field -> SCHEMA.part(field.key(), "words").ifPresent(words -> {
            add(words, "terms", terms);
            YamlNode groups = words.map().get("groups");
            if (groups != null) {
                groups.list().forEach(group -> add(group, "terms", terms));
            }
        }));
        return terms;
    }

    private static void add(YamlNode of, String key, List<String> terms) {
        YamlNode.phrases(of.map(), key).stream().map(Phrase::text).map(PhrasesStandOnceTest::plain)
                .forEach(terms::add);
    }

    private static void add(YamlNode node, List<String> terms) {
        node.phrases().stream().map(Phrase::text).map(PhrasesStandOnceTest::plain).forEach(terms::add);
    }

    /** A phrase without the signs that tell how it is compared. */
    private static String plain(String phrase) {
        return phrase.replaceAll("[=^~!]", "").replaceAll("\\.\\.\\d+", "*").replaceAll("[\\s/\\-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
