package dev.assay.evaluation.gold;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.Decision;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each reviewer last decided of a cell, as far as it is in force; told of cells on which several did. */
public final class ReviewersValues {

    /** Nobody's. */
    public static final ReviewersValues NONE = new ReviewersValues();

    private final Map<CellKey, Map<String, FieldValue>> several = new HashMap<>();

    private ReviewersValues() {}

    public static ReviewersValues of(ReviewStore store) {
        List<Decision> inForce = store.ofSeveral();
        return inForce.isEmpty() ? NONE : of(inForce, store.otherNames());
    }

    /**
     * @param inForce in the order of the journal
     * @param otherNames the id by each other name of a posting
     */
    static ReviewersValues of(List<Decision> inForce, Map<String, String> otherNames) {
        ReviewersValues values = new ReviewersValues();
        inForce.forEach(made -> values.add(made.what(),
                otherNames.getOrDefault(made.what().postingId(), made.what().postingId())));
        values.several.values().removeIf(said -> said.size() < 2);
        return values;
    }

    private void add(NewDecision what, String postingId) {
        Map<String, FieldValue> said = several.computeIfAbsent(new CellKey(postingId, what.field()),
                none -> new TreeMap<>());
        switch (what.kind()) {
            case ACCEPT, OVERRIDE -> {
                if (what.value() != null) {
                    said.put(what.reviewer(), what.value());
                }
            }
            case UNSURE, CLEAR -> said.remove(what.reviewer());
            case EVIDENCE, UNDO, REDO -> {
            }
        }
    }

    /** By reviewer's name; empty where fewer than two decided on a value. */
    public Map<String, FieldValue> of(String postingId, String field) {
        return several.getOrDefault(new CellKey(postingId, field), Map.of());
    }
}
