package dev.assay.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.evaluation.statistics.Bootstrap;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.Examples;
import dev.assay.review.ReviewStore;
import dev.assay.review.dispute.DisputedStore;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Cancel is heard until the figures are there. */
class MeasuringTest {

    private static final int FIELDS = Examples.SCHEMA.fields().size();

    @TempDir
    Path folder;

    private final List<String> steps = new ArrayList<>();
    private ReviewStore store;

    @BeforeEach
    void take() {
        store = DisputedStore.open(folder);
        DisputedStore.take(store, "both", "p1 a aws", "p1 b azure", "p2 a aws", "p2 b aws");
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** @param asked how often it is asked before a Cancel comes */
    private Optional<DecisionFigures> measured(int asked) {
        GoldLabel aws = new GoldLabel(new FieldValue.Choice("aws"), Basis.SEEN, "Ada", 1, Instant.EPOCH);
        return new Measuring(store, Examples.SCHEMA, Bootstrap.USUAL).of(
                new GoldLabels(Map.of(new CellKey("p1", "cloud"), aws, new CellKey("p2", "cloud"), aws),
                        GoldLabels.LOOKED_AT, Map.of()),
                Map.of(), List.of(), new Progress() {

                    private int left = asked;

                    @Override
                    public void at(long done, long total, String what) {
                        steps.add(what);
                    }

                    @Override
                    public boolean cancelled() {
                        return left-- <= 0;
                    }
                });
    }

    @Test
    void aCancelIsHeardWhereOnlyIntervalsAreLeft() {
        assertThat(measured(FIELDS)).isEmpty();
        assertThat(steps).as("no source was begun").hasSize(FIELDS);

        steps.clear();
        assertThat(measured(FIELDS + 1)).isEmpty();
        assertThat(steps).as("one was").hasSize(FIELDS + 1).endsWith("Measuring a");
        assertThat(measured(1_000).orElseThrow().sources()).containsOnlyKeys("a", "b");
    }
}
