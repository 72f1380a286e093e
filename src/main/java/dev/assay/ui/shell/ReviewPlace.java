package dev.assay.ui.shell;

import dev.assay.ui.screen.Screen;
import dev.assay.ui.session.Session;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * Where the review stood when another screen was shown. Screens with a list open its first cell by themselves; whoever
 * looked at them and touched nothing finds the review as it was left.
 */
final class ReviewPlace {

    private final Session session;
    private final Screen review;
    private String posting = "";
    private String field = "";
    private boolean touched;

    ReviewPlace(Pane screens, ShownScreen shown, Session session) {
        this.session = session;
        review = shown.screens().getFirst();
        screens.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> touched = true);
        // Keys that act are taken by the scene, and come no further.
        screens.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> touched |= isAct(pressed));
            }
        });
        shown.shownProperty().subscribe(this::shown);
    }

    /** Keys with Control go to other screens; what they do on one leaves its cell or opens another by further keys. */
    private static boolean isAct(KeyEvent pressed) {
        return !pressed.isShortcutDown() && !pressed.getCode().isModifierKey()
                && pressed.getCode() != KeyCode.ESCAPE;
    }

    /** The reviewer goes to a posting that was asked for. */
    void forget() {
        posting = "";
    }

    private void shown(@Nullable Screen before, @Nullable Screen now) {
        if (before == review) {
            posting = session.currentProperty().get();
            field = session.fieldProperty().get();
            touched = false;
        } else if (now == review && !touched && !posting.isEmpty() && !isThere()) {
            session.open(posting, field);
        }
    }

    private boolean isThere() {
        return posting.equals(session.currentProperty().get()) && field.equals(session.fieldProperty().get());
    }
}
