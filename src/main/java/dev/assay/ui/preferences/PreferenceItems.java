package dev.assay.ui.preferences;

import dev.assay.ui.control.ChoiceName;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Preferences;
import dev.assay.ui.session.ProbeShare;
import dev.assay.ui.session.ReviewerName;
import dev.assay.ui.session.Theme;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Slider;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;

/** The preferences as rows of a sheet, each with the control that changes it at once. */
final class PreferenceItems {

    private PreferenceItems() {}

    /** @return the first control, where the focus begins */
    static Node fill(PropertySheet sheet, Preferences preferences, ReviewerName reviewer) {
        Wording words = preferences.keys().words();
        List<Item> items = List.of(
                new Item(words.of("preference.look"), words.of("preference.look.means"),
                        choice(preferences.themeProperty(), Theme.values(), words)),
                new Item(words.of("preference.language"), words.of("preference.language.means"),
                        choice(preferences.languageProperty(), Language.values(), words)),
                new Item(words.of("preference.size"), words.of("preference.size.means"), size(preferences)),
                new Item(words.of("preference.digits"), words.of("preference.digits.means"),
                        onOff(preferences.bareDigitsProperty())),
                new Item(words.of("preference.reviewer"), words.of("preference.reviewer.means"),
                        new TypedPreference(words.of("preference.reviewer"), words)
                                .named(reviewer)),
                new Item(words.of("preference.probes"), words.of("preference.probes.means"),
                        choice(preferences.probesProperty(), ProbeShare.values(), words)),
                new Item(words.of("preference.open"), words.of("preference.open.means"),
                        new TypedPreference(words.of("preference.open"), words)
                                .folder(preferences, preferences.openFolderProperty(), false)),
                new Item(words.of("preference.export"), words.of("preference.export.means"),
                        new TypedPreference(words.of("preference.export"), words)
                                .folder(preferences, preferences.exportFolderProperty(), true)));
        sheet.setPropertyEditorFactory(item -> new Editor(((Item) item).control()));
        sheet.getItems().setAll(items);
        return items.getFirst().control();
    }

    /** A preference, and the control that changes it. */
    private record Item(String getName, String getDescription, Node control) implements PropertySheet.Item {

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
            return Object.class;
        }

        @Override
        public String getCategory() {
            return "";
        }

        @Override
        public Object getValue() {
            return control;
        }

        @Override
        public void setValue(Object value) {
            // Bound: the control follows the preference itself, and changes it.
        }

        @Override
        public Optional<ObservableValue<? extends Object>> getObservableValue() {
            return Optional.empty();
        }
    }

    /** The sheet only lays the controls out. */
    private record Editor(Node node) implements PropertyEditor<Object> {

        @Override
        public Node getEditor() {
            return node;
        }

        @Override
        public Object getValue() {
            return node;
        }

        @Override
        public void setValue(Object value) {
            // Bound, as the item.
        }
    }

    private static <E extends Enum<E>> Node choice(Property<E> chosen, E[] all, Wording words) {
        ChoiceBox<E> box = new ChoiceBox<>(FXCollections.observableArrayList(all));
        box.setConverter(new ChoiceName<>(words::name));
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
        slider.setLabelFormatter(new ChoiceName<>(scale -> Math.round(scale * 100) + " %"));
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
}
