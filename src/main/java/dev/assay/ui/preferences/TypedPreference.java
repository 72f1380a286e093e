package dev.assay.ui.preferences;

import dev.assay.ui.control.SpokenName;
import dev.assay.ui.control.ToldBelow;
import dev.assay.ui.session.FolderState;
import dev.assay.ui.session.Preferences;
import dev.assay.ui.session.ReviewerName;
import dev.assay.ui.wording.Wording;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.controlsfx.validation.ValidationSupport;

/** A preference that is typed, and below it what is wrong with it and what to do. */
final class TypedPreference extends VBox {

    private final TextField field = new TextField();
    private final Label told = new Label();
    private final SpokenName spoken;
    private final Wording words;
    private FolderState state = FolderState.GOOD;
    private boolean blank;

    TypedPreference(String name, Wording words) {
        this.words = words;
        spoken = new SpokenName(name, field);
        told.getStyleClass().add("told-below");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        getChildren().addAll(field, told, spoken);
    }

    /** Kept when it is typed out: half a name is no folder, and each keeping is a write. */
    private void whenTypedOut(Runnable action) {
        field.setOnAction(event -> action.run());
        field.focusedProperty().subscribe((before, on) -> {
            if (!on) {
                action.run();
            }
        });
    }

    TypedPreference folder(Preferences preferences, StringProperty folder, boolean toWrite) {
        field.setPromptText(words.of("preference.no-folder"));
        ValidationSupport support = ToldBelow.on(field, told, spoken,
                text -> state == FolderState.GOOD || !text.strip().equals(folder.get())
                        ? ""
                        : words.name(state));
        folder.subscribe(text -> {
            // The caret stays where it is in what was just typed.
            if (!field.getText().strip().equals(text)) {
                field.setText(text);
            }
            preferences.look(text, toWrite, found -> {
                if (text.equals(folder.get())) {
                    state = found;
                    support.revalidate();
                }
            });
        });
        whenTypedOut(() -> folder.set(field.getText().strip()));
        return this;
    }

    TypedPreference named(ReviewerName reviewer) {
        field.setPromptText(words.of("reviewer.prompt"));
        ValidationSupport support = ToldBelow.on(field, told, spoken,
                text -> blank && text.isBlank() ? words.of("reviewer.blank") : "");
        reviewer.nameProperty().subscribe(name -> {
            if (!field.getText().strip().equals(name)) {
                field.setText(name);
            }
        });
        whenTypedOut(() -> {
            blank = field.getText().isBlank() && !reviewer.name().isEmpty();
            support.revalidate();
            if (!field.getText().strip().equals(reviewer.name())) {
                reviewer.set(field.getText());
            }
        });
        return this;
    }
}
