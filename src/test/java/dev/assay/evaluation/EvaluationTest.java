package dev.assay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.review.Examples;
import dev.assay.model.EngineId;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Answer;
import dev.assay.model.Source;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final Schema SCHEMA = Examples.SCHEMA;

    private final List<GoldPosting> gold = new ArrayList<>();
    private final Map<String, Answer> answers = new HashMap<>();

    @Test
    void accuracyIsTheShareThatIsRight() {
        add("cloud", choice("aws"), choice("aws"), 0.9);
        add("cloud", choice("gcp"), choice("aws"), 0.9);
        add("cloud", choice("aws"), choice("aws"), 0.9);
        add("cloud", choice("aws"), null, null);

        Figures figures = evaluate().fields().get("cloud");

        assertThat(figures.n()).isEqualTo(4);
        assertThat(figures.accuracy()).isEqualTo(0.5);
    }

    @Test
    void macroF1GivesEachValueTheSameWeight() {
        add("cloud", choice("aws"), choice("aws"), 0.9);
        add("cloud", choice("aws"), choice("aws"), 0.9);
        add("cloud", choice("gcp"), choice("aws"), 0.9);

        // aws: 2 right, 1 in vain: 4/5; gcp: missed once: 0
        assertThat(evaluate().fields().get("cloud").macroF1()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void membersOfASetCountOneByOneForF1AndTogetherForAccuracy() {
        add("others", set("aws", "gcp"), set("gcp", "aws"), 0.9);
        add("others", set("azure"), set("azure", "gcp"), 0.9);

        Figures figures = evaluate().fields().get("others");

        assertThat(figures.accuracy()).isEqualTo(0.5);
        // aws 1, azure 1, gcp: 1 right, 1 in vain: 2/3
        assertThat(figures.macroF1()).isCloseTo((1 + 1 + 2.0 / 3) / 3, within(1e-9));
    }

    @Test
    void eceIsTheMeanGapBetweenConfidenceAndTruth() {
        for (int i = 0; i < 8; i++) {
            add("sponsored", new FieldValue.Flag(true), new FieldValue.Flag(true), 0.85);
        }
        add("sponsored", new FieldValue.Flag(true), new FieldValue.Flag(false), 0.85);
        add("sponsored", new FieldValue.Flag(true), new FieldValue.Flag(false), 0.35);
        add("sponsored", new FieldValue.Flag(true), null, null);

        // nine at 0.85 of which 8/9 are right, one at 0.35 that is wrong
        double expected = (9 * Math.abs(8.0 / 9 - 0.85) + 0.35) / 10;
        assertThat(evaluate().overall().ece()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void silenceIsTheSameHoweverItIsWritten() {
        add("cloud", choice("not_mentioned"), new FieldValue.NotStated(null), null);

        assertThat(evaluate().overall().accuracy()).isEqualTo(1);
    }

    @Test
    void aFlagNotStatedIsNoNo() {
        add("sponsored", new FieldValue.Flag(false), new FieldValue.NotStated("not_mentioned"), null);

        assertThat(evaluate().overall().accuracy()).isZero();
    }

    @Test
    void confusionsAreCountedMostFrequentFirst() {
        add("cloud", choice("gcp"), choice("aws"), 0.9);
        add("cloud", choice("azure"), null, null);
        add("cloud", choice("gcp"), choice("aws"), 0.9);

        assertThat(evaluate().confusions("cloud")).containsExactly(
                new Evaluation.Confusion("gcp", "aws", 2), new Evaluation.Confusion("azure", "(nothing)", 1));
        assertThat(evaluate().wrong()).hasSize(3);
    }

    @Test
    void fieldsWithoutLabelsAreLeftOut() {
        add("cloud", choice("aws"), choice("aws"), 0.9);

        assertThat(evaluate().fields()).containsOnlyKeys("cloud");
    }

    private Evaluation evaluate() {
        return new Evaluation(SCHEMA, gold, id -> Optional.ofNullable(answers.get(id)));
    }

    private void add(String field, FieldValue right, @Nullable FieldValue predicted,
            @Nullable Double confidence) {
        String id = "p" + gold.size();
        gold.add(new GoldPosting(id, Map.of(field, new GoldCell(right, List.of()))));
        if (predicted != null) {
            InferredField claimed = new InferredField(field, predicted, confidence, "", Source.INFERRED, null,
                    "",
                    List.of());
            answers.put(id,
                    new Answer("r" + id, id, new EngineId("e", "", ""), true, "", Map.of(field, claimed), "",
                            Outcome.ACCEPTED));
        }
    }

    private static FieldValue choice(String key) {
        return new FieldValue.Choice(key);
    }

    private static FieldValue set(String... keys) {
        return new FieldValue.Choices(List.of(keys));
    }
}
