package dev.assay.evaluation.labels;

import dev.assay.model.FieldValue;
import dev.assay.review.dispute.ValueIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds decided cells whose label is likely to be wrong. What is believed of a cell is learnt from other postings alone (five
 * folds), so that a label cannot speak for itself.
 */
public final class LabelErrors {

    private static final int FOLDS = 5;
    /** Believed as much as this, another value is worth a second look. Chosen on labels other than those it is measured on. */
    static final double FIRM = 0.6;

    private LabelErrors() {}

    /** Those first of which another value is believed the most. */
    public static List<LikelyError> among(List<VotedCell> cells) {
        return among(cells, FIRM);
    }

    /** @param firm so much another value is believed of them at least */
    static List<LikelyError> among(List<VotedCell> cells, double firm) {
        Map<String, Map<String, FieldValue>> values = new HashMap<>();
        for (VotedCell cell : cells) {
            Map<String, FieldValue> known = values.computeIfAbsent(cell.cell().field(),
                    none -> new TreeMap<>());
            known.putIfAbsent(ValueIdentity.of(cell.label()), cell.label());
            cell.votes().forEach(vote -> known.putIfAbsent(ValueIdentity.of(vote.value()), vote.value()));
        }
        Map<VotedCell, ConfidentJoint.Believed> believed = believed(cells, values);
        Map<String, List<ConfidentJoint.Believed>> byField = new LinkedHashMap<>();
        believed.forEach((cell, one) -> byField
                .computeIfAbsent(cell.cell().field(), none -> new ArrayList<>()).add(one));
        Map<String, ConfidentJoint> joints = new HashMap<>();
        byField.forEach((field, all) -> joints.put(field, new ConfidentJoint(all)));
        List<LikelyError> found = new ArrayList<>();
        believed.forEach((cell, one) -> {
            String firmly = Objects.requireNonNull(joints.get(cell.cell().field())).firmly(one);
            if (firmly != null && !firmly.equals(one.label()) && one.of(firmly) >= firm) {
                FieldValue rather = values.getOrDefault(cell.cell().field(), Map.of())
                        .getOrDefault(firmly, cell.label());
                found.add(new LikelyError(cell.cell(), cell.label(), rather, one.of(firmly)));
            }
        });
        found.sort(Comparator.comparingDouble(LikelyError::belief).reversed()
                .thenComparing(one -> one.cell().postingId()).thenComparing(one -> one.cell().field()));
        return found;
    }

    /** Of the cells that any source says something of. */
    private static Map<VotedCell, ConfidentJoint.Believed> believed(List<VotedCell> cells,
            Map<String, Map<String, FieldValue>> values) {
        Map<String, Integer> folds = new HashMap<>();
        cells.stream().map(cell -> cell.cell().postingId()).distinct().sorted()
                .forEach(posting -> folds.put(posting, folds.size() % FOLDS));
        Map<VotedCell, ConfidentJoint.Believed> believed = new LinkedHashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int now = fold;
            VoteModel model = new VoteModel(
                    cells.stream().filter(cell -> folds.getOrDefault(cell.cell().postingId(), 0) != now)
                            .toList());
            for (VotedCell cell : cells) {
                if (folds.getOrDefault(cell.cell().postingId(), 0) == now && !cell.votes().isEmpty()) {
                    Set<String> all = values.getOrDefault(cell.cell().field(), Map.of()).keySet();
                    believed.put(cell, new ConfidentJoint.Believed(ValueIdentity.of(cell.label()),
                            model.beliefs(cell, all)));
                }
            }
        }
        return believed;
    }
}
