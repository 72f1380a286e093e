package dev.assay.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns as people read them. */
class WordingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '¦', value = {"data pipeline~¦data pipeline", "etl|elt developer¦etl developer",
            "visa [is|was] available¦visa available", "no ..3 sponsorship¦no … sponsorship", "=Glue¦Glue",
            "=Power BI¦Power BI", "the <role> team¦the role team", "# years¦number years",
            "$# a year¦$number a year",
            "a  b¦a b", "up~|down~ here¦up here", "ci/cd¦ci/cd"})
    void aPatternIsItsFirstChoiceWithoutSigns(String pattern, String plain) {
        assertThat(Wordings.plain(pattern)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"cloud next ..2, 2", "cloud next ..9, 9", "cloud next, 0", "cloud ..2 next, 0",
            "a ..2 b ..3, 3",
            "a ..12, 0", "a ..x, 0", "a .., 0", "..2, 0", "a..2, 0"})
    void aGapAtTheEndSaysHowManyWordsItIsWide(String pattern, int words) {
        assertThat(Wordings.tail(pattern)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"opt!, opt", "opt, opt", "!, ''", "opt! in, opt! in", "in opt!, in opt"})
    void aPatternFindsTheSameWithAndWithoutTheMarkOfItsForm(String written, String pattern) {
        assertThat(SilenceTerms.pattern(written)).isEqualTo(pattern);
    }
}
