package dev.assay.export.report;

import dev.assay.evaluation.agreement.Agreement;
import dev.assay.evaluation.figures.Confused;
import dev.assay.evaluation.figures.DecisionFigures;
import dev.assay.evaluation.figures.PairMeasure;
import dev.assay.evaluation.figures.RaterAgreement;
import dev.assay.evaluation.figures.Score;
import dev.assay.evaluation.figures.SourceMeasure;
import dev.assay.evaluation.labels.LikelyError;
import dev.assay.evaluation.statistics.ConfidenceInterval;
import dev.assay.evaluation.statistics.MeasuredShare;
import dev.assay.evaluation.statistics.Reliability;
import dev.assay.evaluation.statistics.ThresholdCost;
import dev.assay.evaluation.stopping.FieldStop;
import dev.assay.review.Basis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Figures as plain JSON shapes. What is undefined, or cannot be told, is null. */
public final class FiguresJson {

    private FiguresJson() {}

    /** Sources, fields and agreement; and apart what was decided for many cells at once, where there is any. */
    public static Map<String, @Nullable Object> of(DecisionFigures figures) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(sources(figures.sources()));
        Map<String, @Nullable Object> agreement = new LinkedHashMap<>();
        agreement.put("reviewers", json(figures.reviewers()));
        agreement.put("sources", json(figures.agreement()));
        json.put("agreement", agreement);
        if (!figures.apart().isEmpty()) {
            Map<String, @Nullable Object> apart = new LinkedHashMap<>();
            figures.apart().forEach((basis, sources) -> apart.put(basis.key(), sources(sources)));
            json.put("apart", apart);
        }
        return json;
    }

    /** All there is. */
    public static Map<String, @Nullable Object> whole(DecisionFigures figures) {
        Map<String, @Nullable Object> json = of(figures);
        DecisionFigures.Extent extent = figures.extent();
        Map<String, @Nullable Object> gold = new LinkedHashMap<>();
        gold.put("cells", extent.cells());
        gold.put("postings", extent.postings());
        gold.put("reviewers", extent.reviewers());
        gold.put("counted", byKey(extent.gold()));
        gold.put("apart", byKey(extent.apart()));
        gold.put("left", byKey(extent.left()));
        gold.put("gone", extent.gone());
        json.put("gold", gold);
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        figures.sources().forEach((source, measure) -> details.put(source, details(measure)));
        json.put("details", details);
        json.put("comparisons", figures.pairs().stream().map(FiguresJson::json).toList());
        json.put("stop", figures.stops().stream().map(FiguresJson::json).toList());
        json.put("likely_label_errors", figures.doubted().stream().map(FiguresJson::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> sources(Map<String, SourceMeasure> measured) {
        Map<String, @Nullable Object> sources = new LinkedHashMap<>();
        Map<String, Map<String, @Nullable Object>> fields = new LinkedHashMap<>();
        measured.forEach((source, measure) -> {
            sources.put(source, json(measure.overall()));
            measure.fields().forEach((field, score) -> fields
                    .computeIfAbsent(field, none -> new LinkedHashMap<>()).put(source, json(score)));
        });
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("sources", sources);
        json.put("fields", fields);
        return json;
    }

    private static Map<String, Integer> byKey(Map<Basis, Integer> counts) {
        Map<String, Integer> keyed = new TreeMap<>();
        counts.forEach((basis, n) -> keyed.put(basis.key(), n));
        return keyed;
    }

    private static Map<String, @Nullable Object> json(Score score) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("n", score.n());
        json.put("accuracy", number(score.share()));
        json.put("accuracy_ci", json(score.accuracy()));
        json.put("macro_f1", number(score.macroF1()));
        json.put("ece", number(score.ece()));
        json.put("brier", number(score.brier()));
        return json;
    }

    private static @Nullable Object number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static List<Double> json(ConfidenceInterval interval) {
        return List.of(interval.low(), interval.high());
    }

    private static Map<String, @Nullable Object> json(RaterAgreement agreement) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("raters", agreement.raters());
        json.put("overall", json(agreement.overall()));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        agreement.fields().forEach((field, one) -> fields.put(field, json(one)));
        json.put("fields", fields);
        return json;
    }

    private static Map<String, @Nullable Object> json(RaterAgreement.Coefficients one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("n", one.n());
        json.put("alike", number(one.alike().value()));
        json.put("cohen", json(one.cohen()));
        json.put("fleiss", json(one.fleiss()));
        json.put("krippendorff", json(one.krippendorff()));
        json.put("krippendorff_distance", one.distance());
        json.put("ac1", json(one.ac1()));
        return json;
    }

    private static @Nullable Object json(Agreement agreement) {
        if (!agreement.isDefined()) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("value", agreement.value());
        ConfidenceInterval interval = agreement.interval();
        json.put("ci", interval == null ? null : json(interval));
        return json;
    }

    private static Map<String, @Nullable Object> details(SourceMeasure measure) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("macro_f1_ci", json(measure.overall().macroInterval()));
        json.put("ece_equal_mass", number(measure.overall().eceOfEqualMass()));
        json.put("brier_recalibrated", number(measure.calibration().brierAfter()));
        json.put("ece_recalibrated", number(measure.calibration().after().expectedError()));
        json.put("reliability",
                measure.calibration().before().bins().stream().map(FiguresJson::json).toList());
        json.put("reliability_recalibrated",
                measure.calibration().after().bins().stream().map(FiguresJson::json).toList());
        json.put("recalibration", measure.calibration().map().knots().stream()
                .map(knot -> List.of(knot.stated(), knot.right())).toList());
        json.put("thresholds", measure.costs().stream().map(FiguresJson::json).toList());
        Map<String, @Nullable Object> statuses = new LinkedHashMap<>();
        measure.statuses().forEach((status, share) -> statuses.put(status.name(), json(share)));
        json.put("statuses", statuses);
        Map<String, @Nullable Object> bases = new LinkedHashMap<>();
        measure.bases().forEach((basis, share) -> bases.put(basis, json(share)));
        json.put("bases", bases);
        json.put("learning", measure.curve().stream().map(FiguresJson::json).toList());
        Map<String, @Nullable Object> confusions = new LinkedHashMap<>();
        measure.confusions().forEach((field, some) -> confusions.put(field,
                some.stream().map(FiguresJson::json).toList()));
        json.put("confusions", confusions);
        return json;
    }

    private static Map<String, @Nullable Object> json(MeasuredShare share) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("n", share.n());
        json.put("right", share.hits());
        json.put("accuracy_ci", json(share.interval()));
        return json;
    }

    private static Map<String, @Nullable Object> json(Reliability.Bin bin) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("n", bin.n());
        json.put("confidence", bin.confidence());
        json.put("accuracy", bin.accuracy());
        return json;
    }

    private static Map<String, @Nullable Object> json(ThresholdCost cost) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("threshold", cost.threshold());
        json.put("accepted", cost.accepted());
        json.put("share", cost.share());
        json.put("wrong", cost.wrong().hits());
        json.put("error", cost.error());
        json.put("error_ci", json(cost.wrong().interval()));
        return json;
    }

    private static Map<String, @Nullable Object> json(Confused one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("gold", one.gold().plain());
        json.put("said", one.said().plain());
        json.put("n", one.n());
        return json;
    }

    private static Map<String, @Nullable Object> json(PairMeasure pair) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("first", pair.first());
        json.put("second", pair.second());
        json.put("n", pair.n());
        json.put("first_alone_right", pair.firstRight());
        json.put("second_alone_right", pair.secondRight());
        json.put("difference", pair.gain());
        json.put("difference_ci", json(pair.difference()));
        json.put("mcnemar_p", pair.p());
        return json;
    }

    private static Map<String, @Nullable Object> json(FieldStop stop) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("field", stop.field());
        json.put("sample", stop.sample());
        json.put("lapsed", stop.lapsed());
        json.put("population", stop.population());
        json.put("looked", stop.looked());
        json.put("wrong", stop.wrong());
        json.put("upper", stop.upper());
        json.put("done", stop.isDone());
        json.put("more", stop.more() < 0 ? null : stop.more());
        return json;
    }

    private static Map<String, @Nullable Object> json(LikelyError error) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", error.cell().postingId());
        json.put("field", error.cell().field());
        json.put("label", error.label().plain());
        json.put("rather", error.rather().plain());
        json.put("belief", error.belief());
        return json;
    }
}
