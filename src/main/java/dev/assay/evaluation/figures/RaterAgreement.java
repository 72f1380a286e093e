package dev.assay.evaluation.figures;

import dev.assay.evaluation.agreement.Agreement;
import dev.assay.evaluation.source.Share;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far several agree, be they reviewers or sources.
 *
 * @param raters who
 * @param overall over all fields, each held against its own chance
 * @param fields by the field's key
 */
public record RaterAgreement(List<String> raters, Coefficients overall, Map<String, Coefficients> fields) {

    /** Nobody rated the same cells. */
    public static final RaterAgreement NONE = new RaterAgreement(List.of(), Coefficients.NONE, Map.of());

    /**
     * All that is told of the agreement on some cells.
     *
     * @param n how many cells two raters or more rated
     * @param alike of all pairs of ratings of one cell, how many are alike
     * @param distance what Krippendorff's alpha counts by: nominal, ordinal, sets, or each field's own
     */
    public record Coefficients(int n, Share alike, Agreement cohen, Agreement fleiss, Agreement krippendorff,
            String distance, Agreement ac1) {

        static final Coefficients NONE = new Coefficients(0, Share.NONE, Agreement.UNDEFINED,
                Agreement.UNDEFINED, Agreement.UNDEFINED, "nominal", Agreement.UNDEFINED);
    }

    public RaterAgreement {
        raters = List.copyOf(raters);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
