package dev.assay.ui.control;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of a field that a list is searched with: Enter and the down arrow go on to what was found, Escape gives up. */
public final class SearchKeys {

    private SearchKeys() {}

    /** What becomes of a search. */
    public interface Leaving {

        /** @param forList whether the reviewer wants to go on in the list itself */
        void found(boolean forList);

        /** The search was given up, and its words are gone. */
        void gaveUp();
    }

    public static void on(TextField search, Leaving leaving) {
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
                event.consume();
                leaving.found(event.getCode() == KeyCode.DOWN);
            } else if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                search.clear();
                leaving.gaveUp();
            }
        });
    }
}
