package dev.assay.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.schema.DataFileException;
import dev.assay.schema.Phrase;
import dev.assay.schema.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file of words says is read as written; what cannot be read is told with its line. */
class VocabularyReaderTest {

    private static ConceptSpec concept(String yaml) {
        return FoundWords.spec("concepts:\n  cloud.big_one: " + yaml).concepts().values().iterator().next();
    }

    private static List<String> texts(Collection<Phrase> phrases) {
        return phrases.stream().map(Phrase::text).toList();
    }

    private static List<String> names(ConceptSpec concept) {
        return concept.names().entrySet().stream()
                .map(name -> name.getKey() + "=" + texts(name.getValue())).toList();
    }

    private static List<String> tells(ConceptSpec concept) {
        return concept.tells().entrySet().stream()
                .map(told -> told.getKey() + "=" + texts(told.getValue())).toList();
    }

    @Test
    void aConceptMayBeItsWordsAlone() {
        assertThat(names(concept("[aws, amazon cloud]"))).containsExactly("aws=[aws]",
                "amazon cloud=[amazon cloud]");
        assertThat(names(concept("aws"))).containsExactly("aws=[aws]");
        assertThat(concept("aws").says()).isEqualTo("big one");
        assertThat(concept("{says: the cloud, words: aws}").says()).isEqualTo("the cloud");
    }

    @Test
    void wordsUnderANameCountAsOneAndANameAloneMeansItself() {
        assertThat(names(concept("{names: {AWS: [aws, amazon], azure: }, words: [gcp]}")))
                .containsExactly("AWS=[aws, amazon]", "azure=[azure]", "gcp=[gcp]");
    }

    @Test
    void aConceptKnowsWhereItCountsAndWhereNot() {
        ConceptSpec concept = concept(
                """
                        {words: a, not: [b, c], needs: [x.y, z.*], avoids: [q], inside: [duties, role], outside: legal}
                        """);

        assertThat(texts(concept.blocked())).containsExactly("b", "c");
        assertThat(texts(concept.needs())).containsExactly("x.y", "z.*");
        assertThat(texts(concept.avoids())).containsExactly("q");
        assertThat(texts(concept.inside())).containsExactly("duties", "role");
        assertThat(texts(concept.outside())).containsExactly("legal");
        assertThat(concept.place()).isEqualTo(new Place("words.yaml", 2));
    }

    @Test
    void wordsThatTellOfFieldsAreWordsOfTheConceptToo() {
        ConceptSpec concept = concept(
                "{tell: {visa: [sponsor, \"opt!\"], \"visa cpt/part\": [cpt]}, words: [h1b]}");

        assertThat(names(concept)).containsExactly("sponsor=[sponsor]", "opt=[opt]", "cpt=[cpt]",
                "h1b=[h1b]");
        assertThat(tells(concept)).containsExactly("visa=[sponsor, opt!, cpt]", "cpt/part=[cpt]");
    }

    @Test
    void wordsThatTellMayCountUnderNames() {
        ConceptSpec concept = concept(
                "{tell: {visa: {work visa: [sponsor, \"opt!\"]}}, names: {work visa: [h1b]}}");

        assertThat(names(concept)).containsExactly("work visa=[sponsor, opt, h1b]");
        assertThat(tells(concept)).containsExactly("visa=[sponsor, opt!]");
    }

    @Test
    void wordsMayBeAddedToAConceptOfAnotherFile() {
        VocabularySpec first = FoundWords
                .spec("concepts:\n  cloud.aws: {names: {AWS: [aws]}, not: [aws summit]}\n");
        VocabularySpec more = FoundWords
                .spec("concepts:\n  cloud.aws: {also: [ec2, aws], also_not: [ec2 award]}\n");

        ConceptSpec aws = Objects.requireNonNull(first.with(more).concepts().get("cloud.aws"));
        assertThat(names(aws)).containsExactlyInAnyOrder("AWS=[aws]", "ec2=[ec2]", "aws=[aws]");
        assertThat(texts(aws.blocked())).containsExactly("aws summit", "ec2 award");
        assertThat(first.with(more).changes()).isEmpty();
    }

    @Test
    void phrasesOfSeveralConceptsAreWrittenOnceAndTheFirstTells() {
        VocabularySpec words = FoundWords.spec("concepts:\n  a.one: {names: {x: [one]}}\n  a.two: [two]\n")
                .with(FoundWords.spec("""
                        together:
                          - {in: [a.one, a.two], tell: [visa], names: {x: [three, "four!"]}, words: [five]}
                          - {in: a.one, words: six}
                        """));

        assertThat(names(Objects.requireNonNull(words.concepts().get("a.one"))))
                .containsExactly("x=[three, four, one]", "five=[five]", "six=[six]");
        assertThat(names(Objects.requireNonNull(words.concepts().get("a.two"))))
                .containsExactlyInAnyOrder("two=[two]", "x=[three, four]", "five=[five]");
        assertThat(tells(Objects.requireNonNull(words.concepts().get("a.one"))))
                .containsExactly("visa=[three, four!, five]");
        assertThat(tells(Objects.requireNonNull(words.concepts().get("a.two")))).isEmpty();
    }

    @Test
    void zonesAndListsAreReadInTheirOrder() {
        VocabularySpec words = FoundWords.spec("""
                lists: {tool: [git, data mesh], role: engineer}
                zones:
                  where:
                  duties: {headings: [duties], wording: [you will], openers: [build]}
                """);

        assertThat(words.lists()).isEqualTo(Map.of("tool", List.of("git", "data mesh"), "role",
                List.of("engineer")));
        assertThat(words.zones().keySet()).containsExactly("where", "duties");
        ZoneSpec duties = Objects.requireNonNull(words.zones().get("duties"));
        assertThat(List.of(texts(duties.headings()), texts(duties.wording()), texts(duties.openers())))
                .containsExactly(List.of("duties"), List.of("you will"), List.of("build"));
        assertThat(Objects.requireNonNull(words.zones().get("where")).headings()).isEmpty();
    }

    @Test
    void aLaterFileReplacesWhatHasTheSameNameAndAddsTheRest() {
        VocabularySpec first = FoundWords.spec("""
                lists: {tool: [git]}
                zones: {duties: {headings: [duties]}}
                concepts: {a.one: [one], a.two: [two]}
                """);
        VocabularySpec words = first.with(FoundWords.spec("""
                lists: {tool: [svn], role: [dba]}
                zones: {duties: {headings: [work]}, pay: {headings: [pay]}}
                concepts: {a.two: [deux], a.three: [three]}
                """));

        assertThat(words.lists()).isEqualTo(Map.of("tool", List.of("svn"), "role", List.of("dba")));
        assertThat(words.zones().keySet()).containsExactly("duties", "pay");
        assertThat(words.concepts().keySet()).containsExactly("a.one", "a.two", "a.three");
        assertThat(names(Objects.requireNonNull(words.concepts().get("a.two"))))
                .containsExactly("deux=[deux]");
        assertThat(first.with(VocabularySpec.EMPTY)).isEqualTo(first);
        assertThat(VocabularySpec.EMPTY.with(first)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            concepts: {a: {says: x}}            | the concept "a" has neither words nor names
            concepts: {a: {wrds: x}}            | "wrds" is not known here; known are: says, tell, names, words
            concepts: {a: {words: {b: c}}}      | a text was expected here
            concepts: [a]                       | names and values were expected here
            concepts: {a: {also: b, words: c}}  | "words" is not known here; known are: also, also_not
            zones: {a: {heading: b}}            | "heading" is not known here; known are: headings, wording, openers
            zones: {a: b}                       | names and values were expected here
            lists: {a: {b: c}}                  | a text was expected here
            together: [{in: a, also: b}]        | "also" is not known here; known are: in, tell, words, names
            places: {DE: {names: [a]}}          | the country "DE" has no continent
            places: {DE: {continent: europe, town: [b]}} | "town" is not known here; known are: continent, names
            words: [a]                          | "words" is not known here; known are: lists, zones
            """)
    void whatCannotBeReadIsToldWithItsLine(String yaml, String said) {
        assertThatThrownBy(() -> FoundWords.spec("# a comment\n" + yaml + "\n"))
                .isInstanceOf(DataFileException.class)
                .hasMessageStartingWith("words.yaml, line 2: ").hasMessageContaining(said);
    }

    @Test
    void wordsForAConceptThatIsNotThereAreToldWithTheirLine() {
        VocabularySpec change = FoundWords.spec("concepts:\n  b.c: {also: [x]}\n");
        assertThatThrownBy(() -> VocabularySpec.EMPTY.with(change)).isInstanceOf(DataFileException.class)
                .hasMessage("words.yaml, line 2: there is no concept \"b.c\" to add words to; "
                        + "give it \"words\" to make it");
        VocabularySpec together = FoundWords.spec("together:\n  - words: [x]\n    in: [b.c]\n");
        assertThatThrownBy(() -> VocabularySpec.EMPTY.with(together))
                .hasMessageStartingWith("words.yaml, line 3: there is no concept \"b.c\"");
    }

    @Test
    void placesAreConceptsWhoseNamesBeginWithTheirCountry() {
        VocabularySpec words = FoundWords.spec("""
                places:
                  DE: {continent: europe, names: [germany, "=DEU"], cities: [bad homburg]}
                  US: {continent: americas, states: [texas], codes: [TX, OK]}
                """);

        assertThat(words.continents()).isEqualTo(Map.of("DE", "europe", "US", "americas"));
        assertThat(words.concepts().keySet()).containsExactlyInAnyOrder("place.country", "place.city",
                "place.state", "place.code", "place.country_code");
        assertThat(place(words, "country")).containsExactly("DE/germany=[=Germany]", "DE/=DEU=[=DEU]");
        assertThat(place(words, "city")).containsExactly("DE/bad homburg=[=Bad homburg]");
        assertThat(place(words, "state")).containsExactly("US/texas=[=Texas]");
        assertThat(place(words, "code")).containsExactly("US/TX=[=TX]", "US/OK=[=OK]");
        assertThat(place(words, "country_code")).containsExactly("DE/DE=[=DE]", "US/US=[=US]");
        assertThat(Objects.requireNonNull(words.concepts().get("place.city")).says()).isEqualTo("city");
    }

    private static List<String> place(VocabularySpec words, String kind) {
        return names(Objects.requireNonNull(words.concepts().get("place." + kind)));
    }
}
