package dev.assay.ui.rules;

import dev.assay.schema.FieldSpec;
import dev.assay.ui.control.Hint;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Wording;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A cell in a list: its posting, the value it gets, what a person decided, and what that rests on. */
final class HitCellRow<T> extends ListCell<T> {

    /**
     * What a row says.
     *
     * @param fate what a person decided, in words; empty where nobody did
     * @param isWrong whether that is another value
     * @param detail what the value rests on; may be empty
     */
    record Says(String heading, String value, String fate, boolean isWrong, String detail) {

        static Says of(HitRow hit, FieldSpec field, Wording words) {
            return new Says(hit.heading(), ValueText.of(field, hit.value(), words).text(),
                    hit.decided() == null
                            ? ""
                            : hit.isWrong()
                                    ? words.of("rules.decided-otherwise",
                                            ValueText.of(field, hit.decided(), words).text())
                                    : words.of("rules.decided-so"),
                    hit.isWrong(), hit.evidence());
        }
    }

    /** Tells what a row says. */
    interface Teller<T> {
        Says says(T row);
    }

    private final Teller<T> teller;
    private final Label heading = new Label();
    private final Label value = new Label();
    private final Label fate = new Label();
    private final Label detail = new Label();
    private final Hint hint = Hint.on(this);
    private final VBox content = new VBox(2, heading, value, fate, detail);

    HitCellRow(Teller<T> teller) {
        this.teller = teller;
        value.getStyleClass().add("row-value");
        heading.getStyleClass().add("row-posting");
        detail.getStyleClass().add("row-posting");
        fate.managedProperty().bind(fate.visibleProperty());
        detail.managedProperty().bind(detail.visibleProperty());
        content.setMinWidth(0);
        content.setPrefWidth(1);
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            hint.say("");
            setAccessibleText(null);
            return;
        }
        Says says = teller.says(row);
        heading.setText(says.heading());
        value.setText(says.value());
        fate.setText(says.fate());
        fate.setVisible(!says.fate().isEmpty());
        fate.getStyleClass().setAll("label", "row-fate",
                says.isWrong() ? "fate-overridden" : "fate-accepted");
        detail.setText(says.detail());
        detail.setVisible(!says.detail().isEmpty());
        String all = Stream.of(says.heading(), says.value(), says.fate(), says.detail())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
        hint.say(all);
        setAccessibleText(all.replace("\n", ". "));
        setGraphic(content);
    }
}
