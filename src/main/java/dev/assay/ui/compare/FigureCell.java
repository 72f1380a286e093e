package dev.assay.ui.compare;

import dev.assay.evaluation.source.Comparison;
import dev.assay.evaluation.source.Share;
import dev.assay.ui.control.Hint;
import dev.assay.ui.control.StyleVariant;
import dev.assay.ui.wording.Wording;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A figure as a number on a shade that deepens with it; how many cells it is of, and how sure it is, on hover. */
final class FigureCell extends TableCell<ComparedField, ComparedField> {

    private static final int SHADES = 5;

    private final String source;
    private final Supplier<Comparison> found;
    private final Supplier<Measure> measure;
    private final Wording words;
    private final StyleVariant shade = new StyleVariant(this);
    private final Hint hint = Hint.on(this);

    FigureCell(String source, Supplier<Comparison> found, Supplier<Measure> measure, Wording words) {
        this.source = source;
        this.found = found;
        this.measure = measure;
        this.words = words;
        getStyleClass().add("figure");
    }

    @Override
    protected void updateItem(@Nullable ComparedField field, boolean empty) {
        super.updateItem(field, empty);
        if (empty || field == null) {
            setText(null);
            hint.say("");
            setAccessibleText(null);
            shade.set("shade-none");
            return;
        }
        Measure now = measure.get();
        Share share = now.share(found.get(), source, field.key());
        double value = now.value(found.get(), source, field.key());
        if (Double.isNaN(value)) {
            setText("–");
            hint.say(words.of("compare.no-cells", field.label(), source));
            shade.set("shade-none");
        } else {
            setText(words.of("compare.figure", value, share.n()));
            hint.say(told(field, now, share, value));
            shade.set("shade-" + Math.min(SHADES - 1, (int) (value * SHADES)));
        }
        setAccessibleText(Hint.of(this));
    }

    private String told(ComparedField field, Measure now, Share share, double value) {
        String what = field.label() + ", " + source + ": " + (now instanceof Measure.Stated
                ? words.of("compare.mean-of", value, share.n())
                : words.of("compare.share-of", value, share.hits(), share.n(), share.low(), share.high()));
        return field.spec() == null
                ? what
                : what + " " + words.of("compare.opens", now.pointedAt(found.get(), source, field.key()));
    }
}
