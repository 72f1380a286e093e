package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Undo and redo against the plainest model there is: after each step everything is worked out from the start. */
class UndoHistoryTest {

    private static final List<String> REVIEWERS = List.of("Ada", "Bo");
    private static final List<String> POSTINGS = List.of("p1", "p2");

    /** What a reviewer tries: a decision on some fields, or a step back or forth. */
    record Attempt(String reviewer, DecisionKind kind, List<CellKey> fields) {}

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<DecisionKind> kinds = Arbitraries.frequency(Tuple.of(3, DecisionKind.ACCEPT),
                Tuple.of(2, DecisionKind.OVERRIDE), Tuple.of(1, DecisionKind.UNSURE),
                Tuple.of(1, DecisionKind.CLEAR),
                Tuple.of(5, DecisionKind.UNDO), Tuple.of(3, DecisionKind.REDO));
        Arbitrary<CellKey> field = Combinators
                .combine(Arbitraries.of(POSTINGS), Arbitraries.of("cloud", "sponsored"))
                .as(CellKey::new);
        return Combinators
                .combine(Arbitraries.of(REVIEWERS), kinds,
                        field.list().uniqueElements().ofMinSize(1).ofMaxSize(3))
                .as(Attempt::new).list().ofMaxSize(40);
    }

    @Property
    void agreesWithTheModel(@ForAll("attempts") List<Attempt> attempts) {
        UndoHistory log = new UndoHistory();
        Model model = new Model();
        List<Decision> journal = new ArrayList<>();
        for (Attempt attempt : attempts) {
            List<Decision> act = act(attempt, journal.size() + 1, log);
            act.forEach(log::add);
            journal.addAll(act);
            model.add(attempt, act);
            for (String posting : POSTINGS) {
                assertThat(log.reviews(posting)).isEqualTo(model.reviews(posting));
            }
            for (String reviewer : REVIEWERS) {
                assertThat(log.undoable(reviewer)).isEqualTo(model.last(model.done(reviewer)));
                assertThat(log.redoable(reviewer)).isEqualTo(model.last(model.undone(reviewer)));
            }
        }
        UndoHistory again = UndoHistory.of(journal);
        POSTINGS.forEach(p -> assertThat(again.reviews(p)).isEqualTo(log.reviews(p)));
    }

    @Property
    void asManyUndosAsActsLeaveNothingAndAsManyRedosBringItBack(@ForAll("attempts") List<Attempt> attempts) {
        UndoHistory log = new UndoHistory();
        long seq = 1;
        for (Attempt attempt : attempts) {
            for (Decision decision : act(attempt, seq, log)) {
                log.add(decision);
                seq++;
            }
        }
        Map<String, Map<String, FieldReview>> before = new HashMap<>();
        POSTINGS.forEach(p -> before.put(p, log.reviews(p)));
        List<String> undone = new ArrayList<>();
        for (String reviewer : REVIEWERS) {
            while (log.undoable(reviewer).isPresent()) {
                act(new Attempt(reviewer, DecisionKind.UNDO, List.of()), seq++, log).forEach(log::add);
                undone.add(reviewer);
            }
        }
        POSTINGS.forEach(p -> assertThat(log.reviews(p)).isEmpty());
        for (String reviewer : undone) {
            act(new Attempt(reviewer, DecisionKind.REDO, List.of()), seq++, log).forEach(log::add);
        }
        POSTINGS.forEach(p -> assertThat(log.reviews(p)).isEqualTo(before.get(p)));
    }

    /** The journal lines of an attempt; none where there is nothing to undo or redo. */
    static List<Decision> act(Attempt attempt, long seq, UndoHistory log) {
        if (attempt.kind() == DecisionKind.UNDO || attempt.kind() == DecisionKind.REDO) {
            boolean undo = attempt.kind() == DecisionKind.UNDO;
            Optional<UndoStep> step = undo
                    ? log.undoable(attempt.reviewer())
                    : log.redoable(attempt.reviewer());
            return step.map(s -> List.of(new Decision(seq, seq, Instant.EPOCH,
                    undo
                            ? NewDecision.undo(attempt.reviewer(), s.operation())
                            : NewDecision.redo(attempt.reviewer(), s.operation()))))
                    .orElse(List.of());
        }
        List<Decision> act = new ArrayList<>();
        for (CellKey field : attempt.fields()) {
            boolean valued = attempt.kind() == DecisionKind.ACCEPT || attempt.kind() == DecisionKind.OVERRIDE;
            FieldValue value = field.field().equals("cloud")
                    ? new FieldValue.Choice("aws")
                    : new FieldValue.Flag(true);
            act.add(new Decision(seq + act.size(), seq, Instant.EPOCH,
                    new NewDecision(field.postingId(), field.field(),
                            attempt.reviewer(), attempt.kind(), valued ? value : null, "", "", "", 0)));
        }
        return act;
    }

    /** Two stacks of acts per reviewer, and the states worked out from scratch. */
    private static final class Model {

        private final Map<String, List<List<Decision>>> done = new HashMap<>();
        private final Map<String, List<List<Decision>>> undone = new HashMap<>();

        List<List<Decision>> done(String reviewer) {
            return done.computeIfAbsent(reviewer, r -> new ArrayList<>());
        }

        List<List<Decision>> undone(String reviewer) {
            return undone.computeIfAbsent(reviewer, r -> new ArrayList<>());
        }

        void add(Attempt attempt, List<Decision> act) {
            if (act.isEmpty()) {
                return;
            }
            switch (attempt.kind()) {
                case UNDO -> undone(attempt.reviewer()).add(done(attempt.reviewer()).removeLast());
                case REDO -> done(attempt.reviewer()).add(undone(attempt.reviewer()).removeLast());
                default -> {
                    done(attempt.reviewer()).add(act);
                    undone(attempt.reviewer()).clear();
                }
            }
        }

        Optional<UndoStep> last(List<List<Decision>> stack) {
            return stack.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new UndoStep(stack.getLast().getFirst().operation(), stack.getLast()));
        }

        Map<String, FieldReview> reviews(String posting) {
            Map<String, Decision> latest = new LinkedHashMap<>();
            done.values().stream().flatMap(List::stream).flatMap(List::stream)
                    .filter(d -> d.what().postingId().equals(posting))
                    .forEach(d -> latest.merge(d.what().field(), d, (a, b) -> a.seq() > b.seq() ? a : b));
            Map<String, FieldReview> reviews = new HashMap<>();
            latest.forEach(
                    (field, decision) -> reviews.put(field, new FieldReview(switch (decision.what().kind()) {
                        case ACCEPT -> FieldReview.State.ACCEPTED;
                        case OVERRIDE -> FieldReview.State.OVERRIDDEN;
                        case UNSURE -> FieldReview.State.UNSURE;
                        default -> FieldReview.State.UNDECIDED;
                    }, decision)));
            return reviews;
        }
    }
}
