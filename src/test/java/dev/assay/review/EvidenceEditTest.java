package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.GroundedSpan;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words are added to a field and taken away, and the look goes to what was touched. */
class EvidenceEditTest {

    private static final Posting OPEN = new Posting("p1", "Engineer", "Acme", "Leeds", "We run on AWS daily");
    private static final Span RUN = span(3, "run");
    private static final Span AWS = span(10, "AWS");
    private static final Span DAILY = span(14, "daily");

    private static Span span(int start, String words) {
        return new Span(Section.DESCRIPTION, start, start + words.length(), words);
    }

    @Test
    void whatIsAttachedStandsInItsPlaceAndIsLookedAt() {
        EvidenceEdit edit = EvidenceEdit.attach(OPEN, List.of(RUN, DAILY), "p1", span(11, "W"));

        assertThat(edit).isEqualTo(new EvidenceEdit(List.of(RUN, AWS, DAILY), 1, null));
    }

    @Test
    void wordsOfAnotherPostingAreRefused() {
        EvidenceEdit edit = EvidenceEdit.attach(OPEN, List.of(RUN), "p2", AWS);

        assertThat(edit.refusal()).contains("another posting");
        assertThat(edit.spans()).isEmpty();
    }

    @Test
    void aPartOfAWordThatIsThereAlreadyIsTheSameWord() {
        assertThat(EvidenceEdit.attach(OPEN, List.of(AWS), "p1", span(10, "AW")).refusal())
                .contains("already");
    }

    @Test
    void theNextPieceIsLookedAtWhereOneIsTakenAway() {
        List<Span> three = List.of(RUN, AWS, DAILY);

        assertThat(EvidenceEdit.detach(three, 0)).isEqualTo(new EvidenceEdit(List.of(AWS, DAILY), 0, null));
        assertThat(EvidenceEdit.detach(three, 1)).isEqualTo(new EvidenceEdit(List.of(RUN, DAILY), 1, null));
        assertThat(EvidenceEdit.detach(three, 2)).as("behind the last there is none")
                .isEqualTo(new EvidenceEdit(List.of(RUN, AWS), 1, null));
        assertThat(EvidenceEdit.detach(List.of(RUN), 0)).isEqualTo(new EvidenceEdit(List.of(), 0, null));
    }

    @Test
    void aLookBehindTheLastPieceTakesTheLastAway() {
        assertThat(EvidenceEdit.detach(List.of(RUN, AWS), 9))
                .isEqualTo(new EvidenceEdit(List.of(RUN), 0, null));
    }

    @Test
    void whereNothingStandsNothingIsTakenAway() {
        assertThat(EvidenceEdit.detach(List.of(), 0).refusal()).contains("no evidence to remove");
        assertThat(EvidenceEdit.answersOwn(List.of()).refusal()).contains("no evidence to remove");
        assertThat(EvidenceEdit.answersOwn(List.of(new GroundedSpan(AWS, 1))).refusal())
                .contains("words are the answer's");
        assertThat(EvidenceEdit.anothersWords().refusal()).contains("another answer");
    }
}
