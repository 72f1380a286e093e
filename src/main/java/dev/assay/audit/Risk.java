package dev.assay.audit;

import java.util.List;

/**
 * How much a posting's inferences need a reviewer.
 *
 * @param score 0 for nothing to doubt; higher is riskier; the sum of the reasons' weights
 * @param reasons what there is to doubt, gravest first
 */
public record Risk(double score, List<Reason> reasons) {

    public static final Risk NONE = new Risk(0, List.of());

    public Risk {
        reasons = List.copyOf(reasons);
    }

    /**
     * One doubt.
     *
     * @param field the field's key; empty where the whole posting is meant
     * @param code a short name for machines, such as {@code contradicted}
     * @param message the doubt in words
     * @param weight its part of the score
     */
    public record Reason(String field, String code, String message, double weight) {}
}
