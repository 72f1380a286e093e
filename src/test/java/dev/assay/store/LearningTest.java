package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.audit.CellRisk;
import dev.assay.audit.CellSignals;
import dev.assay.audit.Risk;
import dev.assay.audit.RiskWeights;
import dev.assay.model.FieldValue;
import dev.assay.model.Original;
import dev.assay.review.CellQuery;
import dev.assay.review.CellRow;
import dev.assay.review.Examples;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store's risks follow what was decided in it. */
class LearningTest {

    private static final int POSTINGS = 40;

    @TempDir
    Path folder;

    private ReviewStore store;

    @BeforeEach
    void fill() {
        store = open();
        StringBuilder text = new StringBuilder();
        for (int nth = 0; nth < POSTINGS; nth++) {
            text.append("posting p").append(nth).append("\nrun r").append(nth).append(" p").append(nth)
                    .append('\n');
        }
        Original file = new Original("a", text.toString().getBytes(StandardCharsets.UTF_8));
        store.save(store.keep(file), Examples.read(file));
        weigh(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ReviewStore open() {
        return H2ReviewStore.open(folder.resolve("store"), Examples.SCHEMA,
                new VersionedReader("1", Examples::read),
                Progress.NONE, new Derivation("1", LearningTest::weigh));
    }

    /** As an intake does with the checks. */
    private static void weigh(ReviewStore store) {
        RiskWeights shipped = RiskWeights.shipped();
        store.postings().forEach(posting -> {
            CellSignals signals = new CellSignals("cloud", "aws", false, "some-model", List.of(), List.of(),
                    "",
                    0.8, null, null, "", 0, true, "EXACT", "inferred", 0, false, List.of());
            store.saveRisk(posting.id(), new Risk(0, List.of(), List.of(new CellRisk("cloud",
                    "r" + posting.id().substring(1), shipped.risk(signals), signals))));
        });
        learn(store);
    }

    private static void learn(ReviewStore store) {
        boolean more = true;
        while (more) {
            more = store.weighAnew();
        }
    }

    private void override(int from, int to) {
        for (int nth = from; nth < to; nth++) {
            store.append(List.of(Examples.override("Ada", "p" + nth, "azure")));
        }
    }

    private double risk() {
        return risks().getLast();
    }

    private List<Double> risks() {
        return store.cells(CellQuery.ALL.ofField("cloud")).map(CellRow::risk).toList();
    }

    @Test
    void aSourceThatIsOverriddenIsRiskierAfterTwentyFiveDecisionsAndNotBefore() {
        double before = risk();

        override(0, 24);
        learn(store);
        assertThat(risk()).isEqualTo(before);

        override(24, 25);
        learn(store);
        assertThat(risk()).isGreaterThan(before + 0.1);
        assertThat(store.posting("p39").orElseThrow().risks()).singleElement()
                .satisfies(cell -> assertThat(cell.risk()).isEqualTo(risk()));
        assertThat(store.summary("p39").orElseThrow().risk().score()).isCloseTo(risk(), within(0.001));
    }

    @Test
    void aPostingsRiskIsHowManyOfItsUndecidedCellsAreExpectedToBeWrong() {
        assertThat(store.summary("p39").orElseThrow().risk().score()).isCloseTo(risk(),
                within(0.001));

        override(39, 40);

        assertThat(store.summary("p39").orElseThrow().risk().score()).isZero();
    }

    @Test
    void anIndexMadeAgainFromJournalAndOriginalsHasTheSameRisks() throws IOException {
        override(0, 25);
        learn(store);
        List<Double> learned = risks();
        override(10, 12);
        override(30, 31);
        store.append(List.of(Examples.accept("p5", "cloud", new FieldValue.Choice("aws"))));
        for (int nth = 0; nth < 5; nth++) {
            store.append(List.of(
                    NewDecision.undo("Ada", store.undoable("Ada").orElseThrow().operation())));
        }
        learn(store);
        assertThat(risks()).isEqualTo(learned);

        store.close();
        delete(folder.resolve("store/db"));
        store = open();

        assertThat(risks()).isEqualTo(learned);
    }

    @Test
    void aRiskSaysWhatItRestsOn() {
        assertThat(store.cells(CellQuery.ALL.ofField("cloud")).toList())
                .allSatisfy(row -> assertThat(row.risk()).isBetween(0.0, 1.0))
                .anySatisfy(row -> assertThat(row.reasons()).isEqualTo(row.why()));
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
