package dev.assay.evaluation.labels;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of the labels of a field where it is believed as firmly as is usual of that value: confident learning
 * (Northcutt, Jiang and Chuang, Journal of Artificial Intelligence Research 70, 2021, 1373–1411, equations 1 to 3).
 */
final class ConfidentJoint {

    private final Map<String, Double> thresholds = new HashMap<>();

    /**
     * A label and what is believed.
     *
     * @param label the identity of the label
     * @param values how probable each value is
     */
    record Believed(String label, Map<String, Double> values) {

        double of(String value) {
            return values.getOrDefault(value, 0.0);
        }
    }

    ConfidentJoint(List<Believed> cells) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (Believed cell : cells) {
            double[] sum = sums.computeIfAbsent(cell.label(), none -> new double[2]);
            sum[0] += cell.of(cell.label());
            sum[1]++;
        }
        sums.forEach((label, sum) -> thresholds.put(label, sum[0] / sum[1]));
    }

    /** The value that is believed of a cell as firmly as of those labelled with it; null where none is. */
    @Nullable
    String firmly(Believed cell) {
        String most = null;
        double belief = 0;
        for (Map.Entry<String, Double> one : cell.values().entrySet()) {
            double threshold = thresholds.getOrDefault(one.getKey(), 1.0);
            if (one.getValue() >= threshold && one.getValue() > belief) {
                most = one.getKey();
                belief = one.getValue();
            }
        }
        return most;
    }
}
