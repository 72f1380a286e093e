package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Answer;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Section;
import dev.assay.model.Span;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Another answer's value is taken with the words it rests on, and they go with it again. */
class TakingTest {

    private static final CellKey CLOUD = new CellKey("p1", "cloud");
    private static final Span RUN = new Span(Section.DESCRIPTION, 5, 8, "run");
    private static final Span AWS = Examples.grounding().spans().getFirst().span();
    private static final Answer JUDGED = Examples.grounded(Examples.answer("r1", "p1"));
    private static final Answer OTHER = restingOn(RUN, Examples.answer("r2", "p1",
            new FieldValue.Choice("azure")));
    private static final Answer ALIKE = restingOn(RUN, Examples.answer("r3", "p1"));

    private final Map<String, FieldReview> reviews = new LinkedHashMap<>();
    private long last;

    private static Answer restingOn(Span span, Answer answer) {
        Map<String, InferredField> fields = new LinkedHashMap<>();
        answer.fields().forEach((key, field) -> fields.put(key, field.withGrounding(
                Grounding.of(EvidenceStatus.QUOTED, List.of(new GroundedSpan(span, 1))))));
        return answer.withFields(fields);
    }

    private PostingFile file() {
        return new PostingFile(Examples.posting("p1"), List.of(), List.of(JUDGED, OTHER, ALIKE), reviews);
    }

    /** Carries a command out as one act. */
    private List<NewDecision> doing(ReviewCommand.OnCell command) {
        List<NewDecision> act = ((Verdict.Act) Deciding.on(file(), command)).decisions();
        long operation = last + 1;
        act.forEach(one -> reviews.put(one.field(), file().review(one.field())
                .after(new Decision(++last, operation, Instant.EPOCH, one))));
        return act;
    }

    private List<NewDecision> take(String source) {
        return doing(new ReviewCommand.Take("Ada", CLOUD, "r1", source, Remark.NONE, Basis.SEEN));
    }

    private FieldReview cloud() {
        return file().review("cloud");
    }

    @Test
    void theValueIsAnOverrideOfTheJudgedAnswerAndTheWordsNameTheirAnswer() {
        List<NewDecision> act = take("r2");

        assertThat(act).extracting(NewDecision::kind).containsExactly(DecisionKind.OVERRIDE,
                DecisionKind.EVIDENCE);
        assertThat(act.getFirst().value()).isEqualTo(new FieldValue.Choice("azure"));
        assertThat(act.getFirst().proposed()).isEqualTo(new FieldValue.Choice("aws"));
        assertThat(act.getFirst().answerId()).as("which answer was judged").isEqualTo("r1");
        assertThat(act.getLast().answerId()).as("whose words they are").isEqualTo("r2");
        assertThat(act.getLast().spans()).containsExactly(RUN);
        assertThat(TakenEvidence.of(file(), "cloud")).contains(OTHER);
        assertThat(JudgedAnswer.primary(file())).as("the other fields are judged as before").contains(JUDGED);
    }

    @Test
    void theSameValueOfAnotherAnswerAcceptsTheJudgedOneOnTheOthersWords() {
        List<NewDecision> act = take("r3");

        assertThat(act.getFirst().kind()).isEqualTo(DecisionKind.ACCEPT);
        assertThat(TakenEvidence.of(file(), "cloud")).contains(ALIKE);
    }

    @Test
    void acceptingTheJudgedAnswerAfterwardsRestsOnItsOwnWords() {
        take("r2");
        doing(new ReviewCommand.Accept("Ada", CLOUD, "r1", Remark.NONE, Basis.SEEN));

        assertThat(cloud().evidence()).isNotNull();
        assertThat(cloud().evidence().what().spans()).containsExactly(AWS);
        assertThat(cloud().evidence().what().answerId()).isEqualTo("r1");
        assertThat(TakenEvidence.of(file(), "cloud")).isEmpty();
    }

    @Test
    void aValueOfTheReviewersOwnNeverRestsOnWordsThatWereTaken() {
        take("r2");
        doing(new ReviewCommand.OverrideValue("Ada", CLOUD, "r1", new FieldValue.Choice("not_mentioned"),
                Remark.NONE, Basis.SEEN));

        assertThat(cloud().evidence()).isNotNull();
        assertThat(cloud().evidence().what().spans()).isEmpty();
        assertThat(TakenEvidence.of(file(), "cloud")).isEmpty();
    }

    @Test
    void decidingOnTheSameValueAgainKeepsItsWords() {
        take("r2");
        List<NewDecision> again = doing(new ReviewCommand.OverrideValue("Ada", CLOUD, "r1",
                new FieldValue.Choice("azure"), Remark.NONE, Basis.SEEN));

        assertThat(again).hasSize(1);
        assertThat(TakenEvidence.of(file(), "cloud")).contains(OTHER);
    }

    @Test
    void theJudgedAnswersOwnIsTakenAsItIsAccepted() {
        assertThat(take("r1")).singleElement().satisfies(
                made -> assertThat(made.kind()).isEqualTo(DecisionKind.ACCEPT));
    }

    @Test
    void anAnswerWithoutTheFieldGivesNothingToTake() {
        assertThat(Deciding.on(file(),
                new ReviewCommand.Take("Ada", CLOUD, "r1", "r9", Remark.NONE, Basis.SEEN)))
                .isInstanceOf(Verdict.Refused.class);
    }
}
