package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.Examples;
import dev.assay.ingest.OriginalReader;
import dev.assay.model.FieldValue;
import dev.assay.model.Imported;
import dev.assay.model.Naming;
import dev.assay.model.Original;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.model.Answer;
import dev.assay.review.DecisionKind;
import dev.assay.review.FieldReview.State;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.store.index.PostingRows;
import dev.assay.store.index.VersionedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Which posting is which, whatever files call it, in whatever order they come, and when the database is made anew. */
@Execution(ExecutionMode.CONCURRENT)
class IdentityTest {

    private static final Schema SCHEMA = Examples.SCHEMA;
    private static final OriginalReader READER = new OriginalReader(SCHEMA);
    private static final String HEADING = "title,company,location,description\n";
    private static final String AIRFLOW = "Data Engineer,Acme,Austin,We run Airflow on AWS and load Snowflake"
            + " every night; you bring five years of SQL and like to own a warehouse from end to end\n";
    private static final String SPARK = "Data Engineer,Acme,Austin,We write Spark jobs in Scala on our own machines"
            + " and you keep an eye on the clusters that run them\n";
    private static final String NEW = "Analyst,Globex,Leeds,You build reports in Power BI\n";
    private static final String AIRFLOW_BY_ID = """
            {"id": "x1", "title": "Data Engineer", "company": "Acme", "location": "Austin", "description": "We run \
            Airflow on AWS and load Snowflake every night; you bring five years of SQL and like to own a warehouse \
            from end to end"}
            """;

    @TempDir
    Path folder;

    private ReviewStore open() {
        return open("store", "3", READER::read);
    }

    private ReviewStore open(String name, String version, Function<Original, Imported> reader) {
        return H2ReviewStore.open(folder.resolve(name), SCHEMA,
                new VersionedReader(version, reader));
    }

    private void deleteDatabase() throws IOException {
        Files.delete(new StoreFolder(folder.resolve("store")).databases().database().orElseThrow());
    }

    private static List<Problem> take(ReviewStore store, String path, String text) {
        Original file = new Original(path, text.getBytes(StandardCharsets.UTF_8));
        String sha = store.keep(file);
        store.save(sha, READER.read(file));
        return store.problems(sha);
    }

    private static String answer(String speaking, String value) {
        return "{" + speaking + ", \"model\": \"m\", \"inference\": {\"stack\": {\"cloud\":"
                + " {\"value\": \"" + value
                + "\", \"confidence\": 0.9, \"evidence\": \"The title\", \"source\":"
                + " \"inferred\"}}}}\n";
    }

    private static NewDecision decision(String posting) {
        return new NewDecision(posting, "cloud", "Ada", DecisionKind.OVERRIDE,
                new FieldValue.Choice("not_mentioned"), "", "", "", 0);
    }

    private static PostingFile saying(ReviewStore store, String words) {
        List<PostingFile> found = store.postings().stream()
                .map(summary -> store.posting(summary.id()).orElseThrow())
                .filter(file -> file.posting().description().contains(words)).toList();
        assertThat(found).as(words).hasSize(1);
        return found.getFirst();
    }

    private static State state(PostingFile file) {
        return file.review("cloud").state();
    }

    @Test
    void aNewRowInFrontMovesNothing() throws IOException {
        String id;
        try (ReviewStore store = open()) {
            take(store, "jobs.csv", HEADING + AIRFLOW + SPARK);
            id = saying(store, "Spark").posting().id();
            store.append(List.of(decision(id)));
            take(store, "jobs-later.csv", HEADING + NEW + AIRFLOW + SPARK);

            assertThat(store.postings()).hasSize(3);
            assertThat(saying(store, "Spark").posting().id()).isEqualTo(id);
            assertThat(state(saying(store, "Spark"))).isEqualTo(State.OVERRIDDEN);
            assertThat(state(saying(store, "Airflow"))).isEqualTo(State.UNDECIDED);
        }
        deleteDatabase();
        try (ReviewStore store = open()) {
            assertThat(saying(store, "Spark").posting().id()).isEqualTo(id);
            assertThat(state(saying(store, "Spark"))).isEqualTo(State.OVERRIDDEN);
        }
    }

    @Test
    void equalRowsAreOnePostingAndCounted() {
        try (ReviewStore store = open()) {
            List<Problem> told = take(store, "jobs.csv", HEADING + AIRFLOW + AIRFLOW + SPARK + AIRFLOW);

            assertThat(store.postings()).hasSize(2);
            assertThat(told).anySatisfy(problem -> {
                assertThat(problem.message()).startsWith("2 postings stand here again");
                assertThat(problem.place()).isEqualTo("rows 2 and 4");
            });
        }
    }

    @Test
    void knownContentKeepsTheIdItHasAndBothNamesFindIt() throws IOException {
        String first;
        try (ReviewStore store = open()) {
            take(store, "jobs.csv", HEADING + AIRFLOW);
            first = store.postings().getFirst().id();
            store.append(List.of(decision(first)));
            take(store, "named.jsonl", AIRFLOW_BY_ID);
            take(store, "answers.jsonl", answer("\"posting_id\": \"x1\"", "aws"));

            assertThat(store.postings()).extracting(PostingSummary::id).containsExactly(first);
            assertThat(store.posting("x1").orElseThrow().posting().id()).isEqualTo(first);
            assertThat(store.posting(first).orElseThrow().answers()).hasSize(1);
        }
        deleteDatabase();
        try (ReviewStore store = open()) {
            assertThat(state(store.posting("x1").orElseThrow())).isEqualTo(State.OVERRIDDEN);
            assertThat(store.posting(first).orElseThrow().answers()).hasSize(1);
        }
        try (ReviewStore store = open("other", "3", READER::read)) {
            take(store, "named.jsonl", AIRFLOW_BY_ID);
            take(store, "jobs.csv", HEADING + AIRFLOW);
            assertThat(store.postings()).extracting(PostingSummary::id).containsExactly("x1");
        }
    }

    @Test
    void aLooseAnswerWaitsForItsPosting() throws IOException {
        try (ReviewStore store = open()) {
            take(store, "answers.jsonl", answer("\"posting_id\": \"x1\"", "aws")
                    + answer("\"custom_id\": \"elsewhere\"", "azure"));

            assertThat(store.postings()).isEmpty();
            assertThat(store.posting("x1")).isEmpty();
            assertThat(store.awaited()).singleElement().satisfies(problem -> {
                assertThat(problem.path()).isEqualTo("answers.jsonl");
                assertThat(problem.message()).contains("x1, elsewhere");
            });
        }
        deleteDatabase();
        try (ReviewStore store = open()) {
            assertThat(store.awaited()).hasSize(1);
            take(store, "named.jsonl", AIRFLOW_BY_ID);

            assertThat(store.posting("x1").orElseThrow().answers())
                    .extracting(answer -> answer.engine().name())
                    .containsExactly("m");
            assertThat(store.awaited()).singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains(": elsewhere."));
        }
    }

    @Test
    void aRecordsOwnIdNamesNoPostingForItsAnswer() {
        try (ReviewStore store = open()) {
            take(store, "named.jsonl", AIRFLOW_BY_ID);
            List<Problem> told = take(store, "answers.jsonl", answer("\"id\": \"x1\"", "azure")
                    + answer("\"id\": \"trace-1\", \"metadata\": {\"posting_id\": \"x1\"}", "aws"));

            assertThat(store.posting("x1").orElseThrow().answers()).singleElement().satisfies(
                    answer -> assertThat(answer.fields().get("cloud").value())
                            .isEqualTo(new FieldValue.Choice("aws")));
            assertThat(store.postings()).hasSize(1);
            assertThat(told)
                    .anySatisfy(problem -> assertThat(problem.message()).contains("names no posting"));
        }
    }

    @Test
    void aFolderStandsForItsPostingUntilATextComes() {
        try (ReviewStore store = open()) {
            take(store, "x1/pass2-m-raw.txt", answer("\"x\": 1", "aws"));
            assertThat(store.postings()).singleElement()
                    .satisfies(summary -> assertThat(summary.hasText()).isFalse());
            store.append(List.of(decision("x1")));

            take(store, "named.jsonl", AIRFLOW_BY_ID);

            assertThat(saying(store, "Airflow").posting().id()).isEqualTo("x1");
            assertThat(saying(store, "Airflow").answers()).hasSize(1);
        }
    }

    @Test
    void idsThatDifferByADecimalPointOrSpacesAreOne() {
        try (ReviewStore store = open()) {
            List<Problem> told = take(store, "p.csv",
                    "id,title,description\n11.0,T,text one\nx 2,T,text two\n");
            take(store, "a.jsonl", answer("\"posting_id\": 11", "aws")
                    + answer("\"posting_id\": \" x2 \"", "azure"));
            take(store, "11.0/pass2-n-raw.txt", answer("\"x\": 1", "azure"));

            assertThat(store.postings()).extracting(PostingSummary::id).containsExactly("11", "x 2");
            assertThat(store.posting("11.0").orElseThrow().answers()).hasSize(2);
            assertThat(store.posting("x2").orElseThrow().answers()).hasSize(1);
            assertThat(told)
                    .anySatisfy(problem -> assertThat(problem.message()).contains("\"11.0\"", "\"11\""));
        }
    }

    @Test
    void aStoreWhosePostingsAreCalledByTheirRowsKeepsThem() {
        try (ReviewStore store = open("store", "2", IdentityTest::readByRow)) {
            for (String text : List.of(HEADING + AIRFLOW + SPARK, HEADING + NEW + AIRFLOW + SPARK)) {
                Original file = new Original("jobs.csv", text.getBytes(StandardCharsets.UTF_8));
                store.save(store.keep(file), readByRow(file));
            }
            store.append(List.of(decision("jobs-1")));
            store.append(List.of(decision("jobs-3")));
        }
        try (ReviewStore store = open()) {
            assertThat(store.postings()).hasSize(3);
            assertThat(saying(store, "Airflow").posting().id()).isEqualTo("jobs-1");
            assertThat(state(saying(store, "Airflow"))).isEqualTo(State.OVERRIDDEN);
            assertThat(saying(store, "Spark").posting().id()).isEqualTo("jobs-2");
            assertThat(state(saying(store, "Spark"))).as("decided on as row 3 of the second file")
                    .isEqualTo(State.OVERRIDDEN);
            assertThat(state(saying(store, "Power BI"))).isEqualTo(State.UNDECIDED);
            take(store, "jobs-later.csv", HEADING + SPARK + NEW);
            assertThat(store.postings()).hasSize(3);
        }
    }

    /** As the reader of earlier versions did: a posting without an id is called by its row. */
    private static Imported readByRow(Original original) {
        Imported now = READER.read(original);
        List<Posting> postings = now.postings().stream().map(posting -> now.naming(posting.id())
                .by() == Naming.By.CONTENT
                        ? PostingRows.withId(posting, now.naming(posting.id()).former())
                        : posting)
                .toList();
        return new Imported(postings, now.pass1(), now.answers(), now.problems(), now.outcome());
    }

    @Test
    void equalTextsUnderDifferentIdsAreTold() {
        try (ReviewStore store = open()) {
            take(store, "named.jsonl", AIRFLOW_BY_ID);
            List<Problem> told = take(store, "again.jsonl", AIRFLOW_BY_ID.replace("x1", "x9"));

            assertThat(store.postings()).hasSize(2);
            assertThat(told).anySatisfy(problem -> assertThat(problem.message()).contains("x9 like x1"));
        }
    }

    @Test
    void aPostingThatSaysNearlyTheSameIsTold() {
        try (ReviewStore store = open()) {
            take(store, "jobs.csv", HEADING + AIRFLOW + SPARK);
            List<Problem> told = take(store, "jobs-later.csv",
                    HEADING + AIRFLOW.replace("five years", "six years") + SPARK);

            assertThat(store.postings()).hasSize(3);
            assertThat(told).anySatisfy(problem -> assertThat(problem.message())
                    .contains(saying(store, "six years").posting().id() + " after "
                            + saying(store, "five years").posting().id()));
        }
    }

    /** What is known of the postings, whatever they are called. */
    private static TreeSet<String> known(ReviewStore store) {
        TreeSet<String> known = new TreeSet<>();
        for (PostingSummary summary : store.postings()) {
            PostingFile file = store.posting(summary.id()).orElseThrow();
            Posting posting = file.posting();
            known.add(posting.title() + "|" + posting.company() + "|" + posting.location() + "|"
                    + posting.description() + "|"
                    + new TreeSet<>(file.answers().stream().map(Answer::id).toList())
                    + "|" + file.pass1().stream().map(facts -> facts.facts().toString()).sorted().toList());
        }
        return known;
    }

    @Test
    void theOrderOfTheFilesChangesNothingButTheIdsOfPostingsWithoutOne() {
        List<Map.Entry<String, String>> files = new ArrayList<>(List.of(
                Map.entry("jobs.csv", HEADING + AIRFLOW + SPARK),
                Map.entry("later.csv", HEADING + NEW + SPARK + AIRFLOW),
                Map.entry("named.jsonl", AIRFLOW_BY_ID),
                Map.entry("x1/pass2-m-raw.txt", answer("\"x\": 1", "aws")),
                Map.entry(" x1/pass1-m.json", "{\"ext_pay_type\": \"salary\"}"),
                Map.entry("answers.jsonl", answer("\"custom_id\": \"x1\"", "azure")
                        + answer("\"posting_id\": \"elsewhere\"", "azure")),
                Map.entry("13/pass2-m-raw.txt", answer("\"x\": 1", "azure")),
                Map.entry("13.csv", "id,title,description\n13.0,T,text of thirteen\n")));
        TreeSet<String> expected = null;
        Random random = new Random(7);
        for (int round = 0; round < 8; round++) {
            try (ReviewStore store = open("round" + round, "3", READER::read)) {
                files.forEach(file -> take(store, file.getKey(), file.getValue()));
                TreeSet<String> known = known(store);
                assertThat(store.awaited()).hasSize(1);
                expected = expected == null ? known : expected;
                assertThat(known).as(files.toString()).isEqualTo(expected);
            }
            Collections.shuffle(files, random);
        }
    }
}
