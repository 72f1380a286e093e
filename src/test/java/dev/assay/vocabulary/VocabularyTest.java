package dev.assay.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.schema.DataFileException;
import dev.assay.schema.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All concepts together: what they find in a text, and what they know of each other. */
class VocabularyTest {

    private static final Vocabulary SHIPPED = new Vocabulary(VocabularyFiles.shipped());

    private final Vocabulary own = FoundWords.vocabulary(
            """
                    lists: {tool: [airflow, data build tool]}
                    zones: {duties: {headings: [duties]}, legal: {headings: [legal]}}
                    concepts:
                      cloud.aws: {says: Amazon's cloud, names: {AWS: ["=AWS", amazon web service~], Lambda: ["=Lambda"]}}
                      cloud.gcp: {words: [google cloud], not: [google cloud next ..2, cloud next]}
                      work.tool: {words: ["<tool>"], needs: [cloud.*], avoids: [cloud.gcp], inside: [duties], outside: [legal]}
                      work.visa: {words: [visa ..3 sponsor~, "sponsor"], names: {AWS: [x]}}
                    places: {DE: {continent: europe, names: [germany]}}
                    """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            we use AWS here              | cloud.aws/AWS: AWS
            we use aws here              |
            on Amazon Web Services       | cloud.aws/AWS: Amazon Web Services
            Lambda, and lambda functions | cloud.aws/Lambda: Lambda
            Google-Cloud                 | cloud.gcp/google cloud: Google-Cloud
            at Google Cloud Next 2026    | -cloud.gcp: Google Cloud Next, cloud.gcp/google cloud: Google Cloud, -cloud.gcp: Cloud Next
            with data build tool         | work.tool/<tool>: data build tool
            Airflowing and myAirflow     |
            visa that we sponsor         | work.visa/visa ..3 sponsor~: visa that we sponsor, work.visa/sponsor: sponsor
            in Germany                   | place.country/DE/germany: Germany
            in germany                   |
            """)
    void findsWhatAConceptIsSaidWith(String text, String found) {
        assertThat(FoundWords.in(own, text))
                .containsExactlyInAnyOrder(found == null ? new String[0] : found.split(", "));
    }

    @Test
    void aBlockingPatternMayReachBeyondItsEnd() {
        List<Vocabulary.Meaning> meanings = new ArrayList<>();
        for (int i = 0; !own.zonePatterns().has(i); i++) {
            meanings.add(own.meaning(i));
        }

        assertThat(meanings).filteredOn(Vocabulary.Meaning::blocks).extracting(Vocabulary.Meaning::tail)
                .containsExactly(2, 0);
        assertThat(meanings).filteredOn(meaning -> !meaning.blocks())
                .allMatch(meaning -> meaning.tail() == 0);
    }

    @Test
    void aConceptKnowsThoseItNeedsAndAvoidsAndItsZones() {
        Vocabulary.Concept tool = own.concept(own.concept("work.tool"));

        assertThat(tool.needs()).containsExactly(own.concept("cloud.aws"), own.concept("cloud.gcp"));
        assertThat(tool.avoids()).containsExactly(own.concept("cloud.gcp"));
        assertThat(tool.inside()).isEqualTo(own.zones().bit("duties"));
        assertThat(tool.outside()).isEqualTo(own.zones().bit("legal"));
        assertThat(own.concept(own.concept("cloud.aws")).says()).isEqualTo("Amazon's cloud");
        assertThat(own.concept(own.concept("cloud.aws")).needs()).isEmpty();
    }

    @Test
    void oneNameOfTwoConceptsHasOneNumber() {
        Vocabulary.Concept aws = own.concept(own.concept("cloud.aws"));
        Vocabulary.Concept visa = own.concept(own.concept("work.visa"));

        assertThat(aws.names()).containsExactly("AWS", "Lambda");
        assertThat(visa.nameNumbers()[visa.names().indexOf("AWS")]).isEqualTo(aws.nameNumbers()[0]);
        assertThat(Arrays.stream(visa.nameNumbers()).distinct().count()).isEqualTo(3);
        assertThat(aws.nameNumbers()[1]).isNotEqualTo(aws.nameNumbers()[0]);
    }

    @Test
    void theWordingsOfAConceptAreForPeopleAndLeaveGapsOut() {
        assertThat(own.concept(own.concept("cloud.aws")).wordings()).containsExactly("AWS",
                "amazon web service", "Lambda");
        assertThat(own.concept(own.concept("work.visa")).wordings()).containsExactlyInAnyOrder("sponsor",
                "x");
    }

    @Test
    void anIdWithAStarStandsForAllThatBeginSo() {
        assertThat(own.concepts("cloud.*")).containsExactly(own.concept("cloud.aws"),
                own.concept("cloud.gcp"));
        assertThat(own.concepts("cloud.aws")).containsExactly(own.concept("cloud.aws"));
        assertThat(own.concepts("clou.*")).isEmpty();
        assertThat(own.concepts("cloud")).isEmpty();
        assertThat(own.concept("cloud")).isEqualTo(-1);
        assertThat(own.size()).isEqualTo(4 + 4 + 2);
    }

    @Test
    void theContinentOfACountryIsKnown() {
        assertThat(own.continent("DE")).isEqualTo("europe");
        assertThat(own.continent("XX")).isEmpty();
        assertThat(SHIPPED.continent("IN")).isEqualTo("apac");
    }

    @Test
    void aWordLinksWhatIsSaidToWhatItIsSaidOf() {
        var tokens = FoundWords.tokens(own, "visa is AWS are sponsor");

        assertThat(List.of(own.isCopula(tokens.word(0)), own.isCopula(tokens.word(1)),
                own.isCopula(tokens.word(2)), own.isCopula(tokens.word(3)), own.isCopula(tokens.word(4))))
                .containsExactly(false, true, false, true, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            concepts: {a: [b, "..2 c"]}        | 2 | the pattern "..2 c" must start with a word
            concepts: {a: {words: b, not: "<x>"}} | 2 | the pattern "<x>" names <x>, which is no list
            concepts: {a: {words: b, needs: [c.*]}} | 2 | there is no concept "c.*"
            concepts: {a: {words: b, avoids: c}} | 2 | there is no concept "c"
            concepts: {a: {words: b, inside: [yard]}} | 2 | there is no zone "yard"
            concepts: {a: {words: b, outside: [yard]}} | 2 | there is no zone "yard"
            zones: {a: {headings: ["b ..2"]}}  | 2 | must not end with a gap
            zones: {a: {wording: ["[b]"]}}     | 2 | must start with a word
            zones: {a: {openers: ["b ..99 c"]}} | 2 | is no gap
            """)
    void whatCannotBePutTogetherIsToldWithItsLine(String yaml, int line, String said) {
        assertThatThrownBy(() -> FoundWords.vocabulary("# a comment\n" + yaml + "\n"))
                .isInstanceOf(DataFileException.class)
                .hasMessageStartingWith("words.yaml, line " + line + ": ").hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource({"scope.refuses_after", "scope.refuses_before", "scope.ends", "scope.optional"})
    void aVocabularyNeedsTheWordsOfRefusalAndChoice(String missing) {
        VocabularySpec scopes = FoundWords.spec(FoundWords.SCOPES.replace(missing, "some.other"));

        assertThatThrownBy(() -> new Vocabulary(scopes)).isInstanceOf(DataFileException.class)
                .hasMessageContaining("the concept \"" + missing + "\" is missing");
    }

    /** Every term that ships is found where it stands, and not within a longer word. */
    @Test
    void everyShippedTermIsFoundInATextThatHoldsItAndNotInsideALongerWord() {
        List<String> missed = new ArrayList<>();
        List<String> within = new ArrayList<>();
        int terms = 0;
        for (ConceptSpec concept : VocabularyFiles.shipped().concepts().values()) {
            for (Map.Entry<String, List<Phrase>> name : concept.names().entrySet()) {
                for (Phrase phrase : name.getValue()) {
                    if (phrase.text().matches(".*[<>|\\[\\]#:.!].*")) {
                        continue;
                    }
                    terms++;
                    String term = phrase.text().replaceAll("[=~]", "");
                    String key = concept.id() + "/" + name.getKey() + ": ";
                    if (!FoundWords.in(SHIPPED, "some words, " + term + ", and more").contains(key + term)) {
                        missed.add(phrase.text());
                    }
                    String longer = "xq" + term + (term.matches(".*\\w") ? "qx" : "");
                    if (FoundWords.in(SHIPPED, "some words, " + longer + ", and more").stream()
                            .anyMatch(found -> found.startsWith(key)
                                    && found.substring(key.length()).toLowerCase(Locale.ROOT)
                                            .contains("xq"))) {
                        within.add(phrase.text());
                    }
                }
            }
        }

        assertThat(terms).isGreaterThan(3000);
        assertThat(missed).as("terms not found in a text that holds them").isEmpty();
        assertThat(within).as("terms found within a longer word").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Berlin, Germany            | place.city/DE/berlin place.country/DE/germany
            Zürich                     | place.city/CH/zurich
            München                    | place.city/DE/munchen
            Austin, TX                 | place.city/US/austin place.code/US/TX
            the u.s. and the U.S.      | place.country/US/=US place.country_code/US/US
            speaking german            |
            in or out                  |
            """)
    void aPlaceLeadsToItsCountry(String text, String places) {
        assertThat(FoundWords.in(SHIPPED, text).stream().filter(found -> found.startsWith("place."))
                .map(found -> found.replaceFirst(": .*", "")))
                .containsExactlyInAnyOrder(places == null ? new String[0] : places.split(" "));
    }

    @Test
    void whatShipsIsReadOnceForAllWhoAsk() {
        assertThat(VocabularyFiles.shipped()).isSameAs(VocabularyFiles.shipped());
        assertThat(VocabularyFiles.names()).isNotEmpty().allSatisfy(
                name -> assertThat(VocabularyFiles.text(name)).isNotBlank());
        assertThatThrownBy(() -> VocabularyFiles.text("none.yaml")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("vocabulary/none.yaml");
    }
}
