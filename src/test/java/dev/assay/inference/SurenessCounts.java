package dev.assay.inference;

import dev.assay.evaluation.GoldPosting;
import dev.assay.model.InferredField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts how often fields and rules were right, by the names that sureness is drawn from. */
final class SurenessCounts {

    /** What the engine says of a field that it neither decides nor may call silent begins so. */
    private static final String TOUCHED = "Touched on";

    private SurenessCounts() {}

    /**
     * Adds a posting's cells.
     *
     * @param share what each of them counts
     * @param counts by name, how often right and of how many
     */
    static void add(Map<String, InferredField> fields, GoldPosting gold, double share,
            Map<String, double[]> counts) {
        gold.cells().forEach((key, cell) -> {
            InferredField field = fields.get(key);
            double right = field.value().agreesWith(cell.value()) ? share : 0;
            for (String name : names(field)) {
                double[] count = counts.computeIfAbsent(name, n -> new double[2]);
                count[0] += right;
                count[1] += share;
            }
        });
    }

    private static List<String> names(InferredField field) {
        List<String> names = new ArrayList<>(List.of("all", field.field()));
        if (field.evidence().startsWith(TOUCHED)) {
            names.addAll(List.of("touched", field.field() + "/touched"));
        } else {
            names.add(field.rule());
        }
        return names;
    }
}
