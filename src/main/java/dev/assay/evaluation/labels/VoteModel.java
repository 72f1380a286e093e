package dev.assay.evaluation.labels;

import dev.assay.evaluation.statistics.Recalibration;
import dev.assay.evaluation.statistics.Stated;
import dev.assay.review.ConfidenceMap;
import dev.assay.review.dispute.ValueIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How probable each value of a field is, given what the sources say: learnt from decided cells, and never asked about those it
 * was learnt from. A source counts for what its confidence was worth, drawn towards that in this field; what it takes for what
 * tells the rest. Several sources count as if they erred by themselves.
 */
final class VoteModel {

    /** How many cells what is known of all fields counts for in one, and what is common counts for among confusions. */
    private static final double DRAWN = 5;
    private static final double COMMON = 1;
    private static final double UNSTATED = 0.5;
    private static final double LEAST = 1e-4;

    private record Place(String source, String field) {}

    /** How a source fared in a field. */
    private static final class Fared {
        private int n;
        private int right;
        /** How sure it was expected to be right, summed. */
        private double expected;
        /** By what it says, what was right instead, and how often. */
        private final Map<String, Map<String, Integer>> confusions = new HashMap<>();
    }

    private final Map<String, ConfidenceMap> calibrations = new HashMap<>();
    private final Map<Place, Fared> records = new HashMap<>();
    private final Map<String, Map<String, Integer>> labels = new HashMap<>();

    VoteModel(List<VotedCell> known) {
        Map<String, List<Stated>> stated = new HashMap<>();
        for (VotedCell cell : known) {
            labels.computeIfAbsent(cell.cell().field(), none -> new LinkedHashMap<>())
                    .merge(ValueIdentity.of(cell.label()), 1, Integer::sum);
            cell.votes().forEach(vote -> stated.computeIfAbsent(vote.source(), none -> new ArrayList<>())
                    .add(new Stated(confidence(vote), vote.value().agreesWith(cell.label()))));
        }
        stated.forEach((source, all) -> calibrations.put(source, Recalibration.of(all)));
        known.forEach(cell -> cell.votes().forEach(vote -> add(cell, vote)));
    }

    private void add(VotedCell cell, VotedCell.Vote vote) {
        Fared record = records.computeIfAbsent(new Place(vote.source(), cell.cell().field()),
                none -> new Fared());
        boolean right = vote.value().agreesWith(cell.label());
        record.n++;
        record.right += right ? 1 : 0;
        record.expected += calibrated(vote);
        if (!right) {
            record.confusions.computeIfAbsent(ValueIdentity.of(vote.value()), none -> new HashMap<>())
                    .merge(ValueIdentity.of(cell.label()), 1, Integer::sum);
        }
    }

    private static double confidence(VotedCell.Vote vote) {
        Double stated = vote.confidence();
        return stated == null ? UNSTATED : stated;
    }

    private double calibrated(VotedCell.Vote vote) {
        return calibrations.getOrDefault(vote.source(), ConfidenceMap.NONE).of(confidence(vote));
    }

    /** How probable each of the values is; they are the identities of all that may be meant. */
    Map<String, Double> beliefs(VotedCell cell, Set<String> values) {
        String field = cell.cell().field();
        Map<String, Double> prior = prior(field, values);
        Map<String, Double> logs = new LinkedHashMap<>();
        values.forEach(value -> logs.put(value, Math.log(prior.getOrDefault(value, LEAST))));
        for (VotedCell.Vote vote : cell.votes()) {
            Map<String, Double> posterior = posterior(field, vote, prior);
            values.forEach(value -> logs.merge(value,
                    Math.log(Math.max(LEAST, posterior.getOrDefault(value, LEAST))
                            / prior.getOrDefault(value, LEAST)),
                    Double::sum));
        }
        double top = logs.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double sum = logs.values().stream().mapToDouble(log -> Math.exp(log - top)).sum();
        Map<String, Double> beliefs = new LinkedHashMap<>();
        logs.forEach((value, log) -> beliefs.put(value, Math.exp(log - top) / sum));
        return beliefs;
    }

    private Map<String, Double> prior(String field, Set<String> values) {
        Map<String, Integer> counted = labels.getOrDefault(field, Map.of());
        double all = counted.values().stream().mapToInt(Integer::intValue).sum() + 0.5 * values.size();
        Map<String, Double> prior = new LinkedHashMap<>();
        values.forEach(value -> prior.put(value, (counted.getOrDefault(value, 0) + 0.5) / all));
        return prior;
    }

    private Map<String, Double> posterior(String field, VotedCell.Vote vote, Map<String, Double> prior) {
        String said = ValueIdentity.of(vote.value());
        Fared record = records.getOrDefault(new Place(vote.source(), field), new Fared());
        double stated = calibrated(vote);
        // What the confidence is worth here: the odds of the source in this field, drawn towards those of all fields.
        double here = (record.right + DRAWN * stated) / (record.n + DRAWN);
        double usual = (record.expected + DRAWN * stated) / (record.n + DRAWN);
        double right = Math.clamp(logistic(odds(stated) + odds(here) - odds(usual)), 0.02, 0.995);
        Map<String, Integer> confused = record.confusions.getOrDefault(said, Map.of());
        Map<String, Double> rest = new LinkedHashMap<>();
        prior.forEach((value, common) -> {
            if (!value.equals(said)) {
                rest.put(value, confused.getOrDefault(value, 0) + COMMON * common);
            }
        });
        double all = rest.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> posterior = new LinkedHashMap<>();
        prior.keySet().forEach(value -> posterior.put(value, value.equals(said)
                ? rest.isEmpty() ? 1 : right
                : (1 - right) * rest.getOrDefault(value, LEAST) / all));
        return posterior;
    }

    private static double odds(double share) {
        double inside = Math.clamp(share, 0.005, 0.995);
        return Math.log(inside / (1 - inside));
    }

    private static double logistic(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
