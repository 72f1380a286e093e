package dev.assay.evaluation.figures;

import dev.assay.evaluation.guarantee.KnownCertificate;
import dev.assay.evaluation.labels.LabelErrors;
import dev.assay.evaluation.labels.VotedCell;
import dev.assay.evaluation.source.NamedAnswers;
import dev.assay.evaluation.statistics.Bootstrap;
import dev.assay.evaluation.stopping.StopRule;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.review.ReviewIndex;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Goes through the cells of a store, field by field, and holds what its sources say against gold. */
public final class Measuring {

    private final ReviewIndex index;
    private final Schema schema;
    private final Bootstrap bootstrap;

    public Measuring(ReviewIndex index, Schema schema, Bootstrap bootstrap) {
        this.index = index;
        this.schema = schema;
        this.bootstrap = bootstrap;
    }

    /**
     * Measures.
     *
     * @param labels what is gold
     * @param byReviewer what each reviewer said themselves
     * @param samples the random samples of the store
     * @return empty where a Cancel came before the end
     */
    public Optional<DecisionFigures> of(GoldLabels labels, Map<String, Map<CellKey, FieldValue>> byReviewer,
            List<KnownCertificate> samples, Progress progress) {
        Tallies tallies = new Tallies();
        int done = 0;
        for (FieldSpec field : schema.fields()) {
            progress.at(done++, schema.fields().size(), Saying.of("step.measuring", field.label()));
            if (progress.cancelled()) {
                return Optional.empty();
            }
            try (Stream<ComparedCell> cells = index.compared(field.key())) {
                cells.forEach(cell -> tallies.add(cell, labels));
            }
        }
        RatingTable reviewers = new RatingTable(schema);
        byReviewer.forEach((reviewer, said) -> said.forEach((cell, value) -> reviewers.add(cell, reviewer,
                value)));
        Map<Basis, Map<String, SourceMeasure>> apart = new EnumMap<>(Basis.class);
        tallies.apart.forEach((basis, sources) -> apart.put(basis, measured(sources, progress)));
        Map<String, SourceMeasure> sources = measured(tallies.sources, progress);
        List<PairMeasure> pairs = tallies.pairs(progress);
        if (progress.cancelled()) {
            return Optional.empty();
        }
        DecisionFigures figures = new DecisionFigures(tallies.extent(labels), sources, apart, pairs,
                reviewers.agreement(), tallies.ratings.agreement(),
                schema.fields().stream().map(field -> StopRule.of(field.key(), samples, index)).toList(),
                LabelErrors.among(tallies.voted));
        progress.at(done, schema.fields().size(), "");
        return Optional.of(figures);
    }

    /** Not all of them where a Cancel came: to draw again and again takes longer than to count. */
    private Map<String, SourceMeasure> measured(Map<String, SourceTally> tallies, Progress progress) {
        Map<String, SourceMeasure> measured = new LinkedHashMap<>();
        tallies.forEach((source, tally) -> {
            if (!progress.cancelled()) {
                progress.at(schema.fields().size(), schema.fields().size(),
                        Saying.of("step.measuring", source));
                measured.put(source, tally.measure(bootstrap));
            }
        });
        return measured;
    }

    /** What is counted on the way. */
    private final class Tallies {

        private record Pair(String first, String second) {}

        private final Map<String, SourceTally> sources = new TreeMap<>();
        private final Map<Basis, Map<String, SourceTally>> apart = new EnumMap<>(Basis.class);
        private final Map<String, Integer> postings = new HashMap<>();
        private final Map<String, Integer> postingsApart = new HashMap<>();
        private final Map<Basis, Integer> gold = new EnumMap<>(Basis.class);
        private final Map<Basis, Integer> goldApart = new EnumMap<>(Basis.class);
        private final TreeSet<String> reviewers = new TreeSet<>();
        private final TreeSet<Instant> times = new TreeSet<>();
        private final Map<Pair, PairTally> pairs = new LinkedHashMap<>();
        private final RatingTable ratings = new RatingTable(schema);
        private final List<VotedCell> voted = new ArrayList<>();
        private long cells;

        void add(ComparedCell cell, GoldLabels labels) {
            cells++;
            Map<String, ComparedCell.Said> said = NamedAnswers.of(cell).all();
            said.forEach((source, one) -> ratings.add(cell.cell(), source, one.value()));
            GoldLabel label = labels.cells().get(cell.cell());
            if (label == null) {
                return;
            }
            boolean isApart = labels.isApart(label);
            Map<String, Integer> numbers = isApart ? postingsApart : postings;
            int posting = numbers.computeIfAbsent(cell.cell().postingId(), none -> numbers.size());
            (isApart ? goldApart : gold).merge(label.basis(), 1, Integer::sum);
            Map<String, SourceTally> tallies = isApart
                    ? apart.computeIfAbsent(label.basis(), none -> new TreeMap<>())
                    : sources;
            said.forEach((source, one) -> tallies.computeIfAbsent(source, none -> new SourceTally())
                    .add(posting, cell.cell().field(), label, one));
            if (!isApart) {
                reviewers.add(label.reviewer());
                times.add(label.at());
                addPairs(posting, label, said);
                voted.add(DoubtedLabels.voted(cell.cell(), label, said));
            }
        }

        private void addPairs(int posting, GoldLabel label, Map<String, ComparedCell.Said> said) {
            List<String> names = said.keySet().stream().sorted().toList();
            for (int one = 0; one < names.size(); one++) {
                for (int other = one + 1; other < names.size(); other++) {
                    Pair pair = new Pair(names.get(one), names.get(other));
                    pairs.computeIfAbsent(pair, none -> new PairTally()).add(posting,
                            isRight(said, pair.first(), label), isRight(said, pair.second(), label));
                }
            }
        }

        private static boolean isRight(Map<String, ComparedCell.Said> said, String source, GoldLabel label) {
            return Objects.requireNonNull(said.get(source)).value().agreesWith(label.value());
        }

        List<PairMeasure> pairs(Progress progress) {
            return pairs.entrySet().stream().takeWhile(one -> !progress.cancelled())
                    .map(one -> one.getValue().measure(one.getKey().first(), one.getKey().second(),
                            bootstrap))
                    .sorted(Comparator.comparing(PairMeasure::first).thenComparing(PairMeasure::second))
                    .toList();
        }

        DecisionFigures.Extent extent(GoldLabels labels) {
            int met = Stream.of(gold, goldApart).flatMap(by -> by.values().stream())
                    .mapToInt(Integer::intValue).sum();
            return new DecisionFigures.Extent(cells, gold, goldApart, labels.left(),
                    labels.cells().size() - met, postings.size(), List.copyOf(reviewers),
                    times.isEmpty() ? null : times.getFirst(), times.isEmpty() ? null : times.getLast());
        }
    }
}
