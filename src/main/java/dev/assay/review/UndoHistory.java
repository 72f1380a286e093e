package dev.assay.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
 * back the reviewer's latest act still in force; redo brings back what was taken back last, until that reviewer
 * decides anew; a field stands where its latest decision still in force put it. Latest is what was made
 * last, whenever it came here. Decisions are added first to last. Not safe to share between threads.
 */
public final class UndoHistory {

    private final Map<Long, List<Decision>> acts = new TreeMap<>();
    private final Map<String, List<Decision>> byPosting = new LinkedHashMap<>();
    private final Map<String, NavigableSet<Act>> inForce = new HashMap<>();
    private final Map<String, NavigableSet<Act>> made = new HashMap<>();
    private final Map<String, NavigableSet<Undone>> takenBack = new HashMap<>();
    private final Map<Long, Undone> undone = new HashMap<>();

    /** An act, by when it was made. */
    private record Act(Instant at, long operation) implements Comparable<Act> {

        private static final Comparator<Act> IN_TIME = Comparator.comparing(Act::at)
                .thenComparingLong(Act::operation);

        @Override
        public int compareTo(Act other) {
            return IN_TIME.compare(this, other);
        }
    }

    /** An act and when it was taken back; what was taken back last comes first. */
    private record Undone(Instant at, Act act) implements Comparable<Undone> {

        private static final Comparator<Undone> LAST_FIRST = Comparator.comparing(Undone::at).reversed()
                .thenComparing(Undone::act);

        @Override
        public int compareTo(Undone other) {
            return LAST_FIRST.compare(this, other);
        }
    }

    public static UndoHistory of(Iterable<Decision> journal) {
        UndoHistory log = new UndoHistory();
        journal.forEach(log::add);
        return log;
    }

    /**
     * Folds in the next decision; an undo or redo of an act that is not there to undo or redo changes nothing. One that
     * was dropped is brought back by a redo: its reviewer did so in another store.
     */
    public void add(Decision decision) {
        String reviewer = decision.what().reviewer();
        switch (decision.what().kind()) {
            case UNDO -> act(decision.what().target(), reviewer).filter(of(inForce, reviewer)::remove)
                    .filter(act -> !decidedAnew(reviewer, act, decision.at()))
                    .ifPresent(act -> {
                        Undone back = new Undone(decision.at(), act);
                        of(takenBack, reviewer).add(back);
                        undone.put(act.operation(), back);
                    });
            case REDO -> act(decision.what().target(), reviewer).ifPresent(act -> {
                Undone back = undone.remove(act.operation());
                if (back != null) {
                    of(takenBack, reviewer).remove(back);
                }
                of(inForce, reviewer).add(act);
            });
            case ACCEPT, OVERRIDE, UNSURE, EVIDENCE, CLEAR -> {
                if (!acts.containsKey(decision.operation())) {
                    Act act = new Act(decision.at(), decision.operation());
                    of(inForce, reviewer).add(act);
                    of(made, reviewer).add(act);
                    of(takenBack, reviewer).removeIf(back -> !back.at().isAfter(decision.at()));
                }
                acts.computeIfAbsent(decision.operation(), o -> new ArrayList<>()).add(decision);
                byPosting.computeIfAbsent(decision.what().postingId(), id -> new ArrayList<>()).add(decision);
            }
        }
    }

    /** Whether somebody made another act after they took one back, which came here before that did. */
    private boolean decidedAnew(String reviewer, Act act, Instant takenBack) {
        return of(made, reviewer).descendingSet().stream().limit(2)
                .anyMatch(other -> !other.equals(act) && other.at().isAfter(takenBack));
    }

    private Optional<Act> act(long operation, String reviewer) {
        return Optional.ofNullable(acts.get(operation)).map(List::getFirst)
                .filter(first -> first.what().reviewer().equals(reviewer))
                .map(first -> new Act(first.at(), operation));
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
        List<Decision> decisions = acts.get(operation);
        if (decisions == null) {
            return Standing.DROPPED;
        }
        String reviewer = decisions.getFirst().what().reviewer();
        Act act = new Act(decisions.getFirst().at(), operation);
        if (of(inForce, reviewer).contains(act)) {
            return Standing.IN_FORCE;
        }
        Undone back = undone.get(operation);
        return back != null && of(takenBack, reviewer).contains(back)
                ? Standing.TAKEN_BACK
                : Standing.DROPPED;
    }

    /** All acts that decided something, by number. */
    public Map<Long, List<Decision>> acts() {
        return Collections.unmodifiableMap(acts);
    }

    public Optional<UndoStep> undoable(String reviewer) {
        NavigableSet<Act> candidates = of(inForce, reviewer);
        return candidates.isEmpty() ? Optional.empty() : Optional.of(step(candidates.last()));
    }

    public Optional<UndoStep> redoable(String reviewer) {
        NavigableSet<Undone> candidates = of(takenBack, reviewer);
        return candidates.isEmpty() ? Optional.empty() : Optional.of(step(candidates.first().act()));
    }

    private UndoStep step(Act act) {
        return new UndoStep(act.operation(), acts.getOrDefault(act.operation(), List.of()));
    }

    private static <T> NavigableSet<T> of(Map<String, NavigableSet<T>> sets, String reviewer) {
        return sets.computeIfAbsent(reviewer, r -> new TreeSet<>());
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
