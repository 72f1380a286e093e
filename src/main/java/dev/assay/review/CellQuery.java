package dev.assay.review;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import java.util.function.Consumer;
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
 * @param finding the code of something a check noticed about the cell, or {@link #DISPUTED}; empty for any
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

    /** Stands for the finding that a cell is in dispute: of each such cell the row whose answer is judged is asked for. */
    public static final String DISPUTED = "disputed";

    /** The orders rows can come in; each is total. */
    public enum Order {
        /** Field by field, and within one the postings as they were loaded. */
        AS_LOADED,
        /** The highest risk first; where it is equal, posting by posting as loaded. */
        RISKIEST_FIRST
    }

    public CellQuery ofField(String key) {
        return but(parts -> parts.field = key);
    }

    public CellQuery from(String answering) {
        return but(parts -> parts.source = answering);
    }

    public CellQuery proposing(@Nullable FieldValue value) {
        return but(parts -> parts.proposed = value);
    }

    public CellQuery standing(@Nullable EvidenceStatus evidence) {
        return but(parts -> parts.status = evidence);
    }

    public CellQuery in(FieldReview.@Nullable State decided) {
        return but(parts -> parts.state = decided);
    }

    public CellQuery by(String deciding) {
        return but(parts -> parts.reviewer = deciding);
    }

    public CellQuery on(@Nullable Basis came) {
        return but(parts -> parts.basis = came);
    }

    public CellQuery with(String code) {
        return but(parts -> parts.finding = code);
    }

    public CellQuery between(double risk, double confidence) {
        return but(parts -> {
            parts.leastRisk = risk;
            parts.confidenceBelow = confidence;
        });
    }

    public CellQuery saying(String words) {
        return but(parts -> parts.text = words);
    }

    public CellQuery leading(boolean once) {
        return but(parts -> parts.leading = once);
    }

    public CellQuery ordered(Order wanted) {
        return but(parts -> parts.order = wanted);
    }

    /** Whether it asks for nothing that has to be counted cell by cell. */
    public boolean isCounted() {
        return leastRisk <= 0 && confidenceBelow > 1 && text.isBlank();
    }

    /** The same but for what is changed. */
    private CellQuery but(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.query();
    }

    /** The parts of a query while one of them is changed. */
    private static final class Parts {

        private String field;
        private String source;
        private @Nullable FieldValue proposed;
        private @Nullable EvidenceStatus status;
        private FieldReview.@Nullable State state;
        private String reviewer;
        private @Nullable Basis basis;
        private String finding;
        private double leastRisk;
        private double confidenceBelow;
        private String text;
        private boolean leading;
        private Order order;

        Parts(CellQuery of) {
            field = of.field;
            source = of.source;
            proposed = of.proposed;
            status = of.status;
            state = of.state;
            reviewer = of.reviewer;
            basis = of.basis;
            finding = of.finding;
            leastRisk = of.leastRisk;
            confidenceBelow = of.confidenceBelow;
            text = of.text;
            leading = of.leading;
            order = of.order;
        }

        CellQuery query() {
            return new CellQuery(field, source, proposed, status, state, reviewer, basis, finding, leastRisk,
                    confidenceBelow, text, leading, order);
        }
    }
}
