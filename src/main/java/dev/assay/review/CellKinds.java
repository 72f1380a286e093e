package dev.assay.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of which kinds a cell is.
 *
 * @param state the name of a {@link FieldReview.State}
 * @param values what stands in it: a set's values one by one, {@link #SILENT}, or {@link #MALFORMED}; empty where no
 *        answer names the field
 * @param agreement the name of a {@link Facet.Agreement}
 * @param status the name of a {@link dev.assay.model.EvidenceStatus}; empty where it was not looked for
 * @param basis the key of a {@link Basis}; empty while undecided
 * @param reviewer empty while undecided
 * @param remark whether a note or a reason was left
 * @param risk from 0 to 1
 * @param confidence from 0 to 1; null where none is stated
 */
public record CellKinds(String state, List<String> values, String agreement, String status, String basis,
        String reviewer, boolean remark, double risk, @Nullable Double confidence) {

    /** What stands for every way to name no value. */
    public static final String SILENT = "(silent)";
    /** What stands for everything that is no value of its field. */
    public static final String MALFORMED = "(malformed)";

    public CellKinds {
        values = List.copyOf(values);
    }

    /** The kinds it is of in a facet of cells; none where the facet tells nothing of it. */
    List<String> of(Facet facet) {
        return switch (facet) {
            case STATE -> List.of(state);
            case VALUE -> values;
            case AGREEMENT -> List.of(agreement);
            case EVIDENCE -> one(status);
            case BASIS -> one(basis);
            case REVIEWER -> one(reviewer);
            case REMARK -> List.of((remark ? Facet.Presence.YES : Facet.Presence.NO).name());
            case ASSIGNED, SOURCE, TEXT, COPIES, IMPORTED -> List.of();
        };
    }

    private static List<String> one(String kind) {
        return kind.isEmpty() ? List.of() : List.of(kind);
    }
}
