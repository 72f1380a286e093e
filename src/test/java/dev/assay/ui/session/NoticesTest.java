package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.CellAction;
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

    private void say(Notice.Kind kind, String text) {
        notices.say(new Notice(kind, text));
    }

    private Notice shown() {
        return notices.shownProperty().get();
    }
}
