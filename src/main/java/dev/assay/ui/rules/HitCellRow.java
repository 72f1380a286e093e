package dev.assay.ui.rules;

import dev.assay.schema.FieldSpec;
import dev.assay.ui.control.SpokenRow;
import dev.assay.ui.control.StyleVariant;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Wording;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A cell in a list: its posting, the value it gets, what a person decided, and what that rests on. */
final class HitCellRow<T> extends SpokenRow<T> {

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
    private final StyleVariant tone = new StyleVariant(fate);

    HitCellRow(Teller<T> teller) {
        this.teller = teller;
        value.getStyleClass().add("row-value");
        heading.getStyleClass().add("row-posting");
        detail.getStyleClass().add("row-posting");
        fate.managedProperty().bind(fate.visibleProperty());
        detail.managedProperty().bind(detail.visibleProperty());
        fate.getStyleClass().add("row-fate");
        consistsOf(new VBox(2, heading, value, fate, detail));
    }

    @Override
    protected List<String> show(T row) {
        Says says = teller.says(row);
        heading.setText(says.heading());
        value.setText(says.value());
        fate.setText(says.fate());
        fate.setVisible(!says.fate().isEmpty());
        tone.set(says.isWrong() ? "fate-overridden" : "fate-accepted");
        detail.setText(says.detail());
        detail.setVisible(!says.detail().isEmpty());
        return List.of(says.heading(), says.value(), says.fate(), says.detail());
    }
}
