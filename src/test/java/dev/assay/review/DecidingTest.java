package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.assay.audit.Risk;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Answer;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.saying.Saying;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a command comes to, without a screen or a store. */
class DecidingTest {

    private static final Answer ANSWER = confident(Examples.grounded(Examples.answer("r1", "p1")));
    private static final CellKey CLOUD = new CellKey("p1", "cloud");
    private static final Remark SAID = new Remark("wrong_value", "it says so");

    private final Map<String, FieldReview> reviews = new LinkedHashMap<>();

    private static Answer confident(Answer answer) {
        Map<String, InferredField> fields = new LinkedHashMap<>();
        answer.fields().forEach((key, field) -> fields.put(key, new InferredField(key, field.value(), 0.95,
                field.evidence(), field.source(), field.grounding(), field.rule(), List.of())));
        return answer.withFields(fields);
    }

    private PostingFile file() {
        return new PostingFile(Examples.posting("p1"), List.of(), List.of(ANSWER), reviews);
    }

    private NewDecision only(ReviewCommand.OnCell command) {
        Verdict verdict = Deciding.on(file(), command);
        assertThat(verdict).isInstanceOf(Verdict.Act.class);
        return ((Verdict.Act) verdict).decisions().getFirst();
    }

    private void decided(String field, DecisionKind kind, FieldValue value) {
        NewDecision what = new NewDecision("p1", field, "Ada", kind, value, "", "", "r1", 0)
                .withBasis(Basis.GROUP);
        reviews.put(field, FieldReview.UNDECIDED.after(new Decision(1, 1, Instant.EPOCH, what)));
    }

    @Test
    void acceptingTakesTheProposedValueItsBasisAndWhatWasSaid() {
        NewDecision made = only(new ReviewCommand.Accept("Ada", CLOUD, "r1", SAID, Basis.SEEN));

        assertThat(made.kind()).isEqualTo(DecisionKind.ACCEPT);
        assertThat(made.value()).isEqualTo(new FieldValue.Choice("aws"));
        assertThat(made.proposed()).isEqualTo(new FieldValue.Choice("aws"));
        assertThat(made.basis()).isEqualTo(Basis.SEEN);
        assertThat(made.note()).isEqualTo("it says so");
    }

    @Test
    void whereNothingIsProposedThereIsNothingToAccept() {
        assertThat(Deciding.on(file(),
                new ReviewCommand.Accept("Ada", CLOUD, "no-such-answer", SAID, Basis.SEEN)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void overridingWithTheProposedValueIsAccepting() {
        assertThat(
                only(new ReviewCommand.OverrideValue("Ada", CLOUD, "r1", new FieldValue.Choice("aws"),
                        Remark.NONE,
                        Basis.SEEN)).kind())
                .isEqualTo(DecisionKind.ACCEPT);
        assertThat(
                only(new ReviewCommand.OverrideValue("Ada", CLOUD, "r1", new FieldValue.Choice("gcp"),
                        Remark.NONE,
                        Basis.SEEN)).kind())
                .isEqualTo(DecisionKind.OVERRIDE);
    }

    @Test
    void aFieldRestsOnAtMostFourPieces() {
        List<Span> five = List.of(0, 1, 2, 3, 4).stream()
                .map(at -> new Span(Section.DESCRIPTION, at, at + 1, "w")).toList();

        assertThat(Deciding.on(file(), new ReviewCommand.EditEvidence("Ada", CLOUD, "r1", five, Basis.SEEN)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(only(new ReviewCommand.EditEvidence("Ada", CLOUD, "r1", five.subList(0, 4), Basis.SEEN))
                .spans())
                .hasSize(4);
    }

    @Test
    void aRemarkLeavesTheDecisionAsItWas() {
        decided("cloud", DecisionKind.OVERRIDE, new FieldValue.Choice("gcp"));
        NewDecision made = only(new ReviewCommand.Annotate("Ada", CLOUD, "other", SAID, Basis.SEEN));

        assertThat(made.kind()).isEqualTo(DecisionKind.OVERRIDE);
        assertThat(made.value()).isEqualTo(new FieldValue.Choice("gcp"));
        assertThat(made.answerId()).isEqualTo("r1");
        assertThat(made.basis()).isEqualTo(Basis.GROUP);
        assertThat(made.reason()).isEqualTo("wrong_value");
    }

    @Test
    void aRemarkWithoutADecisionIsRefused() {
        assertThat(Deciding.on(file(), new ReviewCommand.Annotate("Ada", CLOUD, "r1", SAID, Basis.SEEN)))
                .isInstanceOf(Verdict.Refused.class);
    }

    private Verdict.Act rest(boolean doubtfulToo, Risk risk) {
        return Deciding.on(file(), new ReviewCommand.AcceptRest("Ada", "p1", "r1", List.of("cloud", "others",
                "sponsored"), "others", Map.of("cloud", SAID), Basis.GROUP, doubtfulToo), risk);
    }

    private static Risk doubting(String field) {
        return new Risk(1,
                List.of(new Risk.Reason(field, "code", Saying.plain("Another field says otherwise."), 1)));
    }

    @Test
    void theRestIsAcceptedButForWhatIsDoubtful() {
        Verdict.Act act = rest(false, doubting("cloud"));

        assertThat(act.decisions()).extracting(NewDecision::field).containsExactly("others", "sponsored");
        assertThat(act.left())
                .containsExactly(Map.entry("cloud", List.of(Saying.plain("Another field says otherwise."))));
        assertThat(act.decisions()).extracting(NewDecision::basis).as("the open one was seen")
                .containsExactly(Basis.SEEN, Basis.GROUP);
    }

    @Test
    void theDoubtfulAreAcceptedOnlyWhereThatIsAskedFor() {
        Verdict.Act act = rest(true, doubting("cloud"));

        assertThat(act.decisions()).extracting(NewDecision::field).containsExactly("cloud", "others",
                "sponsored");
        assertThat(act.left()).isEmpty();
        assertThat(act.decisions().getFirst().note()).isEqualTo("it says so");
    }

    @Test
    void aLightFindingBlocksAsAnyOther() {
        Risk light = new Risk(1,
                List.of(new Risk.Reason("cloud", "code", Saying.plain("It is off by a hair."), 0.1)));

        assertThat(rest(false, light).left()).containsKey("cloud");
    }

    @Test
    void whatIsDecidedStays() {
        decided("cloud", DecisionKind.UNSURE, null);

        assertThat(rest(true, Risk.NONE).decisions()).extracting(NewDecision::field)
                .containsExactly("others", "sponsored");
    }

    @Test
    void beingUnsureAndClearingNameNoValueButWhatWasProposed() {
        NewDecision unsure = only(new ReviewCommand.Unsure("Ada", CLOUD, "r1", SAID, Basis.SEEN));
        NewDecision clear = only(new ReviewCommand.Clear("Ada", CLOUD, "r1", Basis.SEEN));

        assertThat(unsure.kind()).isEqualTo(DecisionKind.UNSURE);
        assertThat(unsure.value()).isNull();
        assertThat(unsure.note()).isEqualTo("it says so");
        assertThat(unsure.proposed()).isEqualTo(new FieldValue.Choice("aws"));
        assertThat(clear.kind()).isEqualTo(DecisionKind.CLEAR);
        assertThat(clear.value()).isNull();
        assertThat(clear.note()).isEmpty();
    }

    @Test
    void aSetIsDecidedOnWithEachPartOnce() {
        NewDecision made = only(new ReviewCommand.OverrideValue("Ada", new CellKey("p1", "others"), "r1",
                new FieldValue.Choices(List.of("aws", "gcp", "aws")), Remark.NONE, Basis.SEEN));

        assertThat(made.value()).isEqualTo(new FieldValue.Choices(List.of("aws", "gcp")));
        assertThat(made.kind()).isEqualTo(DecisionKind.OVERRIDE);
    }

    @Test
    void theSamePieceTwiceIsNoEvidenceOfTwo() {
        Span piece = new Span(Section.DESCRIPTION, 0, 1, "w");

        assertThat(Deciding.on(file(),
                new ReviewCommand.EditEvidence("Ada", CLOUD, "r1", List.of(piece, piece), Basis.SEEN)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void ofManyCommandsThoseOfThePostingAreCarriedOutAndTheRefusedAreTold() {
        ReviewCommand.Together all = new ReviewCommand.Together("Ada", List.of(
                new ReviewCommand.Accept("Ada", CLOUD, "r1", Remark.NONE, Basis.BULK),
                new ReviewCommand.Accept("Ada", new CellKey("p2", "cloud"), "r1", Remark.NONE, Basis.BULK),
                new ReviewCommand.Accept("Ada", new CellKey("p1", "others"), "none", Remark.NONE,
                        Basis.BULK)));
        Verdict.Act act = Deciding.on(file(), all);

        assertThat(act.decisions()).extracting(NewDecision::field).containsExactly("cloud");
        assertThat(act.decisions()).extracting(NewDecision::postingId).containsExactly("p1");
        assertThat(act.left()).containsOnlyKeys("others");
    }

    private void words(Span... given) {
        reviews.put("cloud", file().review("cloud").after(new Decision(2, 2, Instant.EPOCH,
                NewDecision.evidence("p1", "cloud", "Ada", "r1", List.of(given)))));
    }

    private List<NewDecision> act(ReviewCommand.OnCell command) {
        return ((Verdict.Act) Deciding.on(file(), command)).decisions();
    }

    private static ReviewCommand.OnCell overriding(String cloud) {
        return new ReviewCommand.OverrideValue("Ada", CLOUD, "r1", new FieldValue.Choice(cloud), Remark.NONE,
                Basis.SEEN);
    }

    private static final Span AWS = Examples.grounding().spans().getFirst().span();
    private static final Span RUN = new Span(Section.DESCRIPTION, 5, 8, "run");

    @Test
    void anotherValueKeepsOfTheWordsGivenByHandThoseThatAreTheReviewersOwn() {
        words(AWS, RUN);

        assertThat(act(overriding("azure"))).extracting(NewDecision::kind, NewDecision::spans)
                .containsExactly(tuple(DecisionKind.OVERRIDE, List.of()),
                        tuple(DecisionKind.EVIDENCE, List.of(RUN)));
        words(AWS);
        assertThat(act(overriding("azure"))).extracting(NewDecision::spans)
                .containsExactly(List.of(), List.of());
    }

    @Test
    void wordsGivenByHandStayUnderAnythingElse() {
        words(RUN);
        assertThat(act(overriding("azure"))).as("all are the reviewer's own").hasSize(1);

        words(AWS, RUN);
        assertThat(act(new ReviewCommand.Accept("Ada", CLOUD, "r1", SAID, Basis.SEEN))).hasSize(1);
        assertThat(act(new ReviewCommand.Unsure("Ada", CLOUD, "r1", SAID, Basis.SEEN))).hasSize(1);
        assertThat(act(new ReviewCommand.Clear("Ada", CLOUD, "r1", Basis.SEEN))).hasSize(1);

        decided("cloud", DecisionKind.OVERRIDE, new FieldValue.Choice("azure"));
        words(AWS, RUN);
        assertThat(act(overriding("not_mentioned"))).as("they were given for a value of the reviewer's own")
                .hasSize(1);
    }

    @Test
    void whereThereAreNoWordsGivenByHandAValueBringsNone() {
        assertThat(act(overriding("azure"))).singleElement().extracting(NewDecision::kind)
                .isEqualTo(DecisionKind.OVERRIDE);
    }
}
