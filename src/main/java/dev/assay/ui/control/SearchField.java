package dev.assay.ui.control;

import atlantafx.base.controls.CustomTextField;
import dev.assay.ui.wording.Wording;
import javafx.scene.control.Button;
import org.kordamp.ikonli.material2.Material2AL;

/** A field that a list is searched with; what was typed can be taken out again by mouse as well. */
public final class SearchField extends CustomTextField {

    private final Button clear = new Button();

    public SearchField() {
        clear.getStyleClass().setAll("search-clear");
        // By keyboard, Escape does it.
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        clear.setOnAction(event -> {
            clear();
            requestFocus();
        });
        new ScalingIcon(clear, Material2AL.CLOSE);
        setRight(clear);
    }

    /** @param words says what the button in it does */
    public void name(Wording words) {
        clear.setAccessibleText(words.of("search.clear"));
        Hint.on(clear).say(words.of("search.clear"));
    }
}
