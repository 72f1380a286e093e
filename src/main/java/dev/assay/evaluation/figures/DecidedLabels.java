package dev.assay.evaluation.figures;

import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.model.FieldValue;
import dev.assay.review.ArtefactKind;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.NamedActs;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewMode;
import dev.assay.review.ReviewStore;
import dev.assay.review.UndoHistory;
import dev.assay.review.adjudication.Adjudication;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads off a store's journal what its cells are held against, and what each reviewer said. */
public final class DecidedLabels {

    private static final String RULING = "ruling:";
    private static final String CERTIFICATE = "certificate:";

    private final ReviewStore store;
    private final Set<String> certificates;
    private final List<Decision> journal;
    private final UndoHistory history;
    /** By the code of a ruling, whether its withdrawal was undone. */
    private final Map<String, Boolean> reinstated = new HashMap<>();

    /** @param certificates the names of those that hold */
    public DecidedLabels(ReviewStore store, Set<String> certificates) {
        this.store = store;
        this.certificates = Set.copyOf(certificates);
        this.journal = NamedActs.journal(store);
        this.history = UndoHistory.of(journal);
    }

    /** What counts. @param counted the bases that count together, as {@link GoldLabels#LOOKED_AT} */
    public GoldLabels labels(Set<Basis> counted) {
        Set<String> postings = new LinkedHashSet<>();
        journal.forEach(decision -> postings.add(decision.what().postingId()));
        Map<CellKey, GoldLabel> cells = new LinkedHashMap<>();
        Map<Basis, Integer> left = new EnumMap<>(Basis.class);
        for (String posting : postings) {
            history.reviews(posting).forEach((field, review) -> value(review).ifPresent(value -> {
                Decision last = Objects.requireNonNull(review.last());
                add(new CellKey(posting, field), value, last, counted, cells, left);
            }));
        }
        return new GoldLabels(cells, counted, left);
    }

    /** What counts of a frozen set, as it was decided when that was frozen. */
    public GoldLabels labels(Set<Basis> counted, List<LabelledCell> set) {
        Map<CellKey, GoldLabel> cells = new LinkedHashMap<>();
        Map<Basis, Integer> left = new EnumMap<>(Basis.class);
        Map<String, String> ids = store.otherNames();
        set.forEach(cell -> add(
                new CellKey(ids.getOrDefault(cell.postingId(), cell.postingId()), cell.field()),
                cell.value(), cell.last(), counted, cells, left));
        return new GoldLabels(cells, counted, left);
    }

    private void add(CellKey cell, FieldValue value, Decision last, Set<Basis> counted,
            Map<CellKey, GoldLabel> cells, Map<Basis, Integer> left) {
        Basis basis = last.what().basis();
        if (counted.contains(basis) || isInForce(last.what())) {
            cells.put(cell, new GoldLabel(value, basis, last.what().reviewer(), last.seq(), last.at()));
        } else {
            left.merge(basis, 1, Integer::sum);
        }
    }

    private static Optional<FieldValue> value(FieldReview review) {
        Decision last = review.last();
        return last == null || review.state() != FieldReview.State.ACCEPTED
                && review.state() != FieldReview.State.OVERRIDDEN
                        ? Optional.empty()
                        : Optional.ofNullable(last.what().value());
    }

    /** Whether what it was decided by for many cells still stands. */
    private boolean isInForce(NewDecision what) {
        String reason = what.reason();
        return switch (what.basis()) {
            case RULING -> reason.startsWith(RULING) && (store.artefacts()
                    .inForce(ArtefactKind.Known.RULING, reason.substring(RULING.length())).isPresent()
                    || reinstated.computeIfAbsent(reason, NamedActs.of(history)::isWithdrawalUndone));
            case BULK -> reason.startsWith(CERTIFICATE)
                    && certificates.contains(reason.substring(CERTIFICATE.length()));
            case SEEN, SAMPLE, GROUP, POSTING, UNKNOWN -> false;
        };
    }

    /**
     * By reviewer, what they had decided themselves on the cells of a frozen set, on one of these bases. The set holds the basis of
     * the decision that counts alone, so that it is read off the journal as it was then.
     */
    public Map<String, Map<CellKey, FieldValue>> byReviewer(Set<Basis> counted, List<LabelledCell> set,
            Instant frozen) {
        Map<String, String> ids = store.otherNames();
        Map<CellKey, List<String>> reviewers = new HashMap<>();
        set.forEach(cell -> reviewers.put(
                new CellKey(ids.getOrDefault(cell.postingId(), cell.postingId()), cell.field()),
                cell.reviewers()));
        Map<String, Map<CellKey, FieldValue>> said = byReviewer(counted, UndoHistory
                .of(journal.stream().filter(decision -> !decision.at().isAfter(frozen)).toList()));
        said.forEach((reviewer, cells) -> cells.keySet()
                .removeIf(cell -> !reviewers.getOrDefault(cell, List.of()).contains(reviewer)));
        said.values().removeIf(Map::isEmpty);
        return said;
    }

    /** By reviewer, what they decided themselves on each cell last, on one of these bases. */
    public Map<String, Map<CellKey, FieldValue>> byReviewer(Set<Basis> counted) {
        return byReviewer(counted, history);
    }

    /** Whoever settles what others said is none of them. */
    private Map<String, Map<CellKey, FieldValue>> byReviewer(Set<Basis> counted, UndoHistory history) {
        ReviewMode mode = store.people().mode();
        Map<String, Map<CellKey, FieldReview>> reviews = new TreeMap<>();
        history.acts().values().stream()
                .filter(act -> history.standing(act.getFirst().operation()) == UndoHistory.Standing.IN_FORCE)
                .flatMap(List::stream).filter(one -> !Adjudication.isOne(one.what(), mode))
                .sorted(Decision.IN_TIME)
                .forEach(made -> reviews
                        .computeIfAbsent(made.what().reviewer(), none -> new LinkedHashMap<>())
                        .merge(new CellKey(made.what().postingId(), made.what().field()),
                                FieldReview.UNDECIDED.after(made), (before, first) -> before.after(made)));
        Map<String, Map<CellKey, FieldValue>> said = new TreeMap<>();
        reviews.forEach((reviewer, cells) -> cells.forEach((cell, review) -> {
            Decision last = review.last();
            if (last != null && counted.contains(last.what().basis())) {
                value(review).ifPresent(value -> said
                        .computeIfAbsent(reviewer, none -> new LinkedHashMap<>()).put(cell, value));
            }
        }));
        return said;
    }
}
