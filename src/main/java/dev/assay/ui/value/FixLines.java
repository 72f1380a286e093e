package dev.assay.ui.value;

import dev.assay.model.FieldValue;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.control.ScalingIcon;
import dev.assay.ui.control.WrappedText;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2MZ;

/** Findings that offer a value, each with a button below it that takes the value; the key takes the first one's. */
final class FixLines extends VBox {

    private final Consumer<FieldValue> take;
    private final ChosenKeys keys;
    private List<Fix> shown = List.of();

    /** @param take given the value of a finding whose button was pressed */
    FixLines(Consumer<FieldValue> take, ChosenKeys keys) {
        this.take = take;
        this.keys = keys;
        getStyleClass().addAll("fact-lines", "fixes");
        setVisible(false);
        setManaged(false);
    }

    void show(List<Fix> fixes) {
        if (!fixes.equals(shown)) {
            shown = List.copyOf(fixes);
            getChildren().setAll(IntStream.range(0, shown.size()).mapToObj(this::line).toList());
        }
        setVisible(!shown.isEmpty());
        setManaged(!shown.isEmpty());
    }

    private Node line(int place) {
        Fix fix = shown.get(place);
        Label mark = new Label();
        new ScalingIcon(mark, Material2MZ.PRIORITY_HIGH);
        mark.setMinWidth(USE_PREF_SIZE);
        WrappedText text = new WrappedText("words");
        text.setText(fix.finding());
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox finding = new HBox(mark, text);
        finding.getStyleClass().addAll("fact", "doubt");
        String does = keys.words().of("fix.take", fix.shown());
        Button button = new Button(does);
        button.getStyleClass().add("fix");
        button.setWrapText(true);
        button.setMinWidth(0);
        if (place == 0) {
            CellAction.FIX.mark(button, keys.words(), does);
            button.textProperty().bind(keys.textProperty(CellAction.FIX)
                    .map(key -> key.isEmpty() ? does : keys.words().of("fix.by-key", does, key)));
        }
        button.setOnAction(event -> take.accept(fix.value()));
        return new VBox(finding, button);
    }
}
