package dev.assay.evaluation.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is forecast holds as often as is said of it. */
@Execution(ExecutionMode.CONCURRENT)
class PaceTest {

    private static final int LEFT = 500;

    private static FieldPace field(long left, Long... took) {
        return new FieldPace("f", took.length, 0, 0, left, List.of(took));
    }

    @Test
    void belowTenTimedCellsNothingIsSaid() {
        Long[] nine = Collections.nCopies(9, 4_000L).toArray(Long[]::new);
        assertThat(field(100, nine).forecast()).isEmpty();
        assertThat(new Pace(List.of(field(100, nine))).forecast()).isEmpty();
        Long[] ten = Collections.nCopies(10, 4_000L).toArray(Long[]::new);
        assertThat(field(100, ten).forecast()).contains(new Forecast(400_000, 400_000, 400_000));
    }

    @Test
    void whereNothingIsLeftNothingIsToBeForecast() {
        assertThat(field(0).forecast()).contains(Forecast.NOTHING_LEFT);
        assertThat(new Pace(List.of(field(0))).forecast()).contains(Forecast.NOTHING_LEFT);
    }

    @Test
    void theQuartilesAreThoseOfTheTimedCells() {
        FieldPace field = field(3, 1_000L, 2_000L, 3_000L, 4_000L, 50_000L);
        assertThat(field.quantile(0.5)).isEqualTo(3_000, within(1.0));
        assertThat(field.quantile(0.25)).isBetween(1_000.0, 2_000.0);
        assertThat(field.quantile(0.75)).isBetween(4_000.0, 50_000.0);
    }

    /** One field of many that is done in a sweep says nothing of the others. */
    @Test
    void oneTimedFieldIsNoForecastForAll() {
        Long[] many = Collections.nCopies(50, 4_000L).toArray(Long[]::new);
        Pace pace = new Pace(List.of(field(10, many), field(60), field(60), field(60)));
        assertThat(pace.fields().getFirst().forecast()).isPresent();
        assertThat(pace.forecast()).isEmpty();
        assertThat(new Pace(List.of(field(10, many), field(10, many), field(60), field(60), field(60)))
                .forecast())
                .as("nor are two of five").isEmpty();
    }

    /** A few cells may be all slow or all fast ones. */
    @Test
    void aFewCellsAreLessSureThanMany() {
        Long[] took = {1_000L, 2_000L, 3_000L, 4_000L, 5_000L, 6_000L, 7_000L, 8_000L, 9_000L, 10_000L};
        Forecast few = field(2, took).forecast().orElseThrow();
        Forecast many = field(2_000, took).forecast().orElseThrow();
        assertThat(few.most() / few.expected()).isGreaterThan(1.5 * many.most() / many.expected());
    }

    @Test
    void theFirstPostingsForecastTheWhole() {
        List<FieldPace> fields = IntStream.range(0, 25)
                .mapToObj(each -> field(99, 2_000L + 200 * each)).toList();
        Forecast all = new Pace(fields).forecast().orElseThrow();
        assertThat(all.expected()).isEqualTo(25 * 99 * 4_400.0, within(1.0));
        assertThat(all.least()).isPositive().isLessThan(all.expected());
        assertThat(all.most()).isGreaterThan(all.expected());
    }

    /** How long cells take, in milliseconds; those of a kind that reviewers show, and harder ones. */
    enum World {
        EVEN(random -> 5_000 * Math.exp(0.6 * random.nextGaussian())),
        SKEWED(random -> 5_000 * Math.exp(random.nextGaussian())),
        WAITING(random -> -5_000 * Math.log(1 - random.nextDouble())),
        /** Most at a glance, and each fifth read with care. */
        TWO_KINDS(random -> (random.nextDouble() < 0.8 ? 1_500 : 20_000)
                * Math.exp(0.4 * random.nextGaussian()));

        private final ToDoubleFunction<Random> draw;

        World(ToDoubleFunction<Random> draw) {
            this.draw = draw;
        }

        List<Long> times(Random random, int many, double slow) {
            return Stream.generate(() -> Math.max(1, Math.round(slow * draw.applyAsDouble(random))))
                    .limit(many)
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFieldsRangeHoldsInEightOfTen(World world) {
        for (int timed : List.of(10, 30, 100)) {
            Random random = new Random(32);
            int held = 0;
            for (int run = 0; run < 1_000; run++) {
                FieldPace field = new FieldPace("f", timed, 0, 0, LEFT, world.times(random, timed, 1));
                held += holds(field.forecast().orElseThrow(), world.times(random, LEFT, 1)) ? 1 : 0;
            }
            assertThat(held).as("of 1000 in %s with %d timed", world, timed).isBetween(800, 960);
        }
    }

    /** Fields of different speeds, some with too few timed cells, or none. */
    @ParameterizedTest
    @EnumSource
    void theRangeOfTheWholeHoldsInEightOfTen(World world) {
        Random random = new Random(32);
        int held = 0;
        for (int run = 0; run < 400; run++) {
            List<FieldPace> fields = new ArrayList<>();
            List<Long> rest = new ArrayList<>();
            for (int each = 0; each < 25; each++) {
                double slow = Math.exp(0.5 * random.nextGaussian());
                int timed = each < 8 ? 15 + each : each < 18 ? each - 8 : 0;
                fields.add(new FieldPace("f", timed, 0, 0, LEFT / 5, world.times(random, timed, slow)));
                rest.addAll(world.times(random, LEFT / 5, slow));
            }
            held += holds(new Pace(fields).forecast().orElseThrow(), rest) ? 1 : 0;
        }
        assertThat(held).as("of 400 in %s", world).isBetween(320, 400);
    }

    private static boolean holds(Forecast forecast, List<Long> rest) {
        double sum = rest.stream().mapToDouble(each -> each).sum();
        return forecast.least() <= sum && sum <= forecast.most();
    }
}
