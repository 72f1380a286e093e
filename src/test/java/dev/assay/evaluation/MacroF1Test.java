package dev.assay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.model.FieldValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The mean F1 over a field's values, as precision and recall make it. */
class MacroF1Test {

    private final List<ScoredCell> cells = new ArrayList<>();

    private void add(FieldValue gold, @Nullable FieldValue predicted) {
        cells.add(new ScoredCell("p", "f", gold, predicted, null, ""));
    }

    private static FieldValue choice(String key) {
        return new FieldValue.Choice(key);
    }

    private static FieldValue set(String... keys) {
        return new FieldValue.Choices(List.of(keys));
    }

    @Test
    void ofNothingItIsWhole() {
        assertThat(MacroF1.of(List.of())).isEqualTo(1);
    }

    @Test
    void ofSetsThatAreEmptyAndWereFoundEmptyItIsWhole() {
        add(set(), set());

        assertThat(MacroF1.of(cells)).isEqualTo(1);
    }

    @Test
    void aValueThatWasNeverRightCountsAsZero() {
        add(choice("aws"), choice("gcp"));

        assertThat(MacroF1.of(cells)).isZero();
    }

    @Test
    void aMissingPredictionMissesAndSaysNothingInVain() {
        add(choice("aws"), choice("aws"));
        add(choice("aws"), null);

        assertThat(MacroF1.of(cells)).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void yesAndNoAreTwoValues() {
        add(new FieldValue.Flag(true), new FieldValue.Flag(true));
        add(new FieldValue.Flag(false), new FieldValue.Flag(true));
        add(new FieldValue.Flag(false), new FieldValue.Flag(false));

        // each: one hit and one mistake
        assertThat(MacroF1.of(cells)).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void silenceIsOneValueHoweverItIsWritten() {
        add(choice("not_mentioned"), new FieldValue.NotStated(null));
        add(choice("not_mentioned"), new FieldValue.NotStated("not_mentioned"));

        assertThat(MacroF1.of(cells)).isEqualTo(1);
    }

    @Test
    void whatIsNoValueOfTheFieldIsSaidInVain() {
        add(choice("aws"), new FieldValue.Malformed("oracle", "no value"));
        add(choice("aws"), choice("aws"));

        // aws: a hit and a miss; oracle: in vain
        assertThat(MacroF1.of(cells)).isCloseTo((2.0 / 3 + 0) / 2, within(1e-12));
    }

    @Test
    void aRareValueCountsAsMuchAsAFrequentOne() {
        for (int i = 0; i < 99; i++) {
            add(choice("aws"), choice("aws"));
        }
        add(choice("gcp"), choice("azure"));

        assertThat(MacroF1.of(cells)).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void anExtraMemberOfASetIsInVainAndAMissingOneMissed() {
        add(set("aws", "gcp"), set("aws", "azure"));

        assertThat(MacroF1.of(cells)).isCloseTo(1.0 / 3, within(1e-12));
    }

    /** By precision and recall, value by value. */
    private static double naive(List<ScoredCell> cells) {
        Set<String> values = new HashSet<>();
        cells.forEach(cell -> {
            values.addAll(keys(cell.gold()));
            values.addAll(keys(cell.predicted()));
        });
        double sum = 0;
        for (String value : values) {
            double hits = cells.stream().filter(
                    cell -> keys(cell.gold()).contains(value) && keys(cell.predicted()).contains(value))
                    .count();
            double said = cells.stream().filter(cell -> keys(cell.predicted()).contains(value)).count();
            double there = cells.stream().filter(cell -> keys(cell.gold()).contains(value)).count();
            double precision = said == 0 ? 0 : hits / said;
            double recall = there == 0 ? 0 : hits / there;
            sum += precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
        return values.isEmpty() ? 1 : sum / values.size();
    }

    private static List<String> keys(@Nullable FieldValue value) {
        return value instanceof FieldValue.Choices(List<String> keys) ? keys : List.of();
    }

    @Property(tries = 300)
    void itIsTheHarmonicMeanOfPrecisionAndRecall(@ForAll("pairs") List<List<Set<String>>> pairs) {
        List<ScoredCell> scored = pairs.stream()
                .map(pair -> new ScoredCell("p", "f", new FieldValue.Choices(List.copyOf(pair.get(0))),
                        new FieldValue.Choices(List.copyOf(pair.get(1))), null, ""))
                .toList();

        assertThat(MacroF1.of(scored)).isCloseTo(naive(scored), within(1e-9)).isBetween(0.0, 1.0);
    }

    @Property(tries = 100)
    void takingGoldForPredictionGivesTheSame(@ForAll("pairs") List<List<Set<String>>> pairs) {
        List<ScoredCell> one = new ArrayList<>();
        List<ScoredCell> other = new ArrayList<>();
        for (List<Set<String>> pair : pairs) {
            FieldValue gold = new FieldValue.Choices(List.copyOf(pair.get(0)));
            FieldValue predicted = new FieldValue.Choices(List.copyOf(pair.get(1)));
            one.add(new ScoredCell("p", "f", gold, predicted, null, ""));
            other.add(new ScoredCell("p", "f", predicted, gold, null, ""));
        }

        assertThat(MacroF1.of(one)).isCloseTo(MacroF1.of(other), within(1e-9));
    }

    @Provide
    Arbitrary<List<List<Set<String>>>> pairs() {
        return Arbitraries.of("aws", "azure", "gcp", "on_prem").set().ofMaxSize(3).list().ofSize(2).list()
                .ofMaxSize(20);
    }
}
