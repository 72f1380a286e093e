package dev.assay.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The journal folded into the state of every field: the one definition of what undo and redo mean. Undo takes
 * back the reviewer's latest act still in force; redo brings back the earliest act taken back since, until that
 * reviewer decides anew; a field stands where its latest decision still in force put it. Decisions are added
 * first to last. Not safe to share between threads.
 */
public final class UndoHistory {

    private final Map<Long, List<Decision>> acts = new TreeMap<>();
    private final Map<String, List<Decision>> byPosting = new LinkedHashMap<>();
    private final Map<String, NavigableSet<Long>> inForce = new HashMap<>();
    private final Map<String, NavigableSet<Long>> takenBack = new HashMap<>();

    public static UndoHistory of(Iterable<Decision> journal) {
        UndoHistory log = new UndoHistory();
        journal.forEach(log::add);
        return log;
    }

    /** Folds in the next decision; an undo or redo of an act that is not there to undo or redo changes nothing. */
    public void add(Decision decision) {
        String reviewer = decision.what().reviewer();
        switch (decision.what().kind()) {
            case UNDO -> move(decision.what().target(), of(inForce, reviewer), of(takenBack, reviewer));
            case REDO -> move(decision.what().target(), of(takenBack, reviewer), of(inForce, reviewer));
            case ACCEPT, OVERRIDE, UNSURE, EVIDENCE, CLEAR -> {
                acts.computeIfAbsent(decision.operation(), o -> new ArrayList<>()).add(decision);
                byPosting.computeIfAbsent(decision.what().postingId(), id -> new ArrayList<>()).add(decision);
                of(inForce, reviewer).add(decision.operation());
                of(takenBack, reviewer).clear();
            }
        }
    }

    /** Where each field of a posting stands that has a decision in force. */
    public Map<String, FieldReview> reviews(String postingId) {
        return fold(byPosting.getOrDefault(postingId, List.of()).stream()
                .filter(d -> standing(d.operation()) == Standing.IN_FORCE).toList());
    }

    /** Where each field stands after these decisions in force of one posting, the last made counting. */
    public static Map<String, FieldReview> fold(List<Decision> inForce) {
        Map<String, FieldReview> reviews = new LinkedHashMap<>();
        for (Decision decision : inForce.stream().sorted(Decision.IN_TIME).toList()) {
            reviews.merge(decision.what().field(), FieldReview.UNDECIDED.after(decision),
                    (before, first) -> before.after(decision));
        }
        return reviews;
    }

    /** What became of an act; an unknown one counts as dropped. */
    public Standing standing(long operation) {
        List<Decision> act = acts.get(operation);
        String reviewer = act == null ? "" : act.getFirst().what().reviewer();
        if (of(inForce, reviewer).contains(operation)) {
            return Standing.IN_FORCE;
        }
        return of(takenBack, reviewer).contains(operation) ? Standing.TAKEN_BACK : Standing.DROPPED;
    }

    /** All acts that decided something, by number. */
    public Map<Long, List<Decision>> acts() {
        return Collections.unmodifiableMap(acts);
    }

    public Optional<UndoStep> undoable(String reviewer) {
        NavigableSet<Long> candidates = of(inForce, reviewer);
        return candidates.isEmpty() ? Optional.empty() : Optional.of(step(candidates.last()));
    }

    public Optional<UndoStep> redoable(String reviewer) {
        NavigableSet<Long> candidates = of(takenBack, reviewer);
        return candidates.isEmpty() ? Optional.empty() : Optional.of(step(candidates.first()));
    }

    private UndoStep step(Long operation) {
        return new UndoStep(operation, acts.getOrDefault(operation, List.of()));
    }

    private static NavigableSet<Long> of(Map<String, NavigableSet<Long>> sets, String reviewer) {
        return sets.computeIfAbsent(reviewer, r -> new TreeSet<>());
    }

    private static void move(Long operation, NavigableSet<Long> from, NavigableSet<Long> to) {
        if (from.remove(operation)) {
            to.add(operation);
        }
    }

    /** What became of an act. */
    public enum Standing {
        /** It counts. */
        IN_FORCE,
        /** It was undone and can be redone. */
        TAKEN_BACK,
        /** It was undone, and its reviewer has decided anew since. */
        DROPPED
    }
}
