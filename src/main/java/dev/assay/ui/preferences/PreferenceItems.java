package dev.assay.ui.preferences;

import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Preferences;
import dev.assay.ui.session.Theme;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;

/** The preferences as rows of a sheet, each with the control that changes it at once. */
final class PreferenceItems {

    private PreferenceItems() {}

    static void fill(PropertySheet sheet, Preferences preferences) {
        Wording words = preferences.keys().words();
        List<Item<?>> items = List.of(
                new Item<>(words.of("preference.look"), words.of("preference.look.means"), Theme.class,
                        preferences.themeProperty(), theme -> choice(theme, Theme.values(), words)),
                new Item<>(words.of("preference.language"), words.of("preference.language.means"),
                        Language.class, preferences.languageProperty(),
                        language -> choice(language, Language.values(), words)),
                new Item<>(words.of("preference.size"), words.of("preference.size.means"), Number.class,
                        preferences.scaleProperty(),
                        scale -> size(preferences)),
                new Item<>(words.of("preference.digits"), words.of("preference.digits.means"),
                        Boolean.class, preferences.bareDigitsProperty(), PreferenceItems::onOff),
                new Item<>(words.of("preference.open"), words.of("preference.open.means"),
                        String.class, preferences.openFolderProperty(), folder -> folder(folder, words)),
                new Item<>(words.of("preference.export"), words.of("preference.export.means"),
                        String.class, preferences.exportFolderProperty(), folder -> folder(folder, words)));
        sheet.setPropertyEditorFactory(item -> ((Item<?>) item).editor());
        sheet.getItems().setAll(items);
    }

    /** A preference, and the control that changes it. */
    private record Item<T>(String getName, String getDescription, Class<?> getType, Property<T> property,
            Function<Property<T>, Node> control) implements PropertySheet.Item {

        @Override
        public String getName() {
            return getName;
        }

        @Override
        public String getDescription() {
            return getDescription;
        }

        @Override
        public Class<?> getType() {
            return getType;
        }

        @Override
        public String getCategory() {
            return "";
        }

        @Override
        public Object getValue() {
            return property.getValue();
        }

        @Override
        @SuppressWarnings("unchecked") // the sheet gives back what the item's own control gave
        public void setValue(Object value) {
            property.setValue((T) value);
        }

        @Override
        public Optional<ObservableValue<? extends Object>> getObservableValue() {
            return Optional.of(property);
        }

        PropertyEditor<?> editor() {
            return new Editor(control.apply(property), property);
        }
    }

    /** The controls are bound to the preferences; the sheet only lays them out. */
    private record Editor(Node node, Property<?> property) implements PropertyEditor<Object> {

        @Override
        public Node getEditor() {
            return node;
        }

        @Override
        public Object getValue() {
            return property.getValue();
        }

        @Override
        public void setValue(Object value) {
            // Bound: the control follows the preference itself.
        }
    }

    private static <E extends Enum<E>> Node choice(Property<E> chosen, E[] all, Wording words) {
        ChoiceBox<E> box = new ChoiceBox<>(FXCollections.observableArrayList(all));
        box.setConverter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(E one) {
                return one == null ? "" : words.name(one);
            }

            @Override
            public E fromString(String label) {
                throw new UnsupportedOperationException("It is chosen, not typed.");
            }
        });
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private static Node size(Preferences preferences) {
        Slider slider = new Slider(Layout.SMALLEST_SCALE, Layout.LARGEST_SCALE,
                preferences.scaleProperty().get());
        slider.setBlockIncrement(0.1);
        slider.setMajorTickUnit(0.2);
        slider.setMinorTickCount(1);
        slider.setSnapToTicks(true);
        slider.setShowTickMarks(true);
        slider.setShowTickLabels(true);
        slider.setLabelFormatter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(Double scale) {
                return Math.round(scale * 100) + " %";
            }

            @Override
            public Double fromString(String text) {
                throw new UnsupportedOperationException("A size is chosen, not typed.");
            }
        });
        preferences.scaleProperty().subscribe(scale -> slider.setValue(scale.doubleValue()));
        // Not while it is dragged: the slider itself grows with the text.
        slider.valueChangingProperty().subscribe(changing -> {
            if (!changing) {
                preferences.scale(slider.getValue());
            }
        });
        slider.valueProperty().subscribe(value -> {
            if (!slider.isValueChanging()) {
                preferences.scale(value.doubleValue());
            }
        });
        return slider;
    }

    private static Node onOff(Property<Boolean> on) {
        OnOffSwitch toggle = new OnOffSwitch();
        toggle.selectedProperty().bindBidirectional(on);
        return toggle;
    }

    private static Node folder(Property<String> folder, Wording words) {
        TextField field = new TextField();
        field.setPromptText(words.of("preference.no-folder"));
        folder.subscribe(text -> {
            // The caret stays where it is in what was just typed.
            if (!field.getText().equals(text)) {
                field.setText(text);
            }
        });
        // Kept when it is typed out: half a name is no folder, and each keeping is a write.
        field.setOnAction(event -> folder.setValue(field.getText().strip()));
        field.focusedProperty().subscribe((before, on) -> {
            if (!on) {
                folder.setValue(field.getText().strip());
            }
        });
        return field;
    }
}
