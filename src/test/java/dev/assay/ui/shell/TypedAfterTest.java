package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** What is typed behind a search that is not there does nothing, until the hand has paused or goes elsewhere. */
class TypedAfterTest {

    private static final long TENTH = 100_000_000L;

    private final AtomicLong now = new AtomicLong(5 * TENTH);
    private final TypedAfter after = new TypedAfter(now::get);

    @Test
    void wordsAreTakenHoweverLongUntilAPause() {
        assertThat(takes(KeyCode.A)).as("before it began").isFalse();
        after.begin();
        for (int letter = 0; letter < 30; letter++) {
            now.addAndGet(4 * TENTH);
            assertThat(takes(KeyCode.A)).isTrue();
        }
        assertThat(takes(KeyCode.ENTER)).isTrue();
        now.addAndGet(11 * TENTH);
        assertThat(takes(KeyCode.A)).as("after a pause").isFalse();
        assertThat(takes(KeyCode.A)).as("and from then on").isFalse();
    }

    @Test
    void escapeAndCtrlGoElsewhere() {
        after.begin();
        assertThat(after.takes(new KeyEvent(KeyEvent.KEY_TYPED, "", "", KeyCode.UNDEFINED, false, true, false,
                false))).as("what the key itself types").isTrue();
        assertThat(after.takes(key(KeyCode.CONTROL, true))).as("by itself").isTrue();
        assertThat(after.takes(key(KeyCode.DIGIT1, true))).isFalse();
        assertThat(takes(KeyCode.A)).isFalse();
        after.begin();
        assertThat(takes(KeyCode.ESCAPE)).isFalse();
        assertThat(takes(KeyCode.A)).isFalse();
    }

    private boolean takes(KeyCode code) {
        return after.takes(key(code, false));
    }

    private static KeyEvent key(KeyCode code, boolean ctrl) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false);
    }
}
