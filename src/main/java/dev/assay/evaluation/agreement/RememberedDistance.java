package dev.assay.evaluation.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dkpro.statistics.agreement.IAnnotationStudy;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;

/** Reckons the distance of two values of one study once: it is asked for each pair of ratings, and an ordinal one counts them all. */
final class RememberedDistance implements IDistanceFunction {

    private final IDistanceFunction distance;
    private final Map<List<Object>, Double> known = new HashMap<>();

    RememberedDistance(IDistanceFunction distance) {
        this.distance = distance;
    }

    @Override
    public double measureDistance(IAnnotationStudy study, Object one, Object other) {
        return known.computeIfAbsent(List.of(one, other),
                pair -> distance.measureDistance(study, one, other));
    }
}
