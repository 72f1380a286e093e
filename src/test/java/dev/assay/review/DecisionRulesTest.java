package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.saying.Saying;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(refusal(Collections.nCopies(4, span(2, 5)), span(6, 10))).contains("four");
        assertThat(refusal(List.of(span(2, 5)), span(2, 5))).contains("already");
        assertThat(refusal(List.of(), span(1, 2))).contains("space");
        assertThat(refusal(List.of(span(2, 5)), span(6, 10))).isEmpty();
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
        assertThat(refusal(List.of(span(2, 5), span(6, 10), span(11, 18)), span(19, 23)))
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

    @Test
    void whatIsNoValueOfTheFieldIsNotThereToBeAccepted() {
        for (FieldValue value : List.of(new FieldValue.Choice("aws"), new FieldValue.Choices(List.of()),
                new FieldValue.Flag(false), new FieldValue.NotStated(null))) {
            assertThat(DecisionRules.acceptable(Examples.field("cloud", value))).contains(value);
        }
        assertThat(DecisionRules.acceptable(Examples.field("cloud",
                new FieldValue.Malformed("oracle", "unknown")))).isEmpty();
        assertThat(DecisionRules.acceptable(null)).isEmpty();
    }

    /** A letter and its accent, and the vowel signs of a script that writes them as marks, are not parted. */
    @ParameterizedTest
    @ValueSource(strings = {"re\u0301sume\u0301", "हिन्दी", "नौकरी", "Ελλα\u0301δα", "עִבְרִית", "caf\u00e9"})
    void aWordIsWholeWithItsMarks(String word) {
        Posting posting = new Posting("1", "a " + word + " b", "", "", "");
        int letters = word.codePointCount(0, word.length());
        for (int at = 0; at < letters; at++) {
            String one = new String(word.codePoints().skip(at).limit(1).toArray(), 0, 1);
            assertThat(DecisionRules.wholeWords(posting, new Span(Section.TITLE, 2 + at, 3 + at, one)))
                    .isEqualTo(new Span(Section.TITLE, 2, 2 + letters, word));
        }
    }

    /** Whatever is selected: whole words are words of the posting, hold the selection, and stay what they are. */
    @Test
    void wholeWordsHoldWhatWasSelectedAndAreWhole() {
        Random random = new Random(29);
        String letters = "ab \u00a0\n\t-'.\u0301\u093f\ud83d\udee0\u200bz9";
        int[] alphabet = letters.codePoints().toArray();
        for (int i = 0; i < 5_000; i++) {
            int[] text = random.ints(1 + random.nextInt(12), 0, alphabet.length).map(at -> alphabet[at])
                    .toArray();
            Posting posting = new Posting("1", "", "", "", new String(text, 0, text.length));
            int start = random.nextInt(text.length);
            int end = start + 1 + random.nextInt(text.length - start);
            Span selected = new Span(Section.DESCRIPTION, start, end, new String(text, start, end - start));
            Span whole = DecisionRules.wholeWords(posting, selected);

            assertThat(whole.holdsIn(posting)).as("%s in %s", selected, posting).isTrue();
            assertThat(whole.quote()).contains(selected.quote().strip());
            assertThat(DecisionRules.wholeWords(posting, whole)).isEqualTo(whole);
        }
    }

    private static String refusal(List<Span> spans, Span added) {
        return DecisionRules.refused(spans, added).map(Saying::english).orElse("");
    }
}
