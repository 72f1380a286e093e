package dev.assay.ui.control;

import dev.assay.model.Source;
import dev.assay.ui.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What a value was taken from: Pass 1, reading the posting, or both. */
public final class SourceMark extends Glyph {

    private final Wording words;

    public SourceMark(Wording words) {
        super("source-mark");
        this.words = words;
    }

    public SourceMark(Source source, Wording words) {
        this(words);
        setSource(source);
    }

    /** @param source null shows nothing */
    public void setSource(@Nullable Source source) {
        if (source == null) {
            showNothing();
        } else if (source.equals(Source.PASS1_DERIVED)) {
            show(Material2AL.LIST_ALT, "known", words(source, words));
        } else if (source.equals(Source.INFERRED)) {
            show(Material2MZ.MENU_BOOK, "known", words(source, words));
        } else if (source.equals(Source.COMBINED)) {
            show(Material2AL.LAYERS, "known", words(source, words));
        } else {
            show(Material2AL.HELP_OUTLINE, "unknown", words(source, words));
        }
    }

    /** The source in words. */
    public static String words(Source source, Wording words) {
        if (source.equals(Source.PASS1_DERIVED)) {
            return words.of("source.pass1");
        }
        if (source.equals(Source.INFERRED)) {
            return words.of("source.posting");
        }
        return source.equals(Source.COMBINED)
                ? words.of("source.both")
                : words.of("source.unknown", source.key());
    }
}
