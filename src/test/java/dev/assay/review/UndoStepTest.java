package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.assay.model.FieldValue;
import dev.assay.model.Section;
import dev.assay.model.Span;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an act is told as, and a decision that is the same but for one thing. */
class UndoStepTest {

    private static final NewDecision FULL = new NewDecision("p1", "cloud", "Ada", DecisionKind.OVERRIDE,
            new FieldValue.Choice("aws"), "wrong_value", "see the footer", "r1", 0,
            new FieldValue.Choice("azure"), List.of(new Span(Section.DESCRIPTION, 12, 15, "AWS")), Basis.SEEN,
            1_500);

    private static UndoStep step(NewDecision... decisions) {
        List<Decision> made = new ArrayList<>();
        for (NewDecision one : decisions) {
            made.add(new Decision(made.size() + 1, 1, Instant.EPOCH, one));
        }
        return new UndoStep(1, made);
    }

    private static NewDecision of(String posting, String field, DecisionKind kind) {
        return new NewDecision(posting, field, "Ada", kind, null, "", "", "", 0);
    }

    @Test
    void anOverrideAndTheWordsItRestsOnAreAboutOneCell() {
        UndoStep step = step(of("p1", "cloud", DecisionKind.OVERRIDE),
                of("p1", "cloud", DecisionKind.EVIDENCE));

        assertThat(step.cells()).isEqualTo(1);
        assertThat(step.isOfOneKind()).isFalse();
    }

    @Test
    void theSameFieldOfTwoPostingsIsTwoCells() {
        UndoStep step = step(of("p1", "cloud", DecisionKind.ACCEPT), of("p2", "cloud", DecisionKind.ACCEPT),
                of("p2", "others", DecisionKind.ACCEPT));

        assertThat(step.cells()).isEqualTo(3);
        assertThat(step.isOfOneKind()).isTrue();
    }

    @Test
    void noDecisionTakesLessThanNoTime() {
        assertThatIllegalArgumentException().isThrownBy(() -> FULL.withTook(-1))
                .withMessageContaining("-1 ms");
        assertThatNoException().isThrownBy(() -> FULL.withTook(0));
    }

    /** A change, and the one part it is about. */
    private record Change(String part, UnaryOperator<NewDecision> change) {}

    private static List<Change> changes() {
        return List.of(new Change("reviewer", one -> one.by("Bo")),
                new Change("postingId", one -> one.on("p2")),
                new Change("note", one -> one.withNote("other words")),
                new Change("proposed", one -> one.withProposed(null)),
                new Change("basis", one -> one.withBasis(Basis.BULK)),
                new Change("tookMs", one -> one.withTook(7)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aDecisionThatIsOtherwiseTheSameKeepsTheRest(Change change) throws ReflectiveOperationException {
        List<String> differing = new ArrayList<>();
        NewDecision changed = change.change().apply(FULL);
        for (RecordComponent part : NewDecision.class.getRecordComponents()) {
            if (!Objects.equals(part.getAccessor().invoke(FULL), part.getAccessor().invoke(changed))) {
                differing.add(part.getName());
            }
        }

        assertThat(differing).containsExactly(change.part());
    }

    @Test
    void takingBackAndDoingAgainNameTheActAndNoCell() {
        for (NewDecision step : List.of(NewDecision.undo("Ada", 7), NewDecision.redo("Ada", 7))) {
            assertThat(step.target()).isEqualTo(7);
            assertThat(step.reviewer()).isEqualTo("Ada");
            assertThat(step.postingId() + step.field() + step.answerId()).isEmpty();
            assertThat(step.value()).isNull();
        }
        assertThat(NewDecision.undo("Ada", 7).kind()).isEqualTo(DecisionKind.UNDO);
        assertThat(NewDecision.redo("Ada", 7).kind()).isEqualTo(DecisionKind.REDO);
    }

    @Test
    void anEditOfTheEvidenceDecidesOnNoValue() {
        NewDecision edit = NewDecision.evidence("p1", "cloud", "Ada", "r1", FULL.spans());

        assertThat(edit.kind()).isEqualTo(DecisionKind.EVIDENCE);
        assertThat(edit.value()).isNull();
        assertThat(edit.spans()).isEqualTo(FULL.spans());
        assertThat(edit.answerId()).isEqualTo("r1");
        assertThat(edit.basis()).as("until somebody says how it came about").isEqualTo(Basis.UNKNOWN);
    }
}
