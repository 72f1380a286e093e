package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.CellRisk;
import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.FieldValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything kept about one posting, and which of it counts: the answers, the review of each field, the risks. */
class PostingFileTest {

    private static final EngineId NEWER = new EngineId("rules", "2", "abc");
    private static final EngineId OTHER = new EngineId("other-rules", "1", "");

    private final List<Answer> answers = new ArrayList<>();
    private final Map<String, FieldReview> reviews = new LinkedHashMap<>();
    private final List<CellRisk> risks = new ArrayList<>();

    private PostingFile file() {
        return new PostingFile(Examples.posting("p1"), List.of(), answers, reviews, risks);
    }

    private void decided(String field, DecisionKind kind, FieldValue value, String answerId) {
        Decision made = new Decision(1, 1, Instant.EPOCH,
                new NewDecision("p1", field, "Ada", kind, value, "", "", answerId, 0));
        reviews.put(field, reviews.getOrDefault(field, FieldReview.UNDECIDED).after(made));
    }

    private List<String> current() {
        return file().currentAnswers().stream().map(Answer::id).toList();
    }

    @Test
    void ofAnEngineOfOursOnlyTheLastAnswerCounts() {
        answers.add(Examples.local("old", "p1", Examples.RULES));
        answers.add(Examples.local("new", "p1", NEWER));
        answers.add(Examples.local("other", "p1", OTHER));

        assertThat(current()).containsExactly("new", "other");
    }

    @Test
    void ofAModelEveryAnswerCounts() {
        answers.add(Examples.answer("r1", "p1"));
        answers.add(Examples.answer("r2", "p1"));
        answers.add(Examples.local("own", "p1", Examples.RULES));

        assertThat(current()).containsExactly("r1", "r2", "own");
    }

    @Test
    void twoAnswersOfOneEngineThatAreAlikeCountOnce() {
        answers.add(Examples.local("same", "p1", Examples.RULES));
        answers.add(Examples.local("same", "p1", Examples.RULES));

        assertThat(current()).containsExactly("same");
    }

    @Test
    void aRiskIsThatOfTheAnswerAndTheField() {
        answers.add(Examples.answer("r1", "p1"));
        answers.add(Examples.answer("r2", "p1"));
        risks.add(new CellRisk("cloud", "r1", 0.1, null));
        risks.add(new CellRisk("others", "r1", 0.2, null));
        risks.add(new CellRisk("cloud", "r2", 0.3, null));

        assertThat(file().risk(answers.getFirst(), "others")).contains(risks.get(1));
        assertThat(file().risk(answers.getLast(), "cloud")).contains(risks.get(2));
        assertThat(file().risk(answers.getLast(), "others")).isEmpty();
    }

    @Test
    void whatWasDecidedSinceTakesThePlaceOfWhatWasDecidedBeforeAndLeavesTheRest() {
        answers.add(Examples.answer("r1", "p1"));
        risks.add(new CellRisk("cloud", "r1", 0.1, null));
        decided("cloud", DecisionKind.ACCEPT, new FieldValue.Choice("aws"), "r1");
        PostingFile before = file();
        PostingFile after = before.reviewed(Map.of());

        assertThat(after.review("cloud")).isEqualTo(FieldReview.UNDECIDED);
        assertThat(before.review("cloud").state()).isEqualTo(FieldReview.State.ACCEPTED);
        assertThat(after.answers()).isEqualTo(before.answers());
        assertThat(after.risks()).isEqualTo(before.risks());
    }

    @Test
    void theValueThatCountsIsTheDecidedOneBesideWhatWasProposed() {
        answers.add(Examples.answer("r1", "p1"));
        decided("cloud", DecisionKind.OVERRIDE, new FieldValue.Choice("azure"), "r1");
        DecidedField field = DecidedField.of(file(), "cloud");

        assertThat(field.value()).isEqualTo(new FieldValue.Choice("azure"));
        assertThat(field.proposal()).isEqualTo(answers.getFirst().fields().get("cloud"));
        assertThat(field.answer()).isEqualTo(answers.getFirst());
    }

    @Test
    void whatIsUnsureUndecidedOrClearedHasTheProposedValue() {
        answers.add(Examples.answer("r1", "p1"));
        assertThat(DecidedField.of(file(), "cloud").value()).isEqualTo(new FieldValue.Choice("aws"));

        decided("cloud", DecisionKind.UNSURE, null, "r1");
        assertThat(DecidedField.of(file(), "cloud").value()).isEqualTo(new FieldValue.Choice("aws"));

        decided("cloud", DecisionKind.OVERRIDE, new FieldValue.Choice("azure"), "r1");
        decided("cloud", DecisionKind.CLEAR, null, "r1");
        assertThat(DecidedField.of(file(), "cloud").value()).isEqualTo(new FieldValue.Choice("aws"));
    }

    @Test
    void aFieldIsJudgedAgainstTheAnswerThatItsDecisionNames() {
        answers.add(Examples.answer("r1", "p1"));
        answers.add(Examples.answer("r2", "p1", new FieldValue.Choice("azure")));
        decided("cloud", DecisionKind.ACCEPT, new FieldValue.Choice("azure"), "r2");
        decided("others", DecisionKind.ACCEPT, new FieldValue.Choices(List.of("gcp", "azure")), "gone");

        assertThat(DecidedField.of(file(), "cloud").answer()).isEqualTo(answers.getLast());
        assertThat(DecidedField.of(file(), "others").answer()).as("the one that is gone is no more judged")
                .isEqualTo(JudgedAnswer.primary(file()).orElseThrow());
    }

    @Test
    void whereThereIsNoAnswerOrItLacksTheFieldNothingIsProposed() {
        assertThat(DecidedField.of(file(), "cloud"))
                .isEqualTo(new DecidedField("cloud", FieldReview.UNDECIDED, null, null, null));

        answers.add(Examples.answer("r1", "p1").withFields(Map.of()));
        DecidedField lacking = DecidedField.of(file(), "cloud");
        assertThat(lacking.answer()).isEqualTo(answers.getFirst());
        assertThat(lacking.proposal()).isNull();
        assertThat(lacking.value()).isNull();

        decided("cloud", DecisionKind.OVERRIDE, new FieldValue.Choice("aws"), "");
        assertThat(DecidedField.of(file(), "cloud").value()).isEqualTo(new FieldValue.Choice("aws"));
    }
}
