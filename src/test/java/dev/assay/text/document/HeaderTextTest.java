package dev.assay.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A title, company or location is one line, whatever was glued to it or went wrong on the way. */
class HeaderTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"Data Engineer|Data Engineer",
            "`  Data   Engineer  `|Data Engineer", "R&amp;D Lead|R&D Lead", "CafÃ© â€“ Berlin|Café – Berlin",
            "`\u00A0Acme\u00A0`|Acme", "pro\u00ADgram\u200Bmer|programmer", "`Data\tEngineer`|Data Engineer",
            "AT&T|AT&T", "مهندس بيانات|مهندس بيانات", "🚀 Data 👩‍💻|🚀 Data 👩‍💻", "``|``", "`\u200B`|``",
            "`\u200B Acme \uFEFF`|Acme"})
    void isShownDecodedAndWithSingleSpaces(String given, String shown) {
        HeaderText header = HeaderText.of(given);

        assertThat(header.text()).isEqualTo(shown);
        assertThat(header.name()).isEqualTo(shown);
        assertThat(header.rest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme\n4.5 stars", "Acme\r\n4.5\nstars", "\n\n Acme \n\n4.5\t stars\n",
            "Acme\u20284.5 stars", "Acme\u00854.5 stars", "Acme\r4.5 stars "})
    void ofSeveralLinesTheFirstIsTheName(String given) {
        HeaderText header = HeaderText.of(given);

        assertThat(header.text()).isEqualTo("Acme");
        assertThat(header.rest()).isEqualTo("4.5 stars");
    }

    @Test
    void aMarkThatTurnsTheOrderIsShownAndIsNoPartOfTheName() {
        HeaderText header = HeaderText.of("Acme\u202Egmbh\nrest\u2066");

        assertThat(header.text()).isEqualTo("Acme[U+202E]gmbh");
        assertThat(header.name()).isEqualTo("Acmegmbh");
        assertThat(header.rest()).isEqualTo("rest[U+2066]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "None", "null", "NaN", "N/A", "undefined", "NULL ", "\u200B", "\u202E",
            "n/a\n"})
    void whatAProgramWritesWhereItKnowsNothingIsNoName(String given) {
        assertThat(HeaderText.of(given).isNamed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nullsoft", "None of the Above Ltd", "0", "NaN Labs", "Ñ"})
    void aRealNameIsOne(String given) {
        assertThat(HeaderText.of(given).isNamed()).isTrue();
    }

    @Test
    void everyShownCharacterKnowsWhereItBeginsInTheTextAsGiven() {
        HeaderText header = HeaderText.of("  R&amp;D  \u202Ex");

        assertThat(header.text()).isEqualTo("R&D [U+202E]x");
        assertThat(header.origins()).containsExactly(2, 3, 8, 9, 11, 11, 11, 11, 11, 11, 11, 11, 12, 13);
        assertThat(HeaderText.of("donâ€™t").origins()).containsExactly(0, 1, 2, 3, 6, 7);
        assertThat(HeaderText.of("").origins()).containsExactly(0);
    }

    @Test
    void theOriginsCannotBeChangedFromOutside() {
        HeaderText header = HeaderText.of("ab");
        header.origins()[0] = 9;

        assertThat(header.origins()).containsExactly(0, 1, 2);
    }

    @Property(tries = 500)
    void originsRiseAndLieWithinTheText(@ForAll("texts") String given) {
        HeaderText header = HeaderText.of(given);

        assertThat(header.origins()).hasSize(header.text().length() + 1).isSorted();
        assertThat(header.origins()[header.text().length()]).isBetween(0, given.length());
        assertThat(header.text()).doesNotContain("\n", "\r", "  ", "\u202E").isEqualTo(header.text().strip());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries
                .of("Data", " ", "  ", "\n", "\r\n", "&amp;", "&", "â€“", "\u202E", "\u200B", "\u00AD",
                        "🚀", "\uD83D", "e\u0301", "\t", "\u2028", "é")
                .list().ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
