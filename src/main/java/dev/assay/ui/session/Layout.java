package dev.assay.ui.session;

import dev.assay.review.SettingValues.Window;
import java.util.Arrays;

/**
 * How the window was left: remembered in the store, and read before the window is shown.
 *
 * @param width the window's width in pixels
 * @param height its height in pixels
 * @param maximised whether it filled the screen
 * @param queueWidth the queue's width in pixels
 * @param fieldsWidth the fields' width in pixels
 * @param queueShown whether the queue was shown
 * @param theme the look
 * @param scale the text size, 1 for normal, up to 2
 * @param beside what stands beside the posting; empty for nothing
 * @param share the posting's share of the room for both
 * @param matrix whether the fields stand beside every source's answer
 * @param matrixWidth their width then in pixels
 * @param parts whether it is said what each part of a posting is for
 */
public record Layout(double width, double height, boolean maximised, double queueWidth, double fieldsWidth,
        boolean queueShown, Theme theme, double scale, String beside, double share, boolean matrix,
        double matrixWidth, boolean parts) {

    public static final double SMALLEST_SCALE = 0.8;
    public static final double LARGEST_SCALE = 2;
    public static final Layout FIRST = of(Window.FIRST);

    /** A layout with the fields as a list. */
    public Layout(double width, double height, boolean maximised, double queueWidth, double fieldsWidth,
            boolean queueShown, Theme theme, double scale, String beside, double share) {
        this(width, height, maximised, queueWidth, fieldsWidth, queueShown, theme, scale, beside, share,
                false, Window.FIRST_MATRIX_WIDTH, false);
    }

    /** This layout in another window. */
    public Layout withWindow(double width, double height, boolean maximised, Theme theme, double scale) {
        return new Layout(width, height, maximised, queueWidth, fieldsWidth, queueShown, theme, scale, beside,
                share, matrix, matrixWidth, parts);
    }

    /** This layout with another review screen. */
    public Layout withReview(double queueWidth, double fieldsWidth, boolean queueShown) {
        return new Layout(width, height, maximised, queueWidth, fieldsWidth, queueShown, theme, scale, beside,
                share, matrix, matrixWidth, parts);
    }

    /** This layout with the fields as a matrix of that width, or as a list. */
    public Layout withMatrix(boolean matrix, double matrixWidth) {
        return new Layout(width, height, maximised, queueWidth, fieldsWidth, queueShown, theme, scale, beside,
                share, matrix, matrixWidth, parts);
    }

    /** This layout with something else beside the posting. */
    public Layout withBeside(String beside, double share) {
        return new Layout(width, height, maximised, queueWidth, fieldsWidth, queueShown, theme, scale, beside,
                share, matrix, matrixWidth, parts);
    }

    /** This layout with what a posting's parts are for said beside them, or not. */
    public Layout withParts(boolean parts) {
        return new Layout(width, height, maximised, queueWidth, fieldsWidth, queueShown, theme, scale, beside,
                share, matrix, matrixWidth, parts);
    }

    /** The layout that was kept; what of it means nothing here is as at first. */
    public static Layout of(Window kept) {
        Theme theme = Arrays.stream(Theme.values()).filter(one -> one.name().equals(kept.theme())).findFirst()
                .orElse(Theme.SYSTEM);
        return new Layout(kept.width(), kept.height(), kept.maximised(), kept.queueWidth(),
                kept.fieldsWidth(),
                kept.queueShown(), theme, Math.clamp(kept.scale(), SMALLEST_SCALE, LARGEST_SCALE),
                kept.beside(),
                Math.clamp(kept.share(), 0, 1), kept.matrix(), kept.matrixWidth(),
                kept.parts());
    }

    /** The layout as it is kept. */
    public Window kept() {
        return new Window(width, height, maximised, queueWidth, fieldsWidth, queueShown, theme.name(), scale,
                beside, share, matrix, matrixWidth, parts);
    }
}
