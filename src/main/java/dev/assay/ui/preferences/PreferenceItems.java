package dev.assay.ui.preferences;

import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Preferences;
import dev.assay.ui.session.Theme;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.property.editor.PropertyEditor;

/** The preferences as rows of a sheet, each with the control that changes it at once. */
final class PreferenceItems {

    private PreferenceItems() {}

    static void fill(PropertySheet sheet, Preferences preferences) {
        List<Item<?>> items = List.of(
                new Item<>("Look", "Light, dark, or as the system has it", Theme.class,
                        preferences.themeProperty(), PreferenceItems::themes),
                new Item<>("Text size", "From 80 to 200 %", Number.class, preferences.scaleProperty(),
                        scale -> size(preferences)),
                new Item<>("Digits without Shift", "On an AZERTY keyboard: the row of digits chooses values",
                        Boolean.class, preferences.bareDigitsProperty(), PreferenceItems::onOff),
                new Item<>("Open files from", "Where the dialogue starts; it remembers the last folder",
                        String.class, preferences.openFolderProperty(), PreferenceItems::folder),
                new Item<>("Export to", "Where the dialogue starts; it remembers the last folder",
                        String.class, preferences.exportFolderProperty(), PreferenceItems::folder));
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
            Node node = control.apply(property);
            node.setAccessibleText(getName);
            return new Editor(node, property);
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

    private static Node themes(Property<Theme> theme) {
        ChoiceBox<Theme> box = new ChoiceBox<>(FXCollections.observableArrayList(Theme.values()));
        box.setConverter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(Theme one) {
                return one == null ? "" : one.label();
            }

            @Override
            public Theme fromString(String label) {
                throw new UnsupportedOperationException("A look is chosen, not typed.");
            }
        });
        box.valueProperty().bindBidirectional(theme);
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
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.selectedProperty().bindBidirectional(on);
        return toggle;
    }

    private static Node folder(Property<String> folder) {
        TextField field = new TextField();
        field.setPromptText("wherever the system starts");
        field.textProperty().bindBidirectional((StringProperty) folder);
        return field;
    }
}
