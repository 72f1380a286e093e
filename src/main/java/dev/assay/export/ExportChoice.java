package dev.assay.export;

import dev.assay.evaluation.gold.KnownGoldSet;
import org.jspecify.annotations.Nullable;

/**
 * What of a store is exported.
 *
 * @param set a gold set, whose cells are then exported as they were when it was frozen; null for the store as it is now
 */
public record ExportChoice(Only only, @Nullable KnownGoldSet set, Form form) {

    /** Everything, as it is now. */
    public static final ExportChoice ALL = new ExportChoice(Only.ALL, null, Form.OWN);

    /** Which cells are wanted. */
    public enum Only {
        /** All of them. */
        ALL,
        /** Those of postings in which every field is decided. */
        FINISHED,
        /** Those on which somebody decided. */
        DECIDED
    }

    /** In which form postings are written, by a format that has more than one. */
    public enum Form {
        /** The format's own. */
        OWN,
        /** That of an answer as a model gives it. */
        ANSWER
    }

    /** @throws ExportException if the parts do not go together */
    public ExportChoice {
        if (set != null && only == Only.FINISHED) {
            throw new ExportException(
                    "A set holds decided cells alone, whether their postings are finished or not."
                            + " Leave out \"finished\", or the set.");
        }
    }

    public ExportChoice only(Only wanted) {
        return new ExportChoice(wanted, set, form);
    }

    public ExportChoice of(KnownGoldSet frozen) {
        return new ExportChoice(only, frozen, form);
    }

    public ExportChoice in(Form wanted) {
        return new ExportChoice(only, set, wanted);
    }

    /** @throws ExportException if anything but everything is asked for, in a format that cannot tell one cell from another */
    void refuseParts(String format) {
        if (set != null || only != Only.ALL) {
            throw new ExportException(
                    "\"" + format + "\" is always written whole. Leave out the set and what is"
                            + " asked of cells, or choose another format.");
        }
    }
}
