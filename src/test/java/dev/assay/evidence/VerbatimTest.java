package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.vocabulary.Lexicon;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text's own words: letter by letter, folded, and round an ellipsis. */
class VerbatimTest {

    private static final TermMatcher MATCHER = new FieldLexicon(field -> List.of())
            .matcher();
    private static final Lexicon LEXICON = Lexicon.load();

    private static final Posting POSTING = new Posting("p", "Senior Data Engineer", "Quill & Crate", "Leeds",
            """
                    The reservoirs' pumps report to Kafka every second — 😀 no less.

                    * Build **nightly ledgers** in Café Noir's warehouse
                    * Java, not JavaScript; sails & salt

                    We pay “above the odds”, and 12,500 € a year for tools.
                    """);

    private static Verbatim over(Posting posting) {
        return new Verbatim(new PostingWords(posting, MATCHER), LEXICON);
    }

    private final Verbatim verbatim = over(POSTING);

    private static @Nullable String quote(Optional<Span> span) {
        return span.map(Span::quote).orElse(null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {"'dbt models'|dbt models",
            "“dbt models”.|dbt models", "  dbt models ;|dbt models", "\"'dbt'\"|dbt", "«dbt»,|dbt",
            "dbt's|dbt's", "'...'|^^", "|^^"})
    void theMarksAroundATextAreNoneOfIt(@Nullable String text, String core) {
        assertThat(Verbatim.core(text == null ? "" : text)).isEqualTo(core);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"report to Kafka every second|report to Kafka every second",
            "Report to Kafka|", "reservoir|", "Java|Java", "JavaScript|JavaScript", "avaScript|", "Lee|",
            "Leeds|Leeds", "Quill & Crate|Quill & Crate", "the|", "in the|", "12,500 €|12,500 €",
            "sails & salt|sails & salt", "above the odds|above the odds"})
    void exactIsLetterByLetterAndWholeWords(String text, @Nullable String found) {
        assertThat(quote(verbatim.exact(text))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"REPORT TO KAFKA|report to Kafka", "cafe noir's|Café Noir's",
            "café noir’s|Café Noir's", "ledgers in|ledgers** in", "kafk|",
            "second - 😀 no less|second — 😀 no less", "the|", "' '|"})
    void foldedEvensOutCaseMarksDashesAndMarkup(String text, @Nullable String found) {
        assertThat(quote(verbatim.folded(text))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"nightly … warehouse|nightly,warehouse",
            "Build ... ledgers|Build,ledgers", "Kafka [...] tools|Kafka,tools",
            "Kafka [ … ] tools|Kafka,tools",
            "Kafka ... elephants|", "nightly ledgers|", "... Kafka|Kafka", "nightly..ledgers|"})
    void anEllipsisJoinsPiecesOfWhichEachMustStand(String text, @Nullable String found) {
        String quotes = String.join(",", verbatim.elided(text).stream().map(Span::quote).toList());
        assertThat(quotes.isEmpty() ? null : quotes).isEqualTo(found);
    }

    @Test
    void theTitleComesBeforeTheText() {
        Posting twice = new Posting("t", "Kafka Engineer", "Kafka Ltd", "Kafka Bay", "Kafka it is.");

        assertThat(over(twice).exact("Kafka").orElseThrow().in()).isEqualTo(Section.TITLE);
        assertThat(over(twice).folded("kafka").orElseThrow().in()).isEqualTo(Section.TITLE);
        assertThat(over(twice).exact("Kafka it is").orElseThrow().in()).isEqualTo(Section.DESCRIPTION);
    }

    @Test
    void aWordInsideLongerOnesIsPassedOverForOneThatStandsAlone() {
        Posting posting = new Posting("t", "", "", "", "JavaScript, JavaBeans, then Java.");

        Span found = over(posting).exact("Java").orElseThrow();

        assertThat(found.start()).isEqualTo("JavaScript, JavaBeans, then ".length());
        assertThat(over(posting).folded("java").orElseThrow()).isEqualTo(found);
    }

    @Test
    void aSearchInsideLongerWordsHasAnEnd() {
        Posting posting = new Posting("t", "", "", "", "JavaScript ".repeat(600) + "Java.");

        assertThat(over(posting).exact("Java")).isEmpty();
        assertThat(over(posting).folded("java")).isEmpty();
    }

    @Property(tries = 300)
    void whateverIsFoundHoldsAndIsWhole(@ForAll("texts") String description, @ForAll("texts") String text) {
        Posting posting = new Posting("t", "", "", "", description);
        Verbatim over = over(posting);

        over.exact(text).ifPresent(span -> {
            assertThat(span.holdsIn(posting)).isTrue();
            assertThat(span.quote()).isEqualTo(text);
        });
        over.folded(text).ifPresent(span -> assertThat(span.holdsIn(posting)).isTrue());
        assertThat(over.elided(text)).allMatch(span -> span.holdsIn(posting));
    }

    @Property(tries = 200)
    void wordsOfTheTextAreFoundInItEitherWay(@ForAll("texts") String before, @ForAll("texts") String after) {
        Posting posting = new Posting("t", "", "", "", before + "\n\nferries and ledgers\n\n" + after);

        assertThat(over(posting).exact("ferries and ledgers")).get().extracting(Span::quote)
                .isEqualTo("ferries and ledgers");
        assertThat(over(posting).folded("FERRIES AND LEDGERS")).get().extracting(Span::quote)
                .isEqualTo("ferries and ledgers");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries
                .of("Kafka", "kafka", "Java", "JavaScript", "é", "e\u0301", "ﬁ", "fi", "ß", "ss", "😀",
                        "\u2011", "-", "’", "'", "…", " ", "\n", "**", "&amp;", "\u00A0", "İ", "the",
                        "ledgers")
                .list().ofMaxSize(12).map(parts -> String.join("", parts));
    }

    @Test
    void everyFoundPlaceIsCountedInCodePoints() {
        Posting posting = new Posting("t", "", "", "", "😀😀 ferries");

        assertThat(over(posting).exact("ferries")).contains(
                new Span(Section.DESCRIPTION, 3, 10, "ferries"));
        assertThat(List.of(over(posting).folded("FERRIES").orElseThrow().start())).containsExactly(3);
    }
}
