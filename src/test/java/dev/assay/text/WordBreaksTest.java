package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where lines may be broken. */
class WordBreaksTest {

    @Test
    void noLineIsBrokenAtAnApostropheWithinAWord() {
        assertThat(WordBreaks.lines("a bachelor\u2019s degree, l\u2019\u00e9t\u00e9"))
                .containsExactly(0, 2, 13, 21, 26);
    }

    @Test
    void aLineMayBeBrokenAfterAClosingQuotationMark() {
        assertThat(WordBreaks.lines("\u2018so\u2019 it is")).contains(5);
    }
}
