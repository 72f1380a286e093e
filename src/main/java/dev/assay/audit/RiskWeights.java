package dev.assay.audit;

import dev.assay.inference.RuleFiles;
import dev.assay.schema.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each feature adds to a cell's log odds of being wrong. Those that ship are fitted on answers of several models;
 * a store's decisions draw them towards what its own sources do.
 *
 * @param values by the feature's name; one that is not there adds nothing
 */
public record RiskWeights(Map<String, Double> values) {

    static final String FILE = "risk-weights.yaml";

    public RiskWeights {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Those that come with the program. */
    public static RiskWeights shipped() {
        return read(FILE, RuleFiles.text(FILE));
    }

    static RiskWeights read(String file, String text) {
        Map<String, Double> values = new LinkedHashMap<>();
        YamlNode weights = YamlNode.parse(file, text).map(List.of("weights")).get("weights");
        if (weights != null) {
            weights.map().forEach((name, value) -> values.put(name, value.number()));
        }
        return new RiskWeights(values);
    }

    /** The probability that the cell's value is wrong. */
    public double risk(CellSignals cell) {
        double margin = 0;
        for (Map.Entry<String, Double> feature : features(cell).entrySet()) {
            margin += feature.getValue() * values.getOrDefault(feature.getKey(), 0.0);
        }
        return RiskFit.probability(margin);
    }

    /** The same with other weights for some features. */
    public RiskWeights with(Map<String, Double> others) {
        Map<String, Double> all = new LinkedHashMap<>(values);
        all.putAll(others);
        return new RiskWeights(all);
    }

    static Map<String, Double> features(CellSignals cell) {
        Map<String, Double> features = new LinkedHashMap<>(RiskFeatures.of(cell));
        features.putAll(RiskFeatures.own(cell));
        return features;
    }
}
