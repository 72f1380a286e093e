package dev.assay.evaluation.guarantee;

import dev.assay.model.FieldValue;
import dev.assay.review.CellQuery;
import dev.assay.review.CellRow;
import dev.assay.review.FieldReview;
import dev.assay.review.ReviewIndex;
import java.util.stream.Stream;

/**
 * Undecided cells that are to be accepted together, as they are asked for; of each the answer that is judged, where it names a
 * usable value.
 *
 * @param query what is asked of them; what was decided, by whom and how does not count
 * @param riskBelow their risk is lower; more than 1 for any
 * @param leastConfidence the stated confidence is no lower; 0 for any, or none
 */
public record Stratum(CellQuery query, double riskBelow, double leastConfidence) {

    public Stratum {
        query = query.in(FieldReview.State.UNDECIDED).by("").on(null).leading(true)
                .ordered(CellQuery.Order.AS_LOADED);
    }

    /** Its cells as they stand now. */
    public Stream<CellRow> cells(ReviewIndex index) {
        return index.cells(query).filter(this::isMeant);
    }

    /** Whether a row that the query gives is one of its cells. */
    public boolean isMeant(CellRow row) {
        Double confidence = row.confidence();
        FieldValue proposed = row.proposed();
        return proposed != null && !(proposed instanceof FieldValue.Malformed) && row.risk() < riskBelow
                && (leastConfidence <= 0 || confidence != null && confidence >= leastConfidence);
    }
}
