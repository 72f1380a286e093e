package dev.assay.ui.value;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** How high the place is that any one of some texts has room in, so that it need not change with the one shown. */
final class MeaningRoom {

    private final Text measured = new Text();
    private @Nullable Asked asked;
    private double height;

    private record Asked(Font font, double width, List<String> texts, int most) {}

    /** @param most the most lines; what is longer is read whole in its hint, or where it is told how to decide */
    double height(Font font, double width, List<String> texts, int most) {
        Asked now = new Asked(font, width, texts, most);
        if (!now.equals(asked)) {
            asked = now;
            measured.setFont(font);
            // A label breaks its lines a little sooner than a text of the same width.
            measured.setWrappingWidth(Math.max(1, width - 1));
            double line = heightOf("");
            long lines = texts.stream().mapToLong(text -> Math.round(heightOf(text) / line)).max().orElse(1);
            // A label rounds each line up.
            height = Math.min(most, lines) * Math.ceil(line);
        }
        return height;
    }

    private double heightOf(String text) {
        measured.setText(text);
        return measured.getLayoutBounds().getHeight();
    }
}
