package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.document.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinderTest {

    @Test
    void findsWordsWhateverTheirCaseAndSpacing() {
        assertThat(Finder.find("dbt and DBT.\nDbt  Cloud", "dbt")).containsExactly(new Range(0, 3),
                new Range(8, 11), new Range(13, 16));
        assertThat(Finder.find("Delta\nLake, delta  lake", " delta lake ")).containsExactly(new Range(0, 10),
                new Range(12, 23));
        assertThat(Finder.find("ÜBER uns", "über")).containsExactly(new Range(0, 4));
    }

    @Test
    void readsTheQueryAsWordsAndNotAsAPattern() {
        assertThat(Finder.find("C++ (or C)", "c++ (")).containsExactly(new Range(0, 5));
        assertThat(Finder.find("abc", "a.c")).isEmpty();
        assertThat(Finder.find("abc", "  ")).isEmpty();
    }

    /** What stands on the screen, how one types it, and what must be marked. */
    @ParameterizedTest
    @CsvSource({
            "A bachelor\u2019s degree, bachelor's degree, bachelor\u2019s degree",
            "A bachelor's degree, bachelor\u2019s, bachelor's",
            "so called \u201Cdata lake\u201D here, \"data lake\", \u201Cdata lake\u201D",
            "build data\u00A0pipelines, data pipelines, data\u00A0pipelines",
            "build data\u2009\u202Fpipelines, data pipelines, data\u2009\u202Fpipelines",
            "a full\u2011time job, full-time, full\u2011time",
            "a full\u2010time job, full-time, full\u2010time",
            "from 3\u20135 years, 3-5, 3\u20135",
            "at \u22125 degrees, -5, \u22125",
            "the engi\u00ADneering team, engineering, engi\u00ADneering",
            "the engi\u200Bneering team, engineering, engi\u200Bneering",
            "a \uFB01eld of o\uFB03ces, field of offices, \uFB01eld of o\uFB03ces",
            "Cafe\u0301 work, caf\u00E9, Cafe\u0301",
            "Caf\u00E9 work, cafe, Caf\u00E9",
            "Cafe\u0301 work, cafe, Cafe\u0301",
            "Stra\u00DFe 4, strasse, Stra\u00DFe",
            "\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2 \u0391\u0395, \u03C3\u03AF\u03C3\u03C5\u03C6\u03BF\u03A3,"
                    + " \u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2",
            "\uFF33\uFF31\uFF2C \u3068, sql, \uFF33\uFF31\uFF2C",
            "and so on\u2026 yes, on..., on\u2026",
            "\uD55C\uAD6D\uC5B4 a, \u1112\u1161\u11AB\uAD6D\uC5B4, \uD55C\uAD6D\uC5B4",
            "\u0645\u064F\u0647\u0646\u062F\u0650\u0633 a, \u0645\u0647\u0646\u062F\u0633,"
                    + " \u0645\u064F\u0647\u0646\u062F\u0650\u0633"})
    void findsWhatIsOnTheScreenHoweverItIsWritten(String text, String typed, String marked) {
        assertThat(Finder.find(text, typed)).extracting(range -> text.substring(range.start(), range.end()))
                .containsExactly(marked);
    }

    /** Marks that make another letter are no accents. */
    @ParameterizedTest
    @CsvSource({"\u0E17\u0E35\u0E48 \u0E17, \u0E17\u0E35\u0E48, 1", "\u304C \u304B, \u304C, 1",
            "\u0915\u0941 \u0915\u0940, \u0915\u0941, 1"})
    void tellsLettersApartThatDifferByAVowelSign(String text, String typed, int times) {
        assertThat(Finder.find(text, typed)).hasSize(times);
    }
}
