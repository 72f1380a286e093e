package dev.assay.ui.dispute;

import dev.assay.review.dispute.KnownRuling;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A ruling in the list: the value, what it was ruled of, why, and by whom. */
final class RulingRow extends ListCell<KnownRuling> {

    private static final List<String> STYLES = List.of("row-value", "row-values", "row-reason",
            "row-posting");

    private final Function<KnownRuling, List<String>> text;
    private final VBox content = new VBox(2);

    RulingRow(Function<KnownRuling, List<String>> text) {
        this.text = text;
        content.setMinWidth(0);
        content.setPrefWidth(1);
        for (String style : STYLES) {
            Label line = new Label();
            line.setWrapText(true);
            line.getStyleClass().add(style);
            content.getChildren().add(line);
        }
    }

    @Override
    protected void updateItem(@Nullable KnownRuling one, boolean empty) {
        super.updateItem(one, empty);
        getStyleClass().remove("settled");
        if (empty || one == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        List<String> lines = text.apply(one);
        for (int i = 0; i < STYLES.size(); i++) {
            ((Label) content.getChildren().get(i)).setText(i < lines.size() ? lines.get(i) : "");
        }
        if (!one.stands()) {
            getStyleClass().add("settled");
        }
        setAccessibleText(String.join(". ", lines));
        setGraphic(content);
    }
}
