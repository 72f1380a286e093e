package dev.assay.evaluation.figures;

import dev.assay.evaluation.ValueLabels;
import dev.assay.evaluation.statistics.Bootstrap;
import dev.assay.evaluation.statistics.ClusteredShare;
import dev.assay.evaluation.statistics.F1Counts;
import dev.assay.evaluation.statistics.MeasuredShare;
import dev.assay.evaluation.statistics.Reliability;
import dev.assay.evaluation.statistics.BrierScore;
import dev.assay.evaluation.statistics.Stated;
import dev.assay.evaluation.statistics.ThresholdCost;
import dev.assay.model.EvidenceStatus;
import dev.assay.review.ComparedCell;
import dev.assay.review.dispute.ValueIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what a source says against gold, field by field; a few numbers a cell are kept. */
final class SourceTally {

    static final int BINS = 10;

    /** A cell by when it was decided. */
    private record Counted(long order, int posting, boolean right) {}

    /** What was counted of one field. */
    private static final class OfField {
        private final ClusteredShare right = new ClusteredShare();
        private final F1Counts f1 = new F1Counts();
        private final List<Stated> stated = new ArrayList<>();
        private final Map<String, Confused> confused = new LinkedHashMap<>();
    }

    private final Map<String, OfField> fields = new LinkedHashMap<>();
    private final ClusteredShare right = new ClusteredShare();
    private final List<Counted> cells = new ArrayList<>();
    private final List<Integer> statedPostings = new ArrayList<>();
    private final List<Stated> stated = new ArrayList<>();
    private final Map<EvidenceStatus, ClusteredShare> statuses = new EnumMap<>(EvidenceStatus.class);
    private final Map<String, ClusteredShare> bases = new LinkedHashMap<>();

    /** @param posting the number of the cell's posting, from 0 */
    void add(int posting, String field, GoldLabel gold, ComparedCell.Said said) {
        boolean hit = said.value().agreesWith(gold.value());
        OfField of = fields.computeIfAbsent(field, none -> new OfField());
        right.add(posting, hit);
        of.right.add(posting, hit);
        of.f1.add(posting, ValueLabels.of(gold.value()), ValueLabels.of(said.value()));
        of.confused.merge(ValueIdentity.of(gold.value()) + "\n" + ValueIdentity.of(said.value()),
                new Confused(gold.value(), said.value(), 1),
                (before, one) -> new Confused(before.gold(), before.said(), before.n() + 1));
        Double confidence = said.confidence();
        if (confidence != null) {
            Stated one = new Stated(confidence, hit);
            of.stated.add(one);
            stated.add(one);
            statedPostings.add(posting);
        }
        cells.add(new Counted(gold.order(), posting, hit));
        EvidenceStatus status = said.status();
        if (status != null) {
            statuses.computeIfAbsent(status, none -> new ClusteredShare()).add(posting, hit);
        }
        bases.computeIfAbsent(gold.basis().key(), none -> new ClusteredShare()).add(posting, hit);
    }

    SourceMeasure measure(Bootstrap bootstrap) {
        Map<String, Score> scores = new LinkedHashMap<>();
        Map<String, List<Confused>> confusions = new LinkedHashMap<>();
        fields.forEach((field, of) -> {
            scores.put(field, score(bootstrap, of.right, List.of(of.f1), of.stated));
            confusions.put(field, of.confused.values().stream()
                    .sorted(Comparator.comparingInt(Confused::n).reversed()).toList());
        });
        Score overall = score(bootstrap, right, fields.values().stream().map(of -> of.f1).toList(), stated);
        return new SourceMeasure(overall, right.counted(), scores, confusions, stated.size(),
                CalibrationCheck.of(stated, statedPostings),
                ThresholdCost.curve(stated, statedPostings, bootstrap), measured(statuses, bootstrap),
                measured(bases, bootstrap), curve(bootstrap));
    }

    private static <K> Map<K, MeasuredShare> measured(Map<K, ClusteredShare> shares, Bootstrap bootstrap) {
        Map<K, MeasuredShare> measured = new LinkedHashMap<>();
        shares.forEach((key, share) -> measured.put(key, share.measured(bootstrap)));
        return measured;
    }

    private static Score score(Bootstrap bootstrap, ClusteredShare share, List<F1Counts> f1,
            List<Stated> confident) {
        double macro = f1.stream().mapToDouble(F1Counts::macro).average().orElse(Double.NaN);
        return new Score(share.n(), share.hits(), share.interval(bootstrap), macro,
                F1Counts.interval(bootstrap, f1), confident.size(),
                Reliability.equalWidth(confident, BINS).expectedError(),
                Reliability.equalMass(confident, BINS).expectedError(), BrierScore.of(confident));
    }

    /** After so many decisions, how many were right: where this flattens, more decisions tell little more. */
    private List<MeasuredShare> curve(Bootstrap bootstrap) {
        List<MeasuredShare> curve = new ArrayList<>();
        List<Counted> ordered = cells.stream().sorted(Comparator.comparingLong(Counted::order)).toList();
        ClusteredShare so = new ClusteredShare();
        int next = 10;
        int n = 0;
        for (Counted cell : ordered) {
            so.add(cell.posting(), cell.right());
            n++;
            if (n == next || n == ordered.size()) {
                curve.add(so.measured(bootstrap));
                next = (int) Math.ceil(next * 1.5);
            }
        }
        return curve;
    }
}
