package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Source;
import dev.assay.model.Span;
import dev.assay.review.Intake;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.session.Jobs;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Teaching says what cannot be taught. Who selects half a word means the whole: no other posting says "nents HDFS". */
class TeachingTest {

    private static final String TEXT = "🌾 Hadoop components (HDFS, YARN)";

    private static String whole(String selected) {
        return whole(TEXT, selected);
    }

    private static String whole(String text, String selected) {
        int at = text.codePointCount(0, text.indexOf(selected));
        return Teaching.wholeWords(text, new Span(Section.DESCRIPTION, at,
                at + selected.codePointCount(0, selected.length()), selected));
    }

    @Test
    void halfWordsBecomeWhole() {
        assertThat(whole("nents (HDF")).isEqualTo("components (HDFS");
        assertThat(whole("doop")).isEqualTo("Hadoop");
    }

    @Test
    void whatStartsOrEndsBetweenWordsStays() {
        assertThat(whole("components (")).isEqualTo("components (");
        assertThat(whole(" components")).isEqualTo(" components");
        assertThat(whole("YARN")).isEqualTo("YARN");
    }

    /** A double click on C++ or .NET selects the letters alone, which are another word. */
    @Test
    void signsThatAreOfAWordAreSelectedWithIt() {
        assertThat(whole("We use C++.", "C")).isEqualTo("C++");
        assertThat(whole("We use C#, too", "C")).isEqualTo("C#");
        assertThat(whole("On (.NET)", "NET")).isEqualTo(".NET");
        assertThat(whole("In Node.js it", "Node")).isEqualTo("Node.js");
        assertThat(whole("At Acme's office", "cme")).isEqualTo("Acme");
    }

    private static Notice said(FieldValue value, PostingAction action) {
        Posting posting = new Posting("1", "Data Engineer", "", "", "We use AWS.");
        InferredField claim = new InferredField("primary_cloud", value, 0.9, "", Source.INFERRED, null, "",
                List.of());
        PostingFile file = PostingFixture.file(posting, List.of(), new Answer("owl", "1",
                new EngineId("owl", "", ""), false, "", Map.of("primary_cloud", claim), "",
                Outcome.ACCEPTED));
        Session session = PostingFixture.session(file);
        ReviewStore store = new PostingFixture.FixedStore(List.of(file));
        session.load();
        session.select("primary_cloud");
        Handlers keys = new Handlers();
        new Teaching(session, new Reviewing(session, store, PostingFixture.AT_ONCE),
                new Jobs(session, new Intake(store, null, null, null, null), paths -> List.of(),
                        PostingFixture.AT_ONCE),
                () -> Optional.of(PostingFixture.span(posting, "AWS"))).offer(keys);
        keys.of(action).orElseThrow().run();
        return session.noticeProperty().get();
    }

    @Test
    void whatCannotBeTaughtIsSaidInTheWindowsWords() {
        assertThat(said(new FieldValue.NotStated(null), PostingAction.TEACH)).isEqualTo(new Notice(
                Notice.Kind.WARNING,
                "Nothing is stated for “Primary cloud”, so there is no value that the words could mean."));
        assertThat(said(new FieldValue.Malformed("oracle", ""), PostingAction.TEACH)).isEqualTo(new Notice(
                Notice.Kind.WARNING, "“Primary cloud” has no such value: “oracle”."));
        assertThat(said(new FieldValue.Choice("not_mentioned"), PostingAction.TEACH_NOT))
                .isEqualTo(new Notice(Notice.Kind.WARNING,
                        "No words lead to this value of “Primary cloud”, so none can be kept from it."));
    }
}
