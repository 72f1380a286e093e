package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The second half of a double click decides nothing that was not there at its first half. */
class SecondClicksTest {

    private final AtomicReference<String> cell = new AtomicReference<>("seniority");
    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger pressed = new AtomicInteger();
    private final Button accept = button();
    private final Button other = button();
    private boolean deciding;

    @BeforeAll
    static void start() {
        HeadlessWindow.start();
    }

    SecondClicksTest() {
        new SecondClicks(cell::get, () -> deciding, clock::get).watch(new Scene(new HBox(accept, other)));
    }

    private Button button() {
        Button button = new Button();
        button.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed.incrementAndGet());
        button.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> pressed.incrementAndGet());
        return button;
    }

    private int clicked(Button button, int count, int milliseconds) {
        clock.addAndGet(milliseconds * 1_000_000L);
        int before = pressed.get();
        Event.fireEvent(button, event(MouseEvent.MOUSE_PRESSED, count));
        Event.fireEvent(button, event(MouseEvent.MOUSE_RELEASED, count));
        Event.fireEvent(button, event(MouseEvent.MOUSE_CLICKED, count));
        return pressed.get() - before;
    }

    private static MouseEvent event(EventType<MouseEvent> type, int count) {
        return new MouseEvent(type, 5, 5, 5, 5, MouseButton.PRIMARY, count, false, false, false, false, true,
                false, false, false, false, true, null);
    }

    @Test
    void whereNothingChangedBothHalvesCount() {
        assertThat(clicked(accept, 1, 1000)).isEqualTo(2);
        assertThat(clicked(accept, 2, 150)).isEqualTo(2);
    }

    @Test
    void whereAnotherCellIsOpenByThenItDoesNothing() {
        clicked(accept, 1, 1000);
        cell.set("job_family");
        assertThat(clicked(accept, 2, 150)).isZero();
        assertThat(clicked(accept, 1, 1000)).as("a click of its own").isEqualTo(2);
    }

    @Test
    void whereADecisionIsOnItsWayItDoesNothing() {
        clicked(accept, 1, 1000);
        deciding = true;
        assertThat(clicked(accept, 2, 150)).isZero();
    }

    @Test
    void whereAnotherButtonCameUnderThePointerItDoesNothing() {
        clicked(accept, 1, 1000);
        assertThat(clicked(other, 2, 150)).isZero();
    }

    @Test
    void whoClicksSlowerLookedInBetween() {
        clicked(accept, 1, 1000);
        cell.set("job_family");
        assertThat(clicked(accept, 2, 301)).isEqualTo(2);
    }
}
