package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.review.CellFacet;
import dev.assay.review.CellQuery;
import dev.assay.review.Examples;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingQuery;
import dev.assay.review.QueueFilter;
import dev.assay.review.QueueOrder;
import dev.assay.review.ReviewStore;
import dev.assay.saying.Saying;
import dev.assay.store.index.CleanCloseChecksum;
import dev.assay.store.index.Dialect;
import dev.assay.store.index.Migrations;
import dev.assay.store.index.Sql;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counts are read from counters, which are kept up in the act that changes what they count. */
class CountersTest extends WorkedStore {

    private static final CellQuery DIFFERING = CellQuery.ALL.with("differs");
    private static final PostingQuery DOUBTFUL = new PostingQuery(new QueueFilter("", true, "differs"),
            QueueOrder.AS_LOADED);

    private static void doubt(ReviewStore store, String posting) {
        store.saveRisk(posting,
                new Risk(0.4,
                        List.of(new Risk.Reason("cloud", "differs", Saying.plain("They differ."), 0.4))));
    }

    private void onDatabase(String... changes) throws IOException, SQLException {
        Path file = database();
        try (Connection connection = Dialect.toWrite(file)) {
            for (String change : changes) {
                Sql.update(connection, change);
            }
        }
        CleanCloseChecksum.put(file);
    }

    /** So what is counted is read, however many there are. */
    @Test
    void aCountIsWhatTheCounterSays() throws IOException, SQLException {
        try (ReviewStore store = open()) {
            doubt(store, "p1");
        }
        onDatabase("UPDATE cell_count SET cells = cells + 1000 WHERE finding = 'differs'",
                "UPDATE posting_count SET postings = postings + 1000");
        try (ReviewStore store = open()) {
            assertThat(store.count(DIFFERING.in(FieldReview.State.OVERRIDDEN))).isZero();
            assertThat(store.count(DIFFERING)).isEqualTo(1001);
            assertThat(store.counts(DIFFERING, CellFacet.FIELD)).isEqualTo(Map.of("cloud", 1001L));
            assertThat(store.count(DOUBTFUL)).isEqualTo(1001);
        }
    }

    @Test
    void whatIsWrittenCountsAtOnce() {
        try (ReviewStore store = open()) {
            assertThat(store.count(DIFFERING)).isZero();
            doubt(store, "p1");
            assertThat(store.count(DIFFERING)).isEqualTo(1);
            assertThat(store.count(DOUBTFUL)).isEqualTo(1);
            doubt(store, "p2");
            assertThat(store.count(DIFFERING)).isEqualTo(2);
            store.saveRisk("p1", Risk.NONE);
            assertThat(store.count(DIFFERING)).isEqualTo(1);
            assertThat(store.count(DOUBTFUL)).isEqualTo(1);
        }
    }

    /** A store that counted less, or not at all, counts as this version does once it is opened. */
    @Test
    void anOlderStoreIsCountedAnew() throws IOException, SQLException {
        try (ReviewStore store = derived()) {
            doubt(store, "p1");
        }
        onDatabase("DROP TABLE cell_signal", "DROP INDEX decision_by_target", "DROP TABLE posting_change",
                "DROP TABLE posting_count", "DROP TABLE posting_kind",
                "DROP TABLE cell_count",
                Migrations.statements("V008__cells_and_findings.sql").stream()
                        .filter(sql -> sql.contains("TABLE cell_count")).findFirst().orElseThrow(),
                "INSERT INTO cell_count SELECT place, leads, source, proposed, status, state, reviewer, basis,"
                        + " COUNT(*) FROM cell GROUP BY place, leads, source, proposed, status, state, reviewer, basis",
                "ALTER TABLE cell DROP COLUMN findings", "ALTER TABLE finding DROP COLUMN of_answer",
                "ALTER TABLE finding DROP COLUMN said", "ALTER TABLE problem DROP COLUMN said",
                "DROP INDEX cell_by_time", "ALTER TABLE cell DROP COLUMN took_ms",
                "ALTER TABLE original DROP COLUMN kept_at",
                "ALTER TABLE decision DROP COLUMN took_ms",
                "DROP INDEX act_in_time", "DROP INDEX act_taken_back",
                "ALTER TABLE act DROP COLUMN made_at",
                "ALTER TABLE act DROP COLUMN taken_back_at",
                "CREATE INDEX act_of_reviewer ON act (reviewer, standing, operation)",
                "DROP INDEX decision_in_time", table("inferred_field"), table("span"),
                "INSERT INTO inferred_field SELECT id / 4096, MOD(id, 4096), field, value_kind, value_json, value_reason,"
                        + " confidence, evidence, source, rule, notes, status, searched, pass1, status_reason"
                        + " FROM answer_field",
                "INSERT INTO span SELECT id / 16777216, MOD(id / 4096, 4096), MOD(id, 4096), section, span_start,"
                        + " span_end, quote, score FROM answer_span",
                "DROP TABLE answer_field", "DROP TABLE answer_span",
                "DELETE FROM migration WHERE version >= 9");
        try (ReviewStore store = derived()) {
            assertThat(store.count(CellQuery.ALL)).isEqualTo(store.cells(CellQuery.ALL).count()).isPositive();
            assertThat(store.count(DIFFERING)).isEqualTo(1);
            assertThat(store.count(DOUBTFUL)).isEqualTo(1);
            assertThat(store.count(PostingQuery.ALL)).isEqualTo(3);
            assertThat(store.check().damage()).isEmpty();
        }
    }

    private static String table(String name) throws IOException {
        return Migrations.statements("V001__postings_answers_decisions.sql").stream()
                .filter(sql -> sql.contains("TABLE " + name + " (")).findFirst().orElseThrow();
    }

    private ReviewStore derived() {
        return H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read),
                Progress.NONE, new Derivation("1", store -> {}));
    }
}
