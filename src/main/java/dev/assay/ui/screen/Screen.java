package dev.assay.ui.screen;

import dev.assay.ui.action.Action;
import dev.assay.ui.session.Services;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/** A screen of the window: a package of its own, brought in by its line in the window's list of screens. */
public interface Screen {

    /** The name that the window remembers it by, such as {@code review}. */
    String id();

    /** What the rail and the menu call it. */
    default String title(Wording words) {
        return words.of("screen." + id());
    }

    /** What it is for, in a short sentence. */
    default String meaning(Wording words) {
        return words.of("screen.means." + id());
    }

    /** Its sign on the rail. */
    Ikon icon();

    /** What can be done on it alone, beside what can be done on every screen. */
    List<Action> actions();

    /** Its style sheets, by their names in the folder of styles without their extension. */
    List<String> styleSheets();

    /** The key that goes to it, where that is another than the one of its place among the screens. */
    default Optional<KeyCombination> key() {
        return Optional.empty();
    }

    /** What is left to be done on it; empty where nothing is counted. */
    default Optional<Left> left(Services services) {
        return Optional.empty();
    }

    /** Builds what is shown, when it is shown first; on the UI thread. */
    ScreenView open(ScreenContext context);
}
