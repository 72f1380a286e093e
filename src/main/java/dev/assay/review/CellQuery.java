package dev.assay.review;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * Which cells are asked for, a row for each answer that names the field; every part narrows the others.
 *
 * @param field the field's key; empty for every field
 * @param source the name of the engine or model that answered; empty for any
 * @param proposed what the answer says, sets in any order; null for anything
 * @param status how the answer's evidence stands to the posting; null for any, also where it was not looked for
 * @param state what was decided on the cell; null for any
 * @param reviewer whose decision counts there; empty for any
 * @param basis how that reviewer came to it; null for any
 * @param finding the code of something a check noticed about the cell; empty for any
 * @param leastRisk the least risk, 0 to 1
 * @param confidenceBelow the stated confidence is lower, or none is stated; more than 1 for any
 * @param text words that must all stand in the posting's title, company or id, as texts are compared; empty for any
 * @param leading whether only the answer that is judged is asked for, so that each cell comes once
 * @param order in which order they come
 */
public record CellQuery(String field, String source, @Nullable FieldValue proposed,
        @Nullable EvidenceStatus status, FieldReview.@Nullable State state, String reviewer,
        @Nullable Basis basis, String finding, double leastRisk, double confidenceBelow, String text,
        boolean leading, Order order) {

    /** Every row. */
    public static final CellQuery ALL = new CellQuery("", "", null, null, null, "", null, "", 0, 2, "", false,
            Order.AS_LOADED);

    /** The orders rows can come in; each is total. */
    public enum Order {
        /** Field by field, and within one the postings as they were loaded. */
        AS_LOADED,
        /** The highest risk first; where it is equal, posting by posting as loaded. */
        RISKIEST_FIRST
    }

    public CellQuery ofField(String key) {
        return new CellQuery(key, source, proposed, status, state, reviewer, basis, finding, leastRisk,
                confidenceBelow, text, leading, order);
    }

    public CellQuery from(String answering) {
        return new CellQuery(field, answering, proposed, status, state, reviewer, basis, finding, leastRisk,
                confidenceBelow, text, leading, order);
    }

    public CellQuery proposing(@Nullable FieldValue value) {
        return new CellQuery(field, source, value, status, state, reviewer, basis, finding, leastRisk,
                confidenceBelow, text, leading, order);
    }

    public CellQuery standing(@Nullable EvidenceStatus evidence) {
        return new CellQuery(field, source, proposed, evidence, state, reviewer, basis, finding, leastRisk,
                confidenceBelow, text, leading, order);
    }

    public CellQuery in(FieldReview.@Nullable State decided) {
        return new CellQuery(field, source, proposed, status, decided, reviewer, basis, finding, leastRisk,
                confidenceBelow, text, leading, order);
    }

    public CellQuery by(String deciding) {
        return new CellQuery(field, source, proposed, status, state, deciding, basis, finding, leastRisk,
                confidenceBelow, text, leading, order);
    }

    public CellQuery on(@Nullable Basis came) {
        return new CellQuery(field, source, proposed, status, state, reviewer, came, finding, leastRisk,
                confidenceBelow, text, leading, order);
    }

    public CellQuery with(String code) {
        return new CellQuery(field, source, proposed, status, state, reviewer, basis, code, leastRisk,
                confidenceBelow, text, leading, order);
    }

    public CellQuery between(double risk, double confidence) {
        return new CellQuery(field, source, proposed, status, state, reviewer, basis, finding, risk,
                confidence, text, leading, order);
    }

    public CellQuery saying(String words) {
        return new CellQuery(field, source, proposed, status, state, reviewer, basis, finding, leastRisk,
                confidenceBelow, words, leading, order);
    }

    public CellQuery leading(boolean once) {
        return new CellQuery(field, source, proposed, status, state, reviewer, basis, finding, leastRisk,
                confidenceBelow, text, once, order);
    }

    public CellQuery ordered(Order wanted) {
        return new CellQuery(field, source, proposed, status, state, reviewer, basis, finding, leastRisk,
                confidenceBelow, text, leading, wanted);
    }

    /** Whether it asks for nothing that has to be counted cell by cell. */
    public boolean isCounted() {
        return leastRisk <= 0 && confidenceBelow > 1 && text.isBlank();
    }
}
