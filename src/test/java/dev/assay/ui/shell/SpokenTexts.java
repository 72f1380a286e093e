package dev.assay.ui.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** All that a window and what pops up over it tell now; windows that other tests left are none of it. */
final class SpokenTexts {

    private SpokenTexts() {}

    static List<String> of(WindowDriver driver, MainWindow window) {
        return driver.ask(() -> roots(window).flatMap(root -> AccessibleNode.of(root).all())
                .flatMap(one -> Stream.of(one.text(), one.label(), one.help(), one.shown()))
                .filter(text -> text != null && !text.isBlank()).toList());
    }

    /** To be asked on the UI thread. */
    static Stream<Parent> roots(MainWindow window) {
        return Window.getWindows().stream()
                .filter(one -> one.isShowing() && owner(one) == window.stage())
                .map(one -> one.getScene().getRoot());
    }

    private static Window owner(Window one) {
        return one instanceof PopupWindow popup && popup.getOwnerWindow() != null
                ? owner(popup.getOwnerWindow())
                : one;
    }
}
