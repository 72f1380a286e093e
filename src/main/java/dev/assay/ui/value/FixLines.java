package dev.assay.ui.value;

import dev.assay.model.FieldValue;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.control.ScalingIcon;
import dev.assay.ui.control.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
    private final List<Line> pool = new ArrayList<>();

    /** @param take given the value of a finding whose button was pressed */
    FixLines(Consumer<FieldValue> take, ChosenKeys keys) {
        this.take = take;
        this.keys = keys;
        getStyleClass().addAll("fact-lines", "fixes");
        setVisible(false);
        setManaged(false);
    }

    void show(List<Fix> fixes) {
        while (pool.size() < fixes.size()) {
            pool.add(new Line(pool.isEmpty()));
            getChildren().add(pool.getLast());
        }
        for (int i = 0; i < pool.size(); i++) {
            manage(pool.get(i), i < fixes.size());
        }
        for (int i = 0; i < fixes.size(); i++) {
            pool.get(i).show(fixes.get(i));
        }
        manage(this, !fixes.isEmpty());
    }

    private static void manage(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Used again for the next field's: what is new to a window is styled anew. */
    private final class Line extends VBox {

        private final boolean first;
        private final WrappedText text = new WrappedText("words");
        private final Button button = new Button();

        /** @param first whether the key takes its value */
        Line(boolean first) {
            this.first = first;
            Label mark = new Label();
            new ScalingIcon(mark, Material2MZ.PRIORITY_HIGH);
            mark.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox finding = new HBox(mark, text);
            finding.getStyleClass().addAll("fact", "doubt");
            button.getStyleClass().add("fix");
            button.setMnemonicParsing(false);
            button.setWrapText(true);
            button.setMinWidth(0);
            getChildren().addAll(finding, button);
        }

        void show(Fix fix) {
            text.setText(fix.finding());
            String does = keys.words().of("fix.take", fix.shown());
            if (first) {
                CellAction.FIX.mark(button, keys.words(), does);
                button.textProperty().bind(keys.textProperty(CellAction.FIX)
                        .map(key -> key.isEmpty() ? does : keys.words().of("fix.by-key", does, key)));
            } else {
                button.setText(does);
            }
            button.setOnAction(event -> take.accept(fix.value()));
        }
    }
}
