package dev.assay.evaluation.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the rest takes, and the figures beside it. */
class ForecastTest {

    private static List<Long> times(int... seconds) {
        List<Long> times = new ArrayList<>();
        for (int one : seconds) {
            times.add(one * 1_000L);
        }
        return times;
    }

    private static FieldPace field(long left, List<Long> took) {
        return new FieldPace("cloud", 3, 2, 1, left, took);
    }

    @Property(tries = 200)
    void theRangeLiesRoundTheMeanAndNeverBelowNothing(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(min = 1, max = 100_000) Integer> took,
            @ForAll @IntRange(min = 1, max = 5_000) int cells) {
        List<Double> times = took.stream().map(Integer::doubleValue).toList();
        double mean = times.stream().mapToDouble(time -> time).average().orElseThrow();

        Forecast forecast = Forecast.of(times, cells, cells);

        assertThat(forecast.expected()).isCloseTo(cells * mean, within(1e-6 * cells * mean));
        assertThat(forecast.least()).isPositive().isLessThanOrEqualTo(forecast.expected() * (1 + 1e-9));
        assertThat(forecast.most()).isGreaterThanOrEqualTo(forecast.expected() * (1 - 1e-9));
        assertThat(forecast.least() * forecast.most())
                .as("as far below as above, by ratio")
                .isCloseTo(forecast.expected() * forecast.expected(),
                        within(1e-6 * forecast.expected() * forecast.expected()));
    }

    /** Student's 95 % point of 9 degrees of freedom is 1.833113. */
    @Test
    void theRangeIsStudentsForAMeanOfAsManyNewTimes() {
        List<Double> times = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);
        double deviation = Math.sqrt(82.5 / 9);
        double error = deviation * Math.sqrt(1.0 / 10 + 1.0 / 40);

        Forecast forecast = Forecast.of(times, 40, 40);

        assertThat(forecast.expected()).isCloseTo(220, within(1e-9));
        assertThat(forecast.most()).isCloseTo(220 * Math.exp(1.833113 * error / 5.5), within(1e-3));
        assertThat(forecast.least()).isCloseTo(220 / Math.exp(1.833113 * error / 5.5), within(1e-3));
    }

    @Test
    void timesThatAreAllTheSameLeaveNoDoubt() {
        assertThat(Forecast.of(Collections.nCopies(10, 4_000.0), 7, 7))
                .isEqualTo(new Forecast(28_000, 28_000, 28_000));
    }

    @Test
    void unequalPartsOfTheRestAreLessSureThanEqualOnes() {
        List<Double> times = List.of(1.0, 5.0, 9.0);

        assertThat(Forecast.of(times, 100, 2).most()).isGreaterThan(Forecast.of(times, 100, 100).most());
    }

    @Test
    void ofSeveralTheEndsAddUpAsSquares() {
        Forecast sum = Forecast.sum(List.of(new Forecast(7, 10, 14), new Forecast(16, 20, 23)));

        assertThat(sum.expected()).isEqualTo(30);
        assertThat(sum.least()).isCloseTo(30 - 5, within(1e-9));
        assertThat(sum.most()).isCloseTo(30 + 5, within(1e-9));
        assertThat(Forecast.sum(List.of())).isEqualTo(Forecast.NOTHING_LEFT);
    }

    @ParameterizedTest
    @CsvSource({"0, 1000", "0.25, 2000", "0.5, 3000", "0.75, 4000", "1, 9000", "0.125, 1500", "0.9, 7000"})
    void aQuantileLiesBetweenTheTwoTimesNextToIt(double share, double time) {
        assertThat(field(1, times(9, 1, 3, 2, 4)).quantile(share)).isCloseTo(time, within(1e-6));
    }

    @Test
    void aSingleTimeIsEveryQuantile() {
        assertThat(field(1, times(5)).quantile(0)).isEqualTo(5_000);
        assertThat(field(1, times(5)).quantile(0.5)).isEqualTo(5_000);
        assertThat(field(1, times(5)).quantile(1)).isEqualTo(5_000);
    }

    @Test
    void aLineTellsWhatWasDecidedAndWhatIsLeft() {
        PaceLine line = PaceLine.of(field(4, times(9, 1, 3, 2, 4)), Optional.empty());

        assertThat(line.decided()).isEqualTo(6);
        assertThat(line.cells()).isEqualTo(10);
        assertThat(line.timed()).isEqualTo(5);
        assertThat(List.of(line.quarter(), line.median(), line.threeQuarters()))
                .containsExactly(2_000.0, 3_000.0, 4_000.0);
    }

    @Test
    void whereNoCellWasTimedItsTimesAreNought() {
        PaceLine line = PaceLine.of(field(4, List.of()), Optional.empty());

        assertThat(line.timed()).isZero();
        assertThat(line.quarter() + line.median() + line.threeQuarters()).isZero();
    }

    @Test
    void allFieldsTogetherAreOneLineAndEachHasItsOwn() {
        FieldPace cloud = field(4, times(9, 1, 3, 2, 4));
        FieldPace visa = new FieldPace("visa", 10, 0, 5, 6, times(2, 2));
        Pace pace = new Pace(List.of(cloud, visa));

        PaceLine all = pace.all();
        assertThat(all.field()).isEmpty();
        assertThat(List.of(all.accepted(), all.overridden(), all.unsure(), all.left()))
                .containsExactly(13L, 2L, 6L, 10L);
        assertThat(all.timed()).isEqualTo(7);
        assertThat(all.median()).isEqualTo(2_000);
        assertThat(pace.lines()).extracting(PaceLine::field).containsExactly("cloud", "visa");
        assertThat(pace.lines().getFirst().left()).isEqualTo(4);
    }

    @Test
    void fieldsWithEnoughTimesGoByTheirOwnAndTheOthersByWhatFieldsTook() {
        List<Long> ten = Collections.nCopies(10, 2_000L);
        Pace pace = new Pace(List.of(field(5, ten), field(5, Collections.nCopies(10, 4_000L)),
                field(10, List.of())));

        Forecast all = pace.forecast().orElseThrow();

        assertThat(all.expected()).isCloseTo(5 * 2_000 + 5 * 4_000 + 10 * 3_000, within(1e-6));
        assertThat(all.least()).isLessThan(all.expected());
    }
}
