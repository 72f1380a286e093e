package dev.assay.ui.shell;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.input.KeyCode;

/** A short scripted review, done by keys alone in the real window. */
public final class Tour {

    private static final String REVIEWER = "tour";

    private record Step(String what, KeyCode... keys) {}

    private static final List<Step> STEPS = List.of(
            new Step("accept the first field", KeyCode.ENTER),
            new Step("accept the second", KeyCode.ENTER),
            new Step("choose the third's second value", KeyCode.DIGIT2),
            new Step("undo that", KeyCode.CONTROL, KeyCode.Z),
            new Step("do it again", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z),
            new Step("go on", KeyCode.DOWN),
            new Step("mark a field as unsure", KeyCode.U),
            new Step("look at the next evidence", KeyCode.N),
            new Step("accept the rest of the group", KeyCode.SHIFT, KeyCode.ENTER),
            new Step("finish the posting and open the next", KeyCode.CONTROL, KeyCode.ENTER),
            new Step("accept a field there", KeyCode.ENTER));

    private final WindowDriver driver;
    private final MainWindow window;

    public Tour(MainWindow window) {
        this.window = window;
        this.driver = new WindowDriver(window);
    }

    /**
     * Replays the review; from any thread but the UI's.
     *
     * @param progress told each step's number and what it is
     * @return how many steps there were
     */
    public int replay(BiConsumer<Integer, String> progress) {
        driver.perform(() -> window.parts().reviewing().reviewer().set(REVIEWER));
        for (int i = 0; i < STEPS.size(); i++) {
            progress.accept(i + 1, STEPS.get(i).what());
            driver.press(STEPS.get(i).keys());
        }
        return STEPS.size();
    }
}
