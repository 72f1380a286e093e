package dev.assay.ui.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What one of a choice is called; it is chosen, and never typed. */
public final class ChoiceName<T> extends StringConverter<T> {

    private final Function<T, String> label;
    private final String none;

    /** @param label what one is called */
    public ChoiceName(Function<T, String> label) {
        this(label, "");
    }

    /** @param none what is said where none is chosen */
    public ChoiceName(Function<T, String> label, String none) {
        this.label = label;
        this.none = none;
    }

    @Override
    public String toString(@Nullable T one) {
        return one == null ? none : label.apply(one);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("It is chosen, not typed.");
    }
}
