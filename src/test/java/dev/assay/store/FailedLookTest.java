package dev.assay.store;

import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.FieldReview.State;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewMode;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.store.index.CleanCloseChecksum;
import dev.assay.store.index.Dialect;
import dev.assay.store.index.Sql;
import dev.assay.store.index.VersionedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blind store that cannot be shown to somebody else is shown as it was. */
class FailedLookTest {

    @TempDir
    Path folder;

    private ReviewStore open() {
        return H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read));
    }

    /** Ann and Bo decided; what was answered about the last posting cannot be read. */
    @BeforeEach
    void decideBlindly() throws IOException, SQLException {
        try (ReviewStore store = open()) {
            var file = Examples.original("a", "posting p1\nposting p2\nrun r1 p1\nrun r2 p2");
            store.save(store.keep(file), Examples.read(file));
            store.people().review(ReviewMode.blind(List.of()), "Ann");
            store.people().lookAs("Bo");
            store.append(List.of(
                    new NewDecision("p1", "sponsored", "Bo", DecisionKind.UNSURE,
                            null, "", "", "r1", 0),
                    override("Bo", "p2", "azure")));
            store.people().lookAs("Ann");
            store.settings().change(set -> set.withReviewer("Ann"));
        }
        Path file = new StoreFolder(folder).databases().database().orElseThrow();
        try (Connection connection = Dialect.toWrite(file)) {
            Sql.update(connection, "UPDATE answer_field SET value_json = 'no JSON' WHERE id / 4096 ="
                    + " (SELECT ord FROM run WHERE id = 'r2')");
        }
        CleanCloseChecksum.put(file);
    }

    @Test
    void whoLookedStillLooksAndNothingOfTheOtherIsTakenForTheirs() {
        try (ReviewStore store = open()) {
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.people().lookAs("Bo"));
            assertThat(store.people().looking()).isEqualTo("Ann");
            store.append(List.of(override("Ann", "p1", "azure")));
            assertThat(store.summary("p1").orElseThrow().states()).containsExactly(State.OVERRIDDEN,
                    State.UNDECIDED, State.UNDECIDED);
        }
    }

    @Test
    void aStoreThatCannotBeShownWhenOpenedIsLetGo() {
        try (ReviewStore store = open()) {
            store.settings().change(set -> set.withReviewer("Bo"));
        }
        assertThatExceptionOfType(StoreException.class).isThrownBy(this::open)
                .withMessageNotContaining("in use");
        try (ReviewStore store = open()) {
            assertThat(store.people().looking()).isEqualTo("Bo");
            assertThat(store.journal()).hasSize(2);
            assertThat(store.check().damage()).isEmpty();
        }
    }
}
