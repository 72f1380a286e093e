package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {

    private static final Posting POSTING = new Posting("1", "Data Engineer", "Acme", "Oslo",
            "🛠 You work closely with our team.");

    private static Span span(int start, int end) {
        int[] text = POSTING.description().codePoints().toArray();
        return new Span(Section.DESCRIPTION, start, end, new String(text, start, end - start));
    }

    @Test
    void aSelectionGrowsToWholeWordsAndLosesTheSpaceAroundThem() {
        assertThat(DecisionRules.wholeWords(POSTING, span(7, 25)).quote()).isEqualTo("work closely with our");
        assertThat(DecisionRules.wholeWords(POSTING, span(1, 6)).quote()).isEqualTo("You");
        assertThat(DecisionRules.wholeWords(POSTING, span(29, 32)).quote()).isEqualTo("team");
        assertThat(DecisionRules.wholeWords(POSTING, span(7, 25)).holdsIn(POSTING)).isTrue();
    }

    @Test
    void piecesStandInTheOrderOfThePosting() {
        Span title = new Span(Section.TITLE, 0, 4, "Data");
        assertThat(DecisionRules.with(List.of(span(6, 10), span(24, 27)), span(2, 5)))
                .containsExactly(span(2, 5), span(6, 10), span(24, 27));
        assertThat(DecisionRules.with(List.of(span(2, 5)), title)).containsExactly(title, span(2, 5));
    }

    @Test
    void aFifthPieceTheSamePieceAndSpaceAreRefused() {
        assertThat(DecisionRules.refusal(Collections.nCopies(4, span(2, 5)), span(6, 10))).contains("four");
        assertThat(DecisionRules.refusal(List.of(span(2, 5)), span(2, 5))).contains("already");
        assertThat(DecisionRules.refusal(List.of(), span(1, 2))).contains("space");
        assertThat(DecisionRules.refusal(List.of(span(2, 5)), span(6, 10))).isEmpty();
    }

    @Test
    void theProposedValueIsAcceptedHoweverASetIsOrdered() {
        assertThat(DecisionRules.deciding(new FieldValue.Choice("aws"), new FieldValue.Choice("aws")))
                .isEqualTo(DecisionKind.ACCEPT);
        assertThat(DecisionRules.deciding(new FieldValue.Choices(List.of("gcp", "aws")),
                new FieldValue.Choices(List.of("aws", "gcp")))).isEqualTo(DecisionKind.ACCEPT);
        assertThat(DecisionRules.deciding(new FieldValue.Choice("gcp"), new FieldValue.Choice("aws")))
                .isEqualTo(DecisionKind.OVERRIDE);
        assertThat(DecisionRules.deciding(new FieldValue.Choice("gcp"), null))
                .isEqualTo(DecisionKind.OVERRIDE);
    }

    @Test
    void silenceInPlaceOfNoValueChangesWhatIsHandedOn() {
        assertThat(DecisionRules.deciding(new FieldValue.Choice("not_mentioned"),
                new FieldValue.NotStated(null)))
                .isEqualTo(DecisionKind.OVERRIDE);
    }

    @Test
    void silenceForSilenceIsAccepting() {
        FieldValue none = new FieldValue.NotStated(null);

        assertThat(DecisionRules.deciding(none, none)).isEqualTo(DecisionKind.ACCEPT);
        assertThat(DecisionRules.deciding(none, new FieldValue.Choice("aws")))
                .isEqualTo(DecisionKind.OVERRIDE);
    }

    @Test
    void noValueIsADecisionOnAFlagAndElsewhereOnlyWhereNoneWasProposed() {
        FieldValue none = new FieldValue.NotStated(null);
        FieldValue aws = new FieldValue.Choice("aws");

        assertThat(DecisionRules.refusal(Examples.SCHEMA.require("sponsored"), none, null)).isEmpty();
        assertThat(DecisionRules.refusal(Examples.SCHEMA.require("cloud"), none, none)).isEmpty();
        assertThat(DecisionRules.refusal(Examples.SCHEMA.require("cloud"), aws, null)).isEmpty();
        assertThat(DecisionRules.refusal(Examples.SCHEMA.require("cloud"), none, aws))
                .contains("cloud", "\"not_mentioned\" says that the posting is silent");
        assertThat(DecisionRules.refusal(Examples.SCHEMA.require("others"), none, null))
                .contains("others", "an empty list says that the posting is silent");
    }

    @Test
    void aSetNamesEachPartOnceInTheOrderGiven() {
        assertThat(DecisionRules.once(new FieldValue.Choices(List.of("gcp", "aws", "gcp"))))
                .isEqualTo(new FieldValue.Choices(List.of("gcp", "aws")));
        assertThat(DecisionRules.once(new FieldValue.Choice("aws"))).isEqualTo(new FieldValue.Choice("aws"));
    }

    @Test
    void threePiecesLeaveRoomForAFourth() {
        assertThat(DecisionRules.refusal(List.of(span(2, 5), span(6, 10), span(11, 18)), span(19, 23)))
                .isEmpty();
    }

    @Test
    void wordsAtTheEndsOfATextAreWhole() {
        Span title = new Span(Section.TITLE, 1, 2, "a");
        Span last = new Span(Section.TITLE, 6, 7, "n");

        assertThat(DecisionRules.wholeWords(POSTING, title)).isEqualTo(new Span(Section.TITLE, 0, 4, "Data"));
        assertThat(DecisionRules.wholeWords(POSTING, last))
                .isEqualTo(new Span(Section.TITLE, 5, 13, "Engineer"));
        Span space = span(1, 2);
        assertThat(DecisionRules.wholeWords(POSTING, space)).as("space is no word").isEqualTo(space);
    }

    @Test
    void piecesThatBeginTogetherStandTheShorterFirst() {
        assertThat(DecisionRules.with(List.of(span(2, 10)), span(2, 5))).containsExactly(span(2, 5),
                span(2, 10));
    }
}
