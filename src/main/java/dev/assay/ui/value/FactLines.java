package dev.assay.ui.value;

import dev.assay.ui.control.ScalingIcon;
import dev.assay.ui.control.StyleVariant;
import dev.assay.ui.control.WrappedText;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** Short lines, each with a sign before it. Made once and used again for the next field. */
final class FactLines extends VBox {

    /**
     * A line.
     *
     * @param icon its sign
     * @param style the style class that colours it
     * @param text the line, which wraps
     */
    record Fact(Ikon icon, String style, String text) {}

    private final List<Line> pool = new ArrayList<>();

    FactLines() {
        getStyleClass().add("fact-lines");
    }

    void show(List<Fact> facts) {
        for (int i = pool.size(); i < facts.size(); i++) {
            pool.add(new Line(facts.get(i)));
            getChildren().add(pool.getLast());
        }
        for (int i = 0; i < pool.size(); i++) {
            boolean used = i < facts.size();
            pool.get(i).setVisible(used);
            pool.get(i).setManaged(used);
            if (used) {
                pool.get(i).show(facts.get(i));
            }
        }
        setVisible(!facts.isEmpty());
        setManaged(!facts.isEmpty());
    }

    private static final class Line extends HBox {

        private final Label mark = new Label();
        private final ScalingIcon sign;
        private final WrappedText text = new WrappedText("words");
        private final StyleVariant style = new StyleVariant(this);

        Line(Fact fact) {
            getStyleClass().add("fact");
            sign = new ScalingIcon(mark, fact.icon());
            mark.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(text, Priority.ALWAYS);
            getChildren().addAll(mark, text);
        }

        void show(Fact fact) {
            sign.setIcon(fact.icon());
            text.setText(fact.text());
            style.set(fact.style());
        }
    }
}
