package dev.assay.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceEditTest {

    private static final Posting POSTING = new Posting("1", "Data Engineer", "Acme", "Oslo",
            "🛠 You work closely with our team.");

    private static Span span(int start, int end) {
        int[] text = POSTING.description().codePoints().toArray();
        return new Span(Section.DESCRIPTION, start, end, new String(text, start, end - start));
    }

    @Test
    void aSelectionGrowsToWholeWordsAndLosesTheSpaceAroundThem() {
        assertThat(EvidenceEdit.wholeWords(POSTING, span(7, 25)).quote()).isEqualTo("work closely with our");
        assertThat(EvidenceEdit.wholeWords(POSTING, span(1, 6)).quote()).isEqualTo("You");
        assertThat(EvidenceEdit.wholeWords(POSTING, span(29, 32)).quote()).isEqualTo("team");
        assertThat(EvidenceEdit.wholeWords(POSTING, span(7, 25)).holdsIn(POSTING)).isTrue();
    }

    @Test
    void piecesStandInTheOrderOfThePosting() {
        Span title = new Span(Section.TITLE, 0, 4, "Data");
        assertThat(EvidenceEdit.with(List.of(span(6, 10), span(24, 27)), span(2, 5)))
                .containsExactly(span(2, 5), span(6, 10), span(24, 27));
        assertThat(EvidenceEdit.with(List.of(span(2, 5)), title)).containsExactly(title, span(2, 5));
    }

    @Test
    void aFifthPieceTheSamePieceAndSpaceAreRefused() {
        assertThat(EvidenceEdit.refusal(Collections.nCopies(4, span(2, 5)), span(6, 10))).contains("four");
        assertThat(EvidenceEdit.refusal(List.of(span(2, 5)), span(2, 5))).contains("already");
        assertThat(EvidenceEdit.refusal(List.of(), span(1, 2))).contains("space");
        assertThat(EvidenceEdit.refusal(List.of(span(2, 5)), span(6, 10))).isEmpty();
    }
}
