package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.model.Section;
import dev.assay.model.Span;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Decisions taken over to a posting that says nearly the same. */
class TakeOverTest {

    private static final Posting OLD = new Posting("old", "Engineer", "Acme", "Leeds",
            "We run AWS and like SQL.");
    private static final Posting NEW = new Posting("new", "Engineer", "Acme", "Leeds",
            "🛠 Today we run AWS. Apply.");

    private final Map<String, FieldReview> there = new LinkedHashMap<>();
    private final Map<String, FieldReview> here = new LinkedHashMap<>();
    private long seq;

    private void decided(Map<String, FieldReview> reviews, NewDecision what) {
        reviews.put(what.field(), reviews.getOrDefault(what.field(), FieldReview.UNDECIDED)
                .after(new Decision(++seq, seq, Instant.EPOCH, what)));
    }

    private static NewDecision of(String posting, String field, DecisionKind kind, String value) {
        return new NewDecision(posting, field, "Ada", kind,
                value.isEmpty() ? null : new FieldValue.Choice(value),
                "", "said so", "old-answer", 0).withBasis(Basis.SEEN);
    }

    private TakeOver taken() {
        Answer answer = Examples.answer("new-answer", "new");
        return TakeOver.of(new PostingFile(OLD, List.of(), List.of(), there),
                new PostingFile(NEW, List.of(), List.of(answer), here), answer, "Bo");
    }

    @Test
    void aValueIsJudgedAgainstTheOtherPostingsOwnAnswer() {
        decided(there, of("old", "cloud", DecisionKind.OVERRIDE, "aws"));

        NewDecision made = taken().decisions().getFirst();
        assertThat(made.kind()).as("its own answer says aws").isEqualTo(DecisionKind.ACCEPT);
        assertThat(made.postingId()).isEqualTo("new");
        assertThat(made.answerId()).isEqualTo("new-answer");
        assertThat(made.reviewer()).isEqualTo("Bo");
        assertThat(made.basis()).isEqualTo(Basis.BULK);
        assertThat(made.note()).isEqualTo("said so");
    }

    @Test
    void whatIsDecidedThereStays() {
        decided(there, of("old", "cloud", DecisionKind.ACCEPT, "aws"));
        decided(here, of("new", "cloud", DecisionKind.OVERRIDE, "gcp"));

        assertThat(taken()).isEqualTo(new TakeOver(List.of(), 1, 0));
    }

    @Test
    void wordsGoOverOnlyWhereTheyStandThereToo() {
        decided(there, of("old", "cloud", DecisionKind.ACCEPT, "aws"));
        decided(there, NewDecision.evidence("old", "cloud", "Ada", "", List.of(
                new Span(Section.DESCRIPTION, 7, 10, "AWS"), new Span(Section.DESCRIPTION, 20, 23, "SQL"))));

        TakeOver over = taken();
        assertThat(over.withoutWords()).isEqualTo(1);
        assertThat(over.decisions()).hasSize(2);
        assertThat(over.decisions().get(1).spans())
                .containsExactly(new Span(Section.DESCRIPTION, 15, 18, "AWS"));
        assertThat(over.decisions().get(1).spans()).allMatch(span -> span.holdsIn(NEW));
    }

    @Test
    void evidenceWhoseWordsAllAreGoneIsNotReplacedByNone() {
        decided(there, of("old", "cloud", DecisionKind.ACCEPT, "aws"));
        decided(there, NewDecision.evidence("old", "cloud", "Ada", "",
                List.of(new Span(Section.DESCRIPTION, 20, 23, "SQL"))));

        assertThat(taken().decisions()).extracting(NewDecision::kind).containsExactly(DecisionKind.ACCEPT);
    }

    @Test
    void evidenceByHandGoesOverWithoutADecisionToo() {
        decided(there, NewDecision.evidence("old", "cloud", "Ada", "",
                List.of(new Span(Section.DESCRIPTION, 7, 10, "AWS"))));

        assertThat(taken().decisions()).extracting(NewDecision::kind).containsExactly(DecisionKind.EVIDENCE);
    }

    @Test
    void wordsThatStandTwiceThereAreNotGuessedAt() {
        Posting twice = new Posting("new", "Engineer", "Acme", "Leeds", "We run AWS and AWS.");
        decided(there, of("old", "cloud", DecisionKind.ACCEPT, "aws"));
        decided(there, NewDecision.evidence("old", "cloud", "Ada", "",
                List.of(new Span(Section.DESCRIPTION, 7, 10, "AWS"))));

        TakeOver over = TakeOver.of(new PostingFile(OLD, List.of(), List.of(), there),
                new PostingFile(twice, List.of(), List.of(), here), null, "Bo");
        assertThat(over.withoutWords()).isEqualTo(1);
        assertThat(over.decisions()).extracting(NewDecision::kind).doesNotContain(DecisionKind.EVIDENCE);
    }

    @Test
    void whatIsUndecidedOrClearedIsNothingToTakeOver() {
        decided(there, of("old", "cloud", DecisionKind.ACCEPT, "aws"));
        decided(there, of("old", "cloud", DecisionKind.CLEAR, ""));

        assertThat(taken().decisions()).isEmpty();
    }

    @Test
    void anUnsureFieldStaysUnsure() {
        decided(there, of("old", "cloud", DecisionKind.UNSURE, ""));

        assertThat(taken().decisions()).extracting(NewDecision::kind).containsExactly(DecisionKind.UNSURE);
    }

    @Test
    void wordsAtTheVeryBeginningGoOverToo() {
        Posting begins = new Posting("new", "Engineer", "Acme", "Leeds", "AWS is what we run.");
        decided(there, NewDecision.evidence("old", "cloud", "Ada", "",
                List.of(new Span(Section.DESCRIPTION, 7, 10, "AWS"))));

        assertThat(TakeOver.of(new PostingFile(OLD, List.of(), List.of(), there),
                new PostingFile(begins, List.of(), List.of(), here), null, "Bo").decisions())
                .singleElement().satisfies(one -> assertThat(one.spans())
                        .containsExactly(new Span(Section.DESCRIPTION, 0, 3, "AWS")));
    }

    @Test
    void noEvidenceAtAllGoesOverAsNone() {
        decided(there, of("old", "cloud", DecisionKind.ACCEPT, "aws"));
        decided(there, NewDecision.evidence("old", "cloud", "Ada", "", List.of()));

        TakeOver over = taken();
        assertThat(over.withoutWords()).isZero();
        assertThat(over.decisions()).extracting(NewDecision::kind).containsExactly(DecisionKind.ACCEPT,
                DecisionKind.EVIDENCE);
    }

    @Test
    void whatHasWordsByHandThereIsDecidedAndStays() {
        decided(there, of("old", "cloud", DecisionKind.ACCEPT, "aws"));
        decided(here, NewDecision.evidence("new", "cloud", "Bo", "",
                List.of(new Span(Section.DESCRIPTION, 15, 18, "AWS"))));

        assertThat(taken()).isEqualTo(new TakeOver(List.of(), 1, 0));
    }
}
