package dev.assay.evaluation.figures;

import dev.assay.evaluation.statistics.MeasuredShare;
import dev.assay.evaluation.statistics.ThresholdCost;
import dev.assay.model.EvidenceStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What gold shows of one source.
 *
 * @param overall over all fields
 * @param postings of how many postings its cells are
 * @param fields by the field's key
 * @param confusions by the field's key, what is taken for what and how often, the right ones too; the most frequent first
 * @param stated how many cells have a confidence
 * @param calibration what that confidence is worth
 * @param costs what it costs to accept unseen whatever it states with so much confidence, the least first
 * @param statuses how much is right where its evidence stands so
 * @param bases how much is right of what was decided so
 * @param curve how much was right after so many decisions, the first decided first
 */
public record SourceMeasure(Score overall, int postings, Map<String, Score> fields,
        Map<String, List<Confused>> confusions,
        int stated, CalibrationCheck calibration, List<ThresholdCost> costs,
        Map<EvidenceStatus, MeasuredShare> statuses, Map<String, MeasuredShare> bases,
        List<MeasuredShare> curve) {

    public SourceMeasure {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        confusions = Collections.unmodifiableMap(new LinkedHashMap<>(confusions));
        costs = List.copyOf(costs);
        statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        bases = Collections.unmodifiableMap(new LinkedHashMap<>(bases));
        curve = List.copyOf(curve);
    }
}
