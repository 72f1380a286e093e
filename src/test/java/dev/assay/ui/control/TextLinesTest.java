package dev.assay.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A screen reader goes through a text line by line, from any place in it, to its end and no further. */
class TextLinesTest {

    private final TextLines lines = new TextLines("one\n\nthree");

    @Test
    void eachPlaceIsInALineThatBeginsAndEnds() {
        assertThat(lines.lineOf(0)).isZero();
        assertThat(lines.lineOf(3)).isZero();
        assertThat(lines.lineOf(4)).isEqualTo(1);
        assertThat(lines.lineOf(10)).isEqualTo(2);
        assertThat(lines.lineOf(99)).isEqualTo(2);
        assertThat(lines.start(0)).isZero();
        assertThat(lines.end(0)).isEqualTo(3);
        assertThat(lines.start(1)).isEqualTo(4);
        assertThat(lines.end(1)).isEqualTo(4);
        assertThat(lines.start(2)).isEqualTo(5);
        assertThat(lines.end(2)).isEqualTo(10);
        assertThat(lines.start(3)).isEqualTo(10);
    }
}
