package dev.assay.ui.control;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * The words at the top of the view of a text, kept there whatever becomes of the size of letters, page and window.
 * Changes only when the reader scrolls, so that larger and again smaller letters lead back.
 */
final class ReadingPlace {

    private static final int BREAKS = 8;

    private final PostingText text;
    private @Nullable Rectangle2D placed;
    private int offset = -1;
    private double within;

    ReadingPlace(PostingText text) {
        this.text = text;
    }

    /** Begins a page at its top. */
    void forget() {
        placed = null;
        offset = -1;
    }

    /** Keeps what is on top, unless the text has another size than when it was placed: then nobody scrolled. */
    void scrolledTo(double top) {
        Rectangle2D then = placed;
        if (then == null || then.getWidth() != text.getWidth() || then.getHeight() != text.getHeight()) {
            return;
        }
        offset = top <= Reveal.MARGIN ? -1 : firstDrawn(text.offsetAt(text.columnLeftProperty().get(), top));
        within = offset < 0
                ? 0
                : text.boxAt(offset).map(box -> (top - box.getMinY()) / box.getHeight()).orElse(0.0);
    }

    /** Between two blocks stands nothing that could be found again; the second begins a few signs on. */
    private int firstDrawn(int from) {
        return IntStream.range(from, from + BREAKS).filter(at -> text.boxAt(at).isPresent()).findFirst()
                .orElse(-1);
    }

    /** Where the view's top is to be now that the text was placed anew; empty for where it is. */
    Optional<Double> top() {
        placed = new Rectangle2D(0, 0, text.getWidth(), text.getHeight());
        return offset < 0
                ? Optional.empty()
                : text.boxAt(offset).map(box -> box.getMinY() + within * box.getHeight());
    }
}
