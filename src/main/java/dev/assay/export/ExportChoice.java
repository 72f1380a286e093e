package dev.assay.export;

import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.review.QueueQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a store is exported.
 *
 * @param set a gold set, whose cells are then exported as they were when it was frozen; null for the store as it is now
 * @param fields the keys of the fields that are wanted; empty for all
 * @param filter which postings are wanted; null for all
 */
public record ExportChoice(Only only, @Nullable KnownGoldSet set, Form form, List<String> fields,
        @Nullable QueueQuery filter) {

    /** Everything, as it is now. */
    public static final ExportChoice ALL = new ExportChoice(Only.ALL, null, Form.OWN, List.of(), null);

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
        fields = List.copyOf(fields);
        if (set != null && only == Only.FINISHED) {
            throw new ExportException(
                    "A set holds decided cells alone, whether their postings are finished or not."
                            + " Leave out \"finished\", or the set.");
        }
    }

    public ExportChoice only(Only wanted) {
        return new ExportChoice(wanted, set, form, fields, filter);
    }

    public ExportChoice of(KnownGoldSet frozen) {
        return new ExportChoice(only, frozen, form, fields, filter);
    }

    public ExportChoice in(Form wanted) {
        return new ExportChoice(only, set, wanted, fields, filter);
    }

    /** Some fields alone, by their keys; all where none is named. */
    public ExportChoice fields(List<String> wanted) {
        return new ExportChoice(only, set, form, wanted, filter);
    }

    /** The postings of a list alone. */
    public ExportChoice listed(QueueQuery wanted) {
        return new ExportChoice(only, set, form, fields, wanted);
    }

    /** @throws ExportException if anything but everything is asked for, in a format that cannot tell one cell from another */
    void refuseParts(String format) {
        if (set != null || only != Only.ALL || !fields.isEmpty() || filter != null) {
            throw new ExportException(
                    "\"" + format + "\" is always written whole. Leave out the set and what is"
                            + " asked of postings, fields and cells, or choose another format.");
        }
    }
}
