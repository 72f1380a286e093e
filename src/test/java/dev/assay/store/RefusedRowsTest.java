package dev.assay.store;

import static dev.assay.review.Examples.original;
import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.model.FieldValue;
import dev.assay.model.Original;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.NewDecision;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A decision is in journal and database, or whoever made it is told in which it is. */
@Execution(ExecutionMode.CONCURRENT)
class RefusedRowsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void work() {
        try (ReviewStore store = open()) {
            Original file = original("a", "posting p1\nrun r1 p1");
            store.save(store.keep(file), Examples.read(file));
        }
    }

    private ReviewStore open() {
        return H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read));
    }

    @Test
    void ofALongActThatTheDatabaseFailsAtNothingIsInTheJournal() throws SQLException, IOException {
        damageAnAnswer();
        List<NewDecision> act = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            act.add(new NewDecision("p1", "cloud", "Ada", DecisionKind.OVERRIDE,
                    new FieldValue.Choice("aws"), "", "a longer note, for a good reason ".repeat(10), "",
                    0));
        }
        try (ReviewStore store = open()) {
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.append(act))
                    .withMessageContaining("database")
                    .satisfies(failed -> assertThat(failed.journaled()).isFalse());
        }
        try (ReviewStore store = open()) {
            assertThat(store.journal()).isEmpty();
            assertThat(store.append(List.of(override("Ada", "p1", "aws"))).getFirst().seq()).isEqualTo(1);
        }
    }

    @Test
    void whatADatabaseFailsAtIsToldAsKeptAndIsThereOnceTheStoreIsOpenedAgain()
            throws SQLException, IOException {
        damageAnAnswer();
        try (ReviewStore store = open()) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> store.append(List.of(override("Ada", "p1", "azure"))))
                    .withMessageContaining("kept in the journal")
                    .satisfies(failed -> assertThat(failed.journaled()).isTrue());
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> store.append(List.of(override("Ada", "p1", "aws"))))
                    .withMessageContaining("nothing more is taken");
        }
        try (ReviewStore store = open()) {
            assertThat(store.journal()).singleElement()
                    .satisfies(kept -> assertThat(kept.what().value())
                            .isEqualTo(new FieldValue.Choice("azure")));
            assertThat(store.posting("p1").orElseThrow().reviews()).containsKey("cloud");
        }
    }

    /** The rows of a decision on its posting cannot be worked out. */
    private void damageAnAnswer() throws SQLException, IOException {
        Path file = new StoreFolder(folder).databases().database().orElseThrow();
        try (Connection connection = Dialect.toWrite(file)) {
            Sql.update(connection, "UPDATE answer_field SET value_json = 'no JSON'");
        }
        CleanCloseChecksum.put(file);
    }
}
