package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.FieldReview.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a field stands after what was decided on it, one decision after the other. */
class FieldReviewTest {

    private static final Span AWS = new Span(Section.DESCRIPTION, 12, 15, "AWS");
    private static final Span RUN = new Span(Section.DESCRIPTION, 5, 8, "run");

    private static Decision decision(long seq, DecisionKind kind, long took) {
        FieldValue value = kind == DecisionKind.ACCEPT || kind == DecisionKind.OVERRIDE
                ? new FieldValue.Choice("aws")
                : null;
        return new Decision(seq, seq, Instant.EPOCH,
                new NewDecision("p1", "cloud", "Ada", kind, value, "", "", "r1", 0).withTook(took));
    }

    private static Decision edit(long seq, Span... words) {
        return new Decision(seq, seq, Instant.EPOCH,
                NewDecision.evidence("p1", "cloud", "Ada", "r1", List.of(words)));
    }

    @ParameterizedTest
    @CsvSource({"ACCEPT, ACCEPTED", "OVERRIDE, OVERRIDDEN", "UNSURE, UNSURE", "CLEAR, UNDECIDED"})
    void aFieldStandsAsTheLastDecisionPutIt(DecisionKind kind, State state) {
        for (DecisionKind before : List.of(DecisionKind.ACCEPT, DecisionKind.OVERRIDE, DecisionKind.UNSURE,
                DecisionKind.CLEAR)) {
            Decision last = decision(2, kind, 0);
            FieldReview review = FieldReview.UNDECIDED.after(decision(1, before, 0)).after(last);

            assertThat(review.state()).isEqualTo(state);
            assertThat(review.last()).isEqualTo(last);
        }
    }

    @ParameterizedTest
    @CsvSource({"ACCEPT", "OVERRIDE", "UNSURE"})
    void anEditOfTheEvidenceStandsUnderWhateverIsDecidedLater(DecisionKind kind) {
        Decision words = edit(1, AWS);
        FieldReview review = FieldReview.UNDECIDED.after(words).after(decision(2, kind, 0));

        assertThat(review.evidence()).isEqualTo(words);
    }

    @Test
    void anEditOfTheEvidenceDecidesNothing() {
        FieldReview open = FieldReview.UNDECIDED.after(edit(1, AWS));
        FieldReview decided = FieldReview.UNDECIDED.after(decision(1, DecisionKind.ACCEPT, 0))
                .after(edit(2, RUN));

        assertThat(open.state()).isEqualTo(State.UNDECIDED);
        assertThat(open.last()).isNull();
        assertThat(decided.state()).isEqualTo(State.ACCEPTED);
        assertThat(decided.last()).isEqualTo(decision(1, DecisionKind.ACCEPT, 0));
    }

    @Test
    void clearingTakesTheEditOfTheEvidenceBackToo() {
        FieldReview cleared = FieldReview.UNDECIDED.after(decision(1, DecisionKind.ACCEPT, 0))
                .after(edit(2, AWS)).after(decision(3, DecisionKind.CLEAR, 0));

        assertThat(cleared.evidence()).isNull();
    }

    /** What was spent on a cell was spent, whatever became of the decisions. */
    @Property(tries = 50)
    void theTimeOfAllDecisionsAddsUp(@ForAll @Size(max = 12) List<@IntRange(max = 60_000) Integer> took) {
        FieldReview review = FieldReview.UNDECIDED;
        DecisionKind[] kinds = {DecisionKind.ACCEPT, DecisionKind.OVERRIDE, DecisionKind.UNSURE,
                DecisionKind.CLEAR, DecisionKind.EVIDENCE};
        for (int i = 0; i < took.size(); i++) {
            review = review.after(decision(i + 1, kinds[i % kinds.length], took.get(i)));
        }

        assertThat(review.tookMs()).isEqualTo(took.stream().mapToLong(Integer::longValue).sum());
    }

    @Test
    void withoutAnEditTheEvidenceIsWhatWasFound() {
        Grounding found = Examples.grounding();

        assertThat(FieldReview.UNDECIDED.grounding(found)).isSameAs(found);
        assertThat(FieldReview.UNDECIDED.grounding(null)).isNull();
    }

    @Test
    void wordsGivenByHandAreTheEvidenceAndThoseThatWereFoundKeepTheirScore() {
        Grounding found = new Grounding(EvidenceStatus.PARAPHRASE, List.of(new GroundedSpan(AWS, 0.4)),
                List.of("aws"), List.of("ext_cloud"), "why");
        Grounding stands = FieldReview.UNDECIDED.after(edit(1, RUN, AWS)).grounding(found);

        assertThat(stands).isEqualTo(new Grounding(EvidenceStatus.PARAPHRASE,
                List.of(new GroundedSpan(RUN, 1), new GroundedSpan(AWS, 0.4)), List.of("aws"),
                List.of("ext_cloud"), "why"));
    }

    @Test
    void wordsGivenByHandStandWhereNothingWasEverLookedFor() {
        assertThat(FieldReview.UNDECIDED.after(edit(1, RUN)).grounding(null)).isEqualTo(
                Grounding.of(EvidenceStatus.NOT_FOUND, List.of(new GroundedSpan(RUN, 1))));
    }

    @Test
    void noWordsAtAllIsAnEditToo() {
        Grounding stands = FieldReview.UNDECIDED.after(edit(1)).grounding(Examples.grounding());

        assertThat(stands).isNotNull();
        assertThat(stands.spans()).isEmpty();
    }

    @Test
    void onlyAValueOfTheReviewersOwnWithoutWordsRestsOnNothing() {
        FieldReview overridden = FieldReview.UNDECIDED.after(decision(1, DecisionKind.OVERRIDE, 0));

        assertThat(overridden.restsOnNothing()).isTrue();
        assertThat(overridden.after(edit(2, AWS)).restsOnNothing()).isFalse();
        assertThat(FieldReview.UNDECIDED.after(decision(1, DecisionKind.ACCEPT, 0)).restsOnNothing())
                .isFalse();
        assertThat(FieldReview.UNDECIDED.restsOnNothing()).isFalse();
    }

    /** The text of a posting may be replaced after words of it were chosen. */
    @Test
    void wordsThatThePostingHasNoLongerAreNotItsEvidence() {
        FieldReview decided = FieldReview.UNDECIDED.after(decision(1, DecisionKind.OVERRIDE, 7));
        FieldReview sound = decided.after(edit(2, AWS));
        FieldReview stale = decided.after(edit(2, AWS, new Span(Section.DESCRIPTION, 0, 3, "AWS")));
        PostingFile file = new PostingFile(Examples.posting("p1"), List.of(), List.of(),
                Map.of("cloud", sound, "others", stale));

        assertThat(file.review("cloud")).isEqualTo(sound);
        assertThat(file.review("others").evidence()).as("one of its words is gone").isNull();
        assertThat(file.review("others").state()).isEqualTo(State.OVERRIDDEN);
        assertThat(file.review("others").last()).isEqualTo(decided.last());
        assertThat(file.review("others").tookMs()).isEqualTo(7);
        assertThat(file.review("sponsored")).isEqualTo(FieldReview.UNDECIDED);
    }
}
