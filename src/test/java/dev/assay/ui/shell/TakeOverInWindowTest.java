package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ingest.OriginalReader;
import dev.assay.model.FieldValue;
import dev.assay.model.Original;
import dev.assay.review.Basis;
import dev.assay.review.FieldReview;
import dev.assay.ui.session.TwoPostings;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A posting that says nearly the same gets the decisions of the one before. */
class TakeOverInWindowTest extends TwoPostings {

    private static final String TEXT = "We run Airflow on AWS and load Snowflake every night; you bring five years of"
            + " SQL and like to own a warehouse from end to end, with a team of four in Leeds.";

    private String bring(String path, String text) {
        return bring(path, "", text);
    }

    private String bring(String path, String id, String text) {
        Original file = new Original(path,
                ("{" + (id.isEmpty() ? "" : "\"id\": \"" + id + "\", ")
                        + "\"title\": \"Data Engineer\", \"company\": \"Acme\", \"location\":"
                        + " \"Leeds\", \"description\": \"" + text + "\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
        store.save(store.keep(file), new OriginalReader(SCHEMA).read(file));
        session.list();
        background.all();
        return store.postings().getLast().id();
    }

    private void open(String id) {
        session.open(id);
        background.all();
    }

    @Test
    void oneActTakesThemOverAndOneUndoTakesThemBack() {
        String old = bring("old.jsonl", TEXT);
        String now = bring("new.jsonl", TEXT + " Apply by May.");
        open(old);
        assertThat(reviewing.relatedProperty().get().successors()).containsExactly(now);
        for (int i = 0; i < 3; i++) {
            reviewing.unsure("not clear");
            background.all();
        }
        reviewing.takeOver();
        background.all();

        assertThat(session.currentProperty().get()).as("the posting that got them is shown").isEqualTo(now);
        assertThat(store.summary(now).orElseThrow().decided()).isEqualTo(3);
        assertThat(store.journal().subList(3, 6)).allMatch(d -> d.what().basis() == Basis.BULK
                && d.what().postingId().equals(now));
        assertThat(session.noticeProperty().get().text()).contains("3 fields");
        assertThat(reviewing.relatedProperty().get().former()).isEqualTo(old);

        reviewing.undo();
        background.all();
        assertThat(store.summary(now).orElseThrow().decided()).isZero();
        assertThat(store.summary(old).orElseThrow().decided()).isEqualTo(3);
    }

    @Test
    void whatIsTakenBackIsCalledByWhatItWas() {
        String old = bring("old.jsonl", TEXT);
        bring("new.jsonl", TEXT + " Apply by May.");
        open(old);
        session.select("job_family");
        reviewing.override(new FieldValue.Choice("bi_engineer"), "");
        background.all();
        reviewing.unsure("");
        background.all();
        reviewing.takeOver();
        background.all();

        reviewing.undo();
        background.all();
        assertThat(session.noticeProperty().get().text()).isEqualTo("Undone: decisions on 2 fields");
    }

    @Test
    void atTheLaterPostingItGetsThoseOfTheEarlierAndKeepsItsOwn() {
        String old = bring("old.jsonl", TEXT);
        String now = bring("new.jsonl", TEXT + " Apply by May.");
        open(old);
        reviewing.unsure("");
        reviewing.unsure("");
        background.all();
        open(now);
        reviewing.unsure("mine");
        background.all();
        reviewing.takeOver();
        background.all();

        assertThat(session.review(KEYS.get(0)).last().what().note()).isEqualTo("mine");
        assertThat(session.review(KEYS.get(1)).state()).isEqualTo(FieldReview.State.UNSURE);
        assertThat(session.noticeProperty().get().text()).contains("1 was decided here already");
    }

    @Test
    void theSameTextUnderAnotherIdGetsThemToo() {
        String one = bring("one.jsonl", "same-1", TEXT);
        String two = bring("two.jsonl", "same-2", TEXT);
        open(two);
        reviewing.takeOver();
        background.all();
        assertThat(session.noticeProperty().get().text()).startsWith("Nothing is decided yet");
        open(one);
        reviewing.unsure("");
        background.all();
        reviewing.unsure("");
        background.all();
        open(two);
        reviewing.takeOver();
        background.all();

        assertThat(store.summary(two).orElseThrow().decided()).isEqualTo(2);
        assertThat(session.currentProperty().get()).isEqualTo(two);
    }

    @Test
    void whereNothingIsLikeItNothingHappensAndThatIsSaid() {
        reviewing.takeOver();
        background.all();

        assertThat(journal()).isEmpty();
        assertThat(session.noticeProperty().get().text()).contains("No posting is known");
    }
}
