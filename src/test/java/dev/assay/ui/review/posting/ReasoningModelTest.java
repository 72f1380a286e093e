package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Answer;
import dev.assay.review.LocalReasoning;
import dev.assay.review.PostingFile;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.control.Mark;
import dev.assay.model.EngineId;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.ui.session.HidingPath;
import dev.assay.ui.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReasoningModelTest {

    private final Posting posting = new Posting("1", "Data Engineer", "Acme", "Oslo", "Text.");
    private final Answer silent = run("rules", true, "");
    private final Answer heron = run("heron", false, "**Stack**\n- Airflow\n- dbt");
    private final Answer crane = run("crane", false, "No doubt here.");

    @Test
    void followsTheJudgedAnswerWhereItHasReasoning() {
        Session session = PostingFixture
                .session(PostingFixture.file(posting, List.of(), heron, crane, silent));
        ReasoningModel model = model(session);
        session.load();

        assertThat(model.runsProperty().get()).containsExactly(heron, crane);
        assertThat(model.chosenProperty().get()).isSameAs(heron);
        assertThat(model.pageProperty().get().text()).isEqualTo("Stack\nAirflow\ndbt");
        session.judge(crane);
        assertThat(model.pageProperty().get().text()).isEqualTo("No doubt here.");
        session.judge(silent);
        assertThat(model.chosenProperty().get()).isNull();
        assertThat(model.emptyTextProperty().get()).contains("rules", "Earlier rules",
                "Choose a model");
        model.chosenProperty().set(heron);
        assertThat(model.pageProperty().get().text()).startsWith("Stack");
    }

    @Test
    void saysWhyThereIsNothingToRead() {
        Session session = PostingFixture.session(PostingFixture.file(posting, List.of()));
        ReasoningModel model = model(session);
        session.load();
        assertThat(model.emptyTextProperty().get()).contains("no answer for this posting");

        Session other = PostingFixture
                .session(PostingFixture.file(posting, List.of(), run("owl", false, " ")));
        ReasoningModel bare = model(other);
        other.load();
        assertThat(bare.emptyTextProperty().get()).isEqualTo("The answer of owl came without reasoning.");
    }

    /** The rules' own reasoning is kept nowhere: it is worked out of the posting that is shown. */
    @Test
    void showsWhyTheLocalEngineAnsweredSo() {
        Session session = PostingFixture.session(PostingFixture.file(posting, List.of(), silent, heron));
        ReasoningModel model = new ReasoningModel(session,
                new PostingModel(session, PostingFixture.AT_ONCE), new LocalReasoning() {
                    @Override
                    public boolean explains(Answer answer) {
                        return answer.local();
                    }

                    @Override
                    public String reasoning(PostingFile file) {
                        return "### job_family\n- Found in " + file.posting().title();
                    }
                }, PostingFixture.AT_ONCE);
        session.load();
        session.judge(silent);

        assertThat(model.runsProperty().get()).containsExactly(silent, heron);
        assertThat(model.pageProperty().get().text()).isEqualTo("job_family\nFound in Data Engineer");
        assertThat(model.passagesProperty().get()).singleElement().extracting(Mark::field)
                .isEqualTo("job_family");
    }

    /** The id of a local answer is the same whatever it says: a Pass 1 file or another text changes why, and maybe what. */
    @Test
    void whatIsInferredAnewIsExplainedAnew() {
        Map<String, PostingFile> kept = new LinkedHashMap<>();
        kept.put("1", PostingFixture.file(posting, List.of(), silent));
        Session session = PostingFixture.session(kept);
        ReasoningModel model = new ReasoningModel(session,
                new PostingModel(session, PostingFixture.AT_ONCE), new LocalReasoning() {
                    @Override
                    public boolean explains(Answer answer) {
                        return answer.local();
                    }

                    @Override
                    public String reasoning(PostingFile file) {
                        return file.pass1().size() + " facts, " + file.posting().description() + " "
                                + file.answers().getFirst().fields().keySet();
                    }
                }, PostingFixture.AT_ONCE);
        session.load();
        assertThat(model.pageProperty().get().text()).isEqualTo("0 facts, Text. []");

        Pass1 facts = new Pass1("1", "", Map.of("ext_cloud", "gcp"), "");
        kept.put("1", PostingFixture.file(posting, List.of(facts), silent));
        session.refresh();
        assertThat(model.pageProperty().get().text()).isEqualTo("1 facts, Text. []");

        Posting other = new Posting("1", "Data Engineer", "Acme", "Oslo", "Other text.");
        kept.put("1", PostingFixture.file(other, List.of(facts), silent));
        session.showNewer();
        assertThat(model.pageProperty().get().text()).isEqualTo("1 facts, Other text. []");

        kept.put("1", PostingFixture.file(other, List.of(facts), silent.withFields(
                PostingFixture.run(other, Map.of("primary_cloud", List.of())).fields())));
        session.showNewer();
        assertThat(model.pageProperty().get().text()).isEqualTo("1 facts, Other text. [primary_cloud]");
    }

    /** To make a page of a long reasoning takes as long as all else of a posting. */
    @Test
    void isMadeWhereItIsSeen() {
        Posting next = new Posting("2", "Data Analyst", "Acme", "Oslo", "Text.");
        Session session = PostingFixture.session(PostingFixture.file(posting, List.of(), heron),
                PostingFixture.file(next, List.of(), new Answer("owl", "2",
                        new EngineId("owl", "", ""), false, "Why not?", Map.of(), "", Outcome.ACCEPTED)));
        ReasoningModel model = model(session);
        session.load();
        String first = model.pageProperty().get().text();
        assertThat(first).isNotEmpty();

        model.see(false);
        session.open("2");
        assertThat(model.pageProperty().get().text()).as("not that of the posting before").isEmpty();
        assertThat(model.readableProperty().get()).isTrue();

        model.see(true);
        assertThat(model.pageProperty().get().text()).isEqualTo("Why not?");
    }

    /** A sample that is looked through without what is proposed must not tell it in the reasoning. */
    @Test
    void whereWhatIsProposedIsHiddenSoIsTheReasoning() {
        Session session = PostingFixture.session(PostingFixture.file(posting, List.of(), heron));
        ReasoningModel model = model(session);
        session.load();
        assertThat(model.readableProperty().get()).isTrue();

        session.goAlong(new HidingPath(session.schema().fields().stream().map(FieldSpec::key)
                .collect(Collectors.toSet())));
        assertThat(model.readableProperty().get()).isFalse();
        assertThat(model.pageProperty().get().text()).isEmpty();
        assertThat(model.emptyTextProperty().get()).contains("hidden until you decide");

        session.goAlong(null);
        assertThat(model.pageProperty().get().text()).startsWith("Stack");
    }

    private static ReasoningModel model(Session session) {
        return new ReasoningModel(session, new PostingModel(session, PostingFixture.AT_ONCE), NONE,
                PostingFixture.AT_ONCE);
    }

    private static final LocalReasoning NONE = new LocalReasoning() {
        @Override
        public boolean explains(Answer answer) {
            return false;
        }

        @Override
        public String reasoning(PostingFile file) {
            return "";
        }
    };

    private static Answer run(String name, boolean local, String reasoning) {
        return new Answer(name, "1", new EngineId(name, "", ""), local, reasoning, Map.of(), "",
                Outcome.ACCEPTED);
    }
}
