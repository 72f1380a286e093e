package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.CellAction;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final Notices notices = new Notices();

    @Test
    void eachNoticeTakesThePlaceOfTheOneBefore() {
        say(Notice.Kind.INFO, "one");
        say(Notice.Kind.SUCCESS, "two");
        assertThat(shown()).isEqualTo(new Notice(Notice.Kind.SUCCESS, "two"));
        notices.clear();
        assertThat(shown().isEmpty()).isTrue();
    }

    @Test
    void anErrorStaysUntilItIsPutAwayAndHidesNothingThatIsSaidAfterIt() {
        say(Notice.Kind.ERROR, "The disk is full.");
        notices.about(7);
        notices.say(new Notice(Notice.Kind.INFO, "Accepted: Seniority").offering(CellAction.UNDO));
        assertThat(shown().kind()).isEqualTo(Notice.Kind.ERROR);
        assertThat(shown().text()).isEqualTo("The disk is full.\nAccepted: Seniority");
        assertThat(shown().offer()).isEqualTo(CellAction.UNDO);
        assertThat(shown().act()).isEqualTo(7);
        notices.clear();
        assertThat(shown().text()).isEqualTo("The disk is full.");
        notices.close();
        assertThat(shown()).isEqualTo(Notice.NONE);
        assertThat(notices.newestProperty().get()).isEqualTo(Notice.NONE);
    }

    @Test
    void anErrorThatSaysMoreOfOneStandsInItsPlace() {
        say(Notice.Kind.ERROR, "The disk is full.");
        say(Notice.Kind.ERROR, "The disk is full. What was typed after it was not carried out either.");
        say(Notice.Kind.ERROR, "The store is gone.");
        assertThat(shown().text()).isEqualTo(
                "The disk is full. What was typed after it was not carried out either.\nThe store is gone.");
    }

    /** "Choose the figure of a field" was read on five other screens. */
    @Test
    void whatOnlyInformsOfAScreenGoesWithIt() {
        say(Notice.Kind.INFO, "Choose the figure of a field.");
        notices.screenLeft();
        assertThat(shown().isEmpty()).isTrue();

        notices.about(7);
        notices.say(new Notice(Notice.Kind.INFO, "Accepted: Seniority").offering(CellAction.UNDO));
        notices.screenLeft();
        assertThat(shown().offer()).isEqualTo(CellAction.UNDO);

        notices.say(
                new Notice(Notice.Kind.INFO, "The end of the list.").offering(CellAction.UNDO).onlyHere());
        assertThat(shown().offer()).isEqualTo(CellAction.UNDO);
        notices.screenLeft();
        assertThat(shown().isEmpty()).as("its list is not there any more").isTrue();

        for (Notice.Kind kind : List.of(Notice.Kind.SUCCESS, Notice.Kind.WARNING, Notice.Kind.ERROR)) {
            say(kind, "told " + kind);
            notices.screenLeft();
            assertThat(shown().text()).isEqualTo("told " + kind);
        }
    }

    private void say(Notice.Kind kind, String text) {
        notices.say(new Notice(kind, text));
    }

    private Notice shown() {
        return notices.shownProperty().get();
    }
}
