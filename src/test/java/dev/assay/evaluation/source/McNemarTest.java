package dev.assay.evaluation.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact test of two sources, against what coins would give. */
class McNemarTest {

    /** How likely n coins fall as unevenly as this, or more, counted out. */
    private static double coins(int one, int other) {
        int n = one + other;
        BigInteger few = BigInteger.ZERO;
        BigInteger ways = BigInteger.ONE;
        for (int heads = 0; heads <= n; heads++) {
            if (Math.abs(2 * heads - n) >= Math.abs(one - other)) {
                few = few.add(ways);
            }
            ways = ways.multiply(BigInteger.valueOf(n - heads)).divide(BigInteger.valueOf(heads + 1));
        }
        return new BigDecimal(few).divide(new BigDecimal(BigInteger.TWO.pow(n)), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Property(tries = 300)
    void pIsHowOftenCoinsFallAsUnevenly(@ForAll @IntRange(max = 90) int one,
            @ForAll @IntRange(max = 90) int other) {
        assertThat(McNemar.p(one, other)).isCloseTo(coins(one, other), within(1e-9));
    }

    @Property(tries = 100)
    void theOrderOfTheTwoMakesNoDifference(@ForAll @IntRange(max = 300) int one,
            @ForAll @IntRange(max = 300) int other) {
        assertThat(McNemar.p(one, other)).isEqualTo(McNemar.p(other, one)).isBetween(0.0, 1.0);
    }

    @Property(tries = 100)
    void theFurtherApartTheLessLikely(@ForAll @IntRange(min = 1, max = 100) int few,
            @ForAll @IntRange(max = 100) int more) {
        assertThat(McNemar.p(few - 1, few + more + 1)).isLessThan(McNemar.p(few, few + more));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "0, 1, 1", "1, 1, 1", "0, 5, 0.0625", "0, 6, 0.03125", "2, 8, 0.109375",
            "3, 3, 1"})
    void ofFewCellsItIsAsCountedByHand(int one, int other, double p) {
        assertThat(McNemar.p(one, other)).isCloseTo(p, within(1e-12));
    }

    @Test
    void cellsThatBothHaveRightOrWrongTellNothing() {
        PairFigures few = new PairFigures(new Share(0, 8), 0, 1, 7, 0);
        PairFigures many = new PairFigures(new Share(900, 908), 450, 1, 7, 450);

        assertThat(many.p()).isEqualTo(few.p()).isCloseTo(0.0703125, within(1e-12));
        assertThat(many.decided()).isEqualTo(908);
        assertThat(many.different()).isEqualTo(8);
    }
}
