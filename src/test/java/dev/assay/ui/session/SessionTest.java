package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.ingest.OriginalReader;
import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.review.Examples;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which posting is open while files are read and inferred. */
class SessionTest {

    private static final Schema SCHEMA = Examples.SCHEMA;

    @TempDir
    private Path folder;
    private final PatientBackground background = new PatientBackground();
    private ReviewStore store;
    private Session session;

    @BeforeEach
    void readTwo() {
        store = H2ReviewStore.open(folder, SCHEMA,
                new VersionedReader("test", new OriginalReader(SCHEMA)::read));
        session = new Session(SCHEMA, store, background, JudgedAnswer::primary, Wording.in(Language.ENGLISH));
        String sha = store.keep(new Original("postings.jsonl", "as given".getBytes(StandardCharsets.UTF_8)));
        store.save(sha, new Imported(
                List.of(new Posting("one", "Data Engineer", "Fernhill", "Leeds", "Build pipelines."),
                        new Posting("two", "Data Analyst", "Brook", "Porto", "Make reports.")),
                List.of(), List.of(), List.of(), Outcome.ACCEPTED));
        session.load();
        background.all();
        assertThat(open()).isEqualTo("one");
        store.saveRisk("two", new Risk(7, List.of()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String open() {
        var file = session.postingProperty().get();
        return file == null ? "" : file.posting().id();
    }

    @Test
    void whatIsOpenStaysOpenWhateverBecomesKnown() {
        session.load();
        session.refresh();
        background.all();
        assertThat(open()).isEqualTo("one");
        assertThat(session.queue().visible()).extracting(PostingSummary::id).as("nothing jumps")
                .containsExactly("one", "two");
        assertThat(session.queue().outOfOrderProperty().get()).isTrue();
        session.queue().arrange();
        background.all();
        assertThat(session.queue().visible()).extracting(PostingSummary::id).containsExactly("two", "one");
        assertThat(open()).isEqualTo("one");
    }

    @Test
    void theRiskiestIsOpenedWhereNothingIsOpenYet() {
        session = new Session(SCHEMA, store, background, JudgedAnswer::primary, Wording.in(Language.ENGLISH));
        session.list();
        background.all();
        assertThat(open()).as("more is on its way").isEmpty();
        session.load();
        background.all();
        assertThat(open()).isEqualTo("two");
    }

    @Test
    void theAnswerJudgedStaysAndANewOneIsOffered() {
        Answer first = Examples.local("first", "one", Examples.RULES);
        store.save(first);
        session.refresh();
        background.all();
        assertThat(session.answerProperty().get().id()).as("there was none before").isEqualTo(first.id());
        session.select("others", 0);
        String sha = store.keep(new Original("answer", "an answer".getBytes(StandardCharsets.UTF_8)));
        store.save(sha, new Imported(List.of(), List.of(), List.of(new Answer("other", "one",
                new EngineId("heron-large", "", ""), false, "", first.fields(), sha, Outcome.ACCEPTED)),
                List.of(),
                Outcome.ACCEPTED));
        session.refresh();
        background.all();
        assertThat(session.answerProperty().get().id()).isEqualTo(first.id());
        assertThat(session.fieldProperty().get()).isEqualTo("others");
        assertThat(session.newerProperty().get()).isEqualTo("new answer by heron-large");
        session.showNewer();
        background.all();
        assertThat(session.answerProperty().get().id()).isEqualTo("other");
        assertThat(session.fieldProperty().get()).isEqualTo("others");
        assertThat(session.newerProperty().get()).isEmpty();
    }

    @Test
    void onlyTheLastPostingAskedForIsShown() {
        session.open("two");
        session.open("one");
        session.open("two");
        background.all();
        assertThat(open()).isEqualTo("two");
        assertThat(session.currentProperty().get()).isEqualTo("two");
        assertThat(session.openingProperty().get()).isFalse();
    }

    @Test
    void whatTheReviewerOpenedStaysOpen() {
        session.open("one");
        background.all();
        session.load();
        session.refresh();
        background.all();
        assertThat(open()).isEqualTo("one");
    }

    @Test
    void whatTheReviewerMovedInStaysOpen() {
        session.step(1);
        session.load();
        session.refresh();
        background.all();
        assertThat(open()).isEqualTo("one");
    }

    @Test
    void anUnexpectedErrorGoesToTheLastNetAndAnExpectedOneKeepsItsWords() {
        java.util.List<Throwable> caught = new java.util.ArrayList<>();
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> caught.add(failure));
        try {
            RuntimeException unexpected = new IllegalStateException("Zebrafish pays 93,417 a year");
            session.failed(unexpected);
            assertThat(session.noticeProperty().get().text()).doesNotContain("Zebrafish")
                    .contains(dev.assay.failure.FailureCode.of(unexpected).text());
            assertThat(caught).containsExactly(unexpected);

            session.failed(new dev.assay.review.StoreException("The disk is full."));
            assertThat(session.noticeProperty().get().text()).isEqualTo("The disk is full.");
            assertThat(caught).hasSize(1);
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(null);
        }
    }
}
