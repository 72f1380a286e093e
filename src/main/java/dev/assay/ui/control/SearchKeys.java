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

    /** @param leave goes on to what was found, and as well where the search was given up */
    public static void on(TextField search, Runnable leave) {
        on(search, new Leaving() {
            @Override
            public void found(boolean forList) {
                leave.run();
            }

            @Override
            public void gaveUp() {
                leave.run();
            }
        });
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
