package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.Shipped;
import dev.assay.audit.RiskModel;
import dev.assay.ingest.OriginalReader;
import dev.assay.ingest.StoreReader;
import dev.assay.ingest.shape.OwnShapes;
import dev.assay.ingest.shape.StoredShapes;
import dev.assay.model.Original;
import dev.assay.review.DecisionKind;
import dev.assay.review.FieldReview;
import dev.assay.review.ImportReport;
import dev.assay.review.Intake;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A mapping that is changed reads its files anew, as if it had been so from the beginning, and loses no decision. */
@Execution(ExecutionMode.CONCURRENT)
class ReadAnewTest {

    private static final String TABLE = """
            vac;other;role;org;what;who
            V-1;W-1;Data Engineer;Nord;You build pipelines with Python and dbt on AWS.;You know SQL well.
            V-2;W-2;Analyst;Kestrel;You write reports that somebody reads and likes.;You know Power BI.
            V-3;W-3;Developer;Hafen;You write programs that somebody uses.;You know Java.
            """;

    @TempDir
    Path folder;

    private static String shape(String id, String... texts) {
        return "about: x\nsince: \"\"\nknow:\n  has: [/vac, /other, /role]\nposting:\n  id: /" + id
                + "\n  title: /role\n  company: /org\n  text: [" + String.join(", ", texts)
                + "]\nunneeded: [/vac, /other, /who, /what]\n";
    }

    private static Original file(String path, String text) {
        return new Original(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private ReviewStore open() {
        return H2ReviewStore.open(folder, Shipped.SCHEMA, new VersionedReader(
                OriginalReader.PARSER_VERSION + StoredShapes.version(folder), reader()));
    }

    private StoreReader reader() {
        return new StoreReader(folder, () -> Shipped.SCHEMA, Shipped.READER);
    }

    private Intake intake(ReviewStore store) {
        RiskModel risk = new RiskModel(Shipped.SCHEMA);
        return new Intake(store, reader(), Shipped.GROUNDER, Shipped.ENGINE,
                (PostingFile one) -> risk.of(one.posting(), one.pass1(), one.answers()));
    }

    private void keep(String shape) {
        OwnShapes.in(folder).keep("jobs", shape);
    }

    private static void take(Intake intake, Original... files) {
        intake.read(Stream.of(files).map(one -> new Intake.SourceFile(one.path(), 1, () -> one)).toList(),
                Progress.NONE);
        intake.infer(Progress.NONE);
    }

    private static ImportReport change(Intake intake) {
        ImportReport report = intake.readAnew("jobs", Progress.NONE);
        intake.infer(Progress.NONE);
        return report;
    }

    private static void decide(ReviewStore store, String posting) {
        store.append(List.of(new NewDecision(posting, "seniority_level", "Ada", DecisionKind.UNSURE,
                null, "", "", "", 0)));
    }

    /** All that can be seen of a store's postings. */
    private static List<String> seen(ReviewStore store) {
        List<String> all = new ArrayList<>();
        store.postings().forEach(summary -> {
            PostingFile posting = store.posting(summary.id()).orElseThrow();
            all.add(posting.posting() + " " + summary.states() + " " + posting.reviews().keySet() + " "
                    + posting.answers().stream().map(answer -> answer.fields().toString()).toList());
        });
        store.problems().forEach(problem -> all.add(problem.toString()));
        return all.stream().sorted().toList();
    }

    private static FieldReview.State state(ReviewStore store, String posting) {
        FieldReview review = store.posting(posting).orElseThrow().reviews().get("seniority_level");
        return review == null ? FieldReview.State.UNDECIDED : review.state();
    }

    @Test
    void whatIsReadAnewIsWhatAStoreMadeAnewSays() {
        keep(shape("vac", "/what"));
        try (ReviewStore store = open()) {
            Intake intake = intake(store);
            take(intake, file("a.csv", TABLE), file("b.csv", TABLE.replace("V-", "X-").replace("W-", "Y-")));
            decide(store, "V-1");
            keep(shape("vac", "/what", "/who"));
            ImportReport report = change(intake);

            assertThat(report.files()).isEqualTo(2);
            assertThat(store.posting("V-1").orElseThrow().posting().description()).contains("dbt", "SQL");
            assertThat(state(store, "V-1")).isEqualTo(FieldReview.State.UNSURE);
            assertThat(store.posting("X-3").orElseThrow().answers()).isNotEmpty();
            List<String> live = seen(store);
            store.close();
            try (ReviewStore again = open()) {
                intake(again).infer(Progress.NONE);
                assertThat(seen(again)).isEqualTo(live);
                assertThat(again.check().damage()).isEmpty();
            }
        }
    }

    @Test
    void decisionsOnPostingsThatAreCalledOtherwiseComeBackWithTheMapping() {
        keep(shape("vac", "/what"));
        try (ReviewStore store = open()) {
            Intake intake = intake(store);
            take(intake, file("a.csv", TABLE));
            decide(store, "V-2");
            keep(shape("other", "/what"));
            change(intake);

            assertThat(store.postings()).extracting(one -> one.id()).containsExactlyInAnyOrder("W-1", "W-2",
                    "W-3");
            assertThat(store.journal()).hasSize(1);
            assertThat(store.check().damage()).isEmpty();

            keep(shape("vac", "/what"));
            change(intake);
            assertThat(store.postings()).extracting(one -> one.id()).containsExactlyInAnyOrder("V-1", "V-2",
                    "V-3");
            assertThat(state(store, "V-2")).isEqualTo(FieldReview.State.UNSURE);
        }
    }

    @Test
    void whatAnotherFileBringsOrSaysOfAPostingStays() {
        keep(shape("vac", "/what"));
        try (ReviewStore store = open()) {
            Intake intake = intake(store);
            take(intake, file("a.csv", TABLE),
                    file("own.json",
                            "{\"id\": \"V-3\", \"title\": \"Developer\", \"description\": \"You write programs that"
                                    + " somebody uses.\"}"),
                    file("facts.json", "{\"posting_id\": \"V-1\", \"ext_tools\": [\"dbt\"]}"));
            keep(shape("other", "/what"));
            change(intake);

            assertThat(store.postings()).extracting(one -> one.id()).contains("V-3", "W-1")
                    .doesNotContain("V-1");
            assertThat(store.awaited().toString()).contains("V-1");
            keep(shape("vac", "/what"));
            change(intake);
            assertThat(store.posting("V-1").orElseThrow().pass1()).isNotEmpty();
        }
    }

    /** A mapping by which a file can be read no more takes nothing from it. */
    @Test
    void aFileThatIsKnownNoMoreSaysWhatItSaid() {
        keep(shape("vac", "/what"));
        try (ReviewStore store = open()) {
            Intake intake = intake(store);
            take(intake, file("a.csv", TABLE));
            keep(shape("vac", "/what").replace("/role]", "/nowhere]"));
            change(intake);

            assertThat(store.postings()).hasSize(3);
        }
    }
}
