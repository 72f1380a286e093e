package dev.assay.ui.control;

import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** How wide a table's column is in which nothing is cut. */
public final class ColumnRoom {

    /** What stands beside the words on both sides, in heights of the letters. */
    private static final double SIDES = 1.6;

    private ColumnRoom() {}

    /**
     * @param letters those of the table
     * @param heading what stands above in bold letters
     * @param told what stands in the cells
     */
    public static double of(Font letters, String heading, Stream<String> told) {
        Font bold = Font.font(letters.getFamily(), FontWeight.BOLD, letters.getSize());
        double cells = told.distinct().mapToDouble(each -> width(each, letters)).max().orElse(0);
        return Math.ceil(Math.max(width(heading, bold), cells) + SIDES * letters.getSize());
    }

    private static double width(String words, Font letters) {
        Text drawn = new Text(words);
        drawn.setFont(letters);
        return drawn.getLayoutBounds().getWidth();
    }
}
