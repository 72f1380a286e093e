package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.Decision;
import dev.assay.review.Examples;
import dev.assay.review.FieldReview.State;
import dev.assay.review.NewDecision;
import dev.assay.review.UndoHistory;
import dev.assay.review.ReviewStore;
import dev.assay.review.UndoStep;
import dev.assay.store.index.VersionedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The tables follow the one definition of undo and redo, {@link UndoHistory}, step by step. */
@Execution(ExecutionMode.CONCURRENT)
class DecisionRowsTest {

    private static final int STEPS = 400;

    @TempDir
    Path folder;

    @Test
    void followTheLog() {
        Random random = new Random(11);
        UndoHistory log = new UndoHistory();
        try (ReviewStore store = H2ReviewStore.open(folder, Examples.SCHEMA,
                new VersionedReader("1", Examples::read))) {
            var file = Examples.original("a", "posting p1\nposting p2");
            store.save(store.keep(file), Examples.read(file));
            for (int i = 0; i < STEPS; i++) {
                step(store, random, log).forEach(log::add);
                for (String posting : List.of("p1", "p2")) {
                    assertThat(store.posting(posting).orElseThrow().reviews())
                            .isEqualTo(log.reviews(posting));
                    assertThat(store.summary(posting).orElseThrow().states().getFirst())
                            .isEqualTo(log.reviews(posting).containsKey("cloud")
                                    ? log.reviews(posting).get("cloud").state()
                                    : State.UNDECIDED);
                }
                for (String reviewer : List.of("Ada", "Bo")) {
                    assertThat(store.undoable(reviewer)).isEqualTo(log.undoable(reviewer));
                    assertThat(store.redoable(reviewer)).isEqualTo(log.redoable(reviewer));
                }
            }
            assertThat(store.check().damage()).isEmpty();
        }
    }

    private static List<Decision> step(ReviewStore store, Random random, UndoHistory log) {
        String reviewer = random.nextBoolean() ? "Ada" : "Bo";
        int kind = random.nextInt(5);
        if (kind < 3) {
            Optional<UndoStep> step = kind == 0 ? log.redoable(reviewer) : log.undoable(reviewer);
            return step.map(s -> store.append(List.of(kind == 0
                    ? NewDecision.redo(reviewer, s.operation())
                    : NewDecision.undo(reviewer, s.operation())))).orElse(List.of());
        }
        List<NewDecision> act = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            act.add(Examples.override(reviewer, random.nextBoolean() ? "p1" : "p2",
                    random.nextBoolean() ? "aws" : "azure"));
        }
        return store.append(act);
    }
}
