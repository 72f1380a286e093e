package dev.assay.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.schema.Catalogue;
import dev.assay.schema.Phrase;
import dev.assay.schema.Schema;
import dev.assay.schema.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final Path TWICE = Path.of("src/test/resources/vocabulary/phrases-in-two-concepts.txt");
    private static final Schema SCHEMA = Catalogue.shipped();
    private static final YamlNode TERMS = YamlNode.parse("terms.yaml", VocabularyFiles.text("terms.yaml"));

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

    /** What stands in two concepts on purpose is listed with the reason; a slip is not. */
    @Test
    void noPhraseComesToStandInTwoConcepts() throws IOException {
        Map<String, Set<String>> concepts = new TreeMap<>();
        VocabularyFiles.shipped().concepts().values().stream()
                .filter(concept -> !concept.id().startsWith("place."))
                .forEach(concept -> concept.names().values().stream().flatMap(List::stream)
                        .forEach(
                                phrase -> concepts.computeIfAbsent(plain(phrase.text()), p -> new TreeSet<>())
                                        .add(concept.id())));
        Map<String, String> twice = new TreeMap<>();
        concepts.forEach((phrase, ids) -> {
            if (ids.size() > 1) {
                twice.put(phrase, String.join(" ", ids));
            }
        });

        assertThat(twice).isEqualTo(listed());
    }

    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        String concepts = "";
        for (String line : Files.readAllLines(TWICE)) {
            if (line.startsWith("  ")) {
                for (String phrase : line.strip().split(" ; ")) {
                    listed.put(phrase, concepts);
                }
            } else if (!line.startsWith("#")) {
                concepts = line;
            }
        }
        return listed;
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
