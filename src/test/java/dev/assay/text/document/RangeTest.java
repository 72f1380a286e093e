package dev.assay.text.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run of a text, its end exclusive. */
class RangeTest {

    @ParameterizedTest
    @CsvSource({"-1, 3", "3, 2", "-2, -1"})
    void aRangeThatEndsBeforeItBeginsIsRefusedWithItsOffsets(int start, int end) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Range(start, end))
                .withMessageContaining("not " + start + " to " + end);
    }

    @Test
    void aRangeMayBeEmpty() {
        assertThat(new Range(3, 3).isEmpty()).isTrue();
        assertThat(new Range(0, 0).length()).isZero();
        assertThat(new Range(3, 5).isEmpty()).isFalse();
        assertThat(new Range(3, 5).length()).isEqualTo(2);
    }

    @Test
    void aRangeHoldsItsFirstPlaceAndNotItsEnd() {
        Range range = new Range(3, 5);

        assertThat(range.contains(2)).isFalse();
        assertThat(range.contains(3)).isTrue();
        assertThat(range.contains(4)).isTrue();
        assertThat(range.contains(5)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,3, 3,5, false", "0,4, 3,5, true", "4,9, 3,5, true", "5,9, 3,5, false", "0,9, 3,5, true",
            "3,5, 3,5, true"})
    void rangesOverlapWhereTheyShareAPlace(int start, int end, int otherStart, int otherEnd,
            boolean overlap) {
        assertThat(new Range(start, end).overlaps(new Range(otherStart, otherEnd))).isEqualTo(overlap);
        assertThat(new Range(otherStart, otherEnd).overlaps(new Range(start, end))).isEqualTo(overlap);
    }
}
