package dev.assay.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a claim's evidence was found. */
class GroundingTest {

    private static final GroundedSpan SPAN = new GroundedSpan(new Span(Section.TITLE, 0, 4, "Data"), 1);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void aClaimRestsOnUpToFourSpans(int spans) {
        assertThat(Grounding.of(EvidenceStatus.EXACT, Collections.nCopies(spans, SPAN)).spans())
                .hasSize(spans);
    }

    @Test
    void moreThanFourSpansAreRefusedWithTheirNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grounding.of(EvidenceStatus.EXACT, Collections.nCopies(5, SPAN)))
                .withMessage("A claim has at most four spans, not 5.");
    }

    @Test
    void whatWasNotFoundHasNoSpansAndSaysWhy() {
        assertThat(Grounding.notFound("too few words"))
                .isEqualTo(new Grounding(EvidenceStatus.NOT_FOUND, List.of(), List.of(), List.of(),
                        "too few words"));
        assertThat(Grounding.noText("no description"))
                .isEqualTo(new Grounding(EvidenceStatus.NO_TEXT, List.of(), List.of(), List.of(),
                        "no description"));
    }

    @Test
    void whatWasFoundNeedsNoReason() {
        assertThat(Grounding.of(EvidenceStatus.QUOTED, List.of(SPAN))).isEqualTo(
                new Grounding(EvidenceStatus.QUOTED, List.of(SPAN), List.of(), List.of(), ""));
    }

    @Test
    void whatWasFoundCannotBeChangedAfterwards() {
        List<GroundedSpan> spans = new ArrayList<>(List.of(SPAN));
        List<String> searched = new ArrayList<>(List.of("visa"));
        List<String> pass1 = new ArrayList<>(List.of("ext_visa"));
        Grounding grounding = new Grounding(EvidenceStatus.ABSENT, spans, searched, pass1, "");
        spans.clear();
        searched.clear();
        pass1.clear();

        assertThat(grounding.spans()).containsExactly(SPAN);
        assertThat(grounding.searched()).containsExactly("visa");
        assertThat(grounding.pass1()).containsExactly("ext_visa");
    }

    @Test
    void everyStatusIsToldInAWordAndASentenceOfItsOwn() {
        assertThat(EvidenceStatus.values()).extracting(EvidenceStatus::label).doesNotHaveDuplicates()
                .allSatisfy(label -> assertThat(label).isNotBlank());
        assertThat(EvidenceStatus.values()).extracting(EvidenceStatus::explanation).doesNotHaveDuplicates()
                .allSatisfy(said -> assertThat(said).endsWith(".").doesNotContain("\n"));
    }
}
