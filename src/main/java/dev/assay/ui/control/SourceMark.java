package dev.assay.ui.control;

import dev.assay.model.Source;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What a value was taken from: Pass 1, reading the posting, or both. */
public final class SourceMark extends Glyph {

    public SourceMark() {
        super("source-mark");
    }

    public SourceMark(Source source) {
        this();
        setSource(source);
    }

    /** @param source null shows nothing */
    public void setSource(@Nullable Source source) {
        if (source == null) {
            showNothing();
        } else if (source.equals(Source.PASS1_DERIVED)) {
            show(Material2AL.LIST_ALT, "known", words(source));
        } else if (source.equals(Source.INFERRED)) {
            show(Material2MZ.MENU_BOOK, "known", words(source));
        } else if (source.equals(Source.COMBINED)) {
            show(Material2AL.LAYERS, "known", words(source));
        } else {
            show(Material2AL.HELP_OUTLINE, "unknown", words(source));
        }
    }

    /** The source in words. */
    public static String words(Source source) {
        if (source.equals(Source.PASS1_DERIVED)) {
            return "Taken from Pass 1";
        }
        if (source.equals(Source.INFERRED)) {
            return "Read from the posting";
        }
        return source.equals(Source.COMBINED)
                ? "Taken from Pass 1 and the posting"
                : "The answer names an unknown source: “" + source.key() + "”";
    }
}
