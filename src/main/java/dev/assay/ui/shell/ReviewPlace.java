package dev.assay.ui.shell;

import dev.assay.review.SettingValues.Bookmark;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.session.Session;
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
    private Bookmark left = new Bookmark("", "");
    private boolean touched;

    ReviewPlace(Pane screens, ShownScreen shown, Keyboard keyboard, Session session) {
        this.session = session;
        review = shown.screens().getFirst();
        screens.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> touched = true);
        keyboard.whenPerformed(action -> touched |= isOnScreen(action));
        // What is typed is no action; keys that are taken by the scene come no further.
        screens.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addEventFilter(KeyEvent.KEY_TYPED, typed -> touched |= isText(typed));
            }
        });
        shown.shownProperty().subscribe(this::shown);
    }

    private static boolean isOnScreen(Action action) {
        return !(action instanceof GoTo) && !(action instanceof WindowAction) && action != MoveAction.LEAVE;
    }

    private static boolean isText(KeyEvent typed) {
        return !typed.isShortcutDown() && typed.getCharacter().chars().anyMatch(letter -> letter >= ' ');
    }

    /** The reviewer goes to a posting that was asked for. */
    void forget() {
        left = new Bookmark("", "");
    }

    private void shown(@Nullable Screen before, @Nullable Screen now) {
        if (before == review) {
            left = session.bookmark();
            touched = false;
        } else if (now == review && !touched && !left.posting().isEmpty()
                && !left.equals(session.bookmark())) {
            if (left.posting().equals(session.bookmark().posting())) {
                session.select(left.field());
            } else {
                session.open(left.posting(), left.field());
            }
        }
    }
}
