package dev.assay.evaluation.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** So many of so many, with the interval that says how much that tells. */
class ShareTest {

    /** The 97.5th percent point of the normal distribution. */
    private static final double Z = 1.959963984540054;

    @Test
    void ofNothingEverythingIsPossible() {
        assertThat(Share.NONE.low()).isZero();
        assertThat(Share.NONE.high()).isEqualTo(1);
        assertThat(Share.NONE.value()).isNaN();
    }

    @Test
    void hitsAndMissesAddUp() {
        Share share = Share.NONE.plus(true).plus(false).plus(true).plus(true);

        assertThat(share).isEqualTo(new Share(3, 4));
        assertThat(share.plus(new Share(1, 6))).isEqualTo(new Share(4, 10));
        assertThat(share.plus(new Share(1, 6)).value()).isEqualTo(0.4);
    }

    /** Newcombe, Statistics in Medicine 17, 1998, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611",
            "1, 29, 0.0061, 0.1718"})
    void theIntervalIsAsPublished(long hits, long n, double low, double high) {
        assertThat(new Share(hits, n).low()).isCloseTo(low, within(0.00006));
        assertThat(new Share(hits, n).high()).isCloseTo(high, within(0.00006));
    }

    @Property(tries = 200)
    void itsEndsAreWhereTheShareIsJustNotRefuted(@ForAll @IntRange(min = 1, max = 500) int n,
            @ForAll @IntRange(max = 500) int some) {
        Share share = new Share(some % (n + 1), n);

        for (double end : new double[]{share.low(), share.high()}) {
            double error = Math.sqrt(Math.max(0, end * (1 - end)) / n);
            assertThat(Math.abs(share.value() - end)).isCloseTo(Z * error, within(1e-6));
        }
    }

    @Property(tries = 200)
    void itHoldsTheShareAndStaysWithinZeroAndOne(@ForAll @IntRange(min = 1, max = 500) int n,
            @ForAll @IntRange(max = 500) int some) {
        Share share = new Share(some % (n + 1), n);

        assertThat(share.low()).isBetween(-1e-12, share.value() + 1e-12);
        assertThat(share.high()).isBetween(share.value() - 1e-12, 1 + 1e-12);
    }

    @Property(tries = 100)
    void moreOfTheSameMakesItNarrower(@ForAll @IntRange(min = 1, max = 100) int n,
            @ForAll @IntRange(max = 100) int some) {
        Share few = new Share(some % (n + 1), n);
        Share many = new Share(10 * few.hits(), 10 * few.n());

        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    }
}
