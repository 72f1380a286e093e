package dev.assay.ui.control;

import atlantafx.base.controls.CustomTextField;
import dev.assay.ui.wording.Wording;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.text.Text;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * A field that a list is searched with; what was typed can be taken out again by mouse as well. It says what is
 * searched where that has room in it, and else only that it searches.
 */
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

    /** @param prompt what is searched */
    public void name(Wording words, String prompt) {
        name(words, new SimpleStringProperty(prompt));
    }

    /** @param prompt what is searched */
    public void name(Wording words, ObservableValue<String> prompt) {
        clear.setAccessibleText(words.of("search.clear"));
        Hint.on(clear).say(words.of("search.clear"));
        promptTextProperty().bind(Bindings.createStringBinding(
                () -> hasRoom(prompt.getValue()) ? prompt.getValue() : words.of("search.prompt"), prompt,
                widthProperty(), insetsProperty(), fontProperty(), clear.widthProperty()));
    }

    private boolean hasRoom(String prompt) {
        Text measured = new Text(prompt);
        measured.setFont(getFont());
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - clear.getWidth();
        return getWidth() <= 0 || measured.getLayoutBounds().getWidth() <= room;
    }
}
