package dev.assay.store;

import dev.assay.model.Excerpt;
import dev.assay.model.FieldValue;
import dev.assay.model.Problem;
import dev.assay.review.CancelPoint;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.saying.Saying;
import dev.assay.schema.Schema;
import dev.assay.store.index.DecisionRows;
import dev.assay.store.index.PostingNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Another store's journal on its way into this one, line by line: each act stays one, each undo takes back the act it
 * took back there, and a line that is known is left alone.
 */
final class TakenJournal implements Appending.Making {

    private static final int MOST_NAMED = 5;

    private final DecisionRows decisions;
    private final List<Decision> journal;
    private final Map<String, String> theirNames;
    private final DecisionFit fit;
    private final CancelPoint point;
    private final List<Saying> unfit = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private int known;

    /** @param theirNames their id by each other name of a posting there */
    TakenJournal(Schema schema, DecisionRows decisions, List<Decision> journal,
            Map<String, String> theirNames, CancelPoint point, Instant now) {
        this.decisions = decisions;
        this.journal = journal.stream().map(one -> new Decision(one.seq(), one.operation(),
                one.at().truncatedTo(ChronoUnit.MICROS), one.what())).toList();
        this.theirNames = theirNames;
        this.fit = new DecisionFit(schema, now);
        this.point = point;
    }

    /** What tells a line from every other, in whichever journal it stands. */
    private record Line(Instant at, String reviewer, DecisionKind kind, String posting, String field,
            @Nullable FieldValue value) {}

    @Override
    public List<Decision> decisions(Connection connection, long first) throws SQLException {
        if (journal.isEmpty()) {
            return List.of();
        }
        Map<Line, Deque<Long>> here = new HashMap<>();
        for (Decision one : decisions.all(connection)) {
            here.computeIfAbsent(line(connection, one), none -> new ArrayDeque<>()).add(one.operation());
        }
        Map<Long, Set<Long>> acts = new HashMap<>();
        Map<Long, Long> begun = new HashMap<>();
        List<Decision> made = new ArrayList<>();
        for (Decision one : journal) {
            point.look();
            Deque<Long> same = here.get(line(connection, one));
            boolean returns = one.what().target() != 0;
            if (same != null && !same.isEmpty()) {
                acts.computeIfAbsent(one.operation(), none -> new LinkedHashSet<>()).add(same.remove());
                known++;
                // What of its act comes only now does not know it yet.
                Long late = returns ? begun.get(one.what().target()) : null;
                if (late != null) {
                    made.add(returned(one, late, first + made.size()));
                }
            } else if (returns) {
                for (long act : acts.getOrDefault(one.what().target(), Set.of())) {
                    made.add(returned(one, act, first + made.size()));
                }
            } else if (fits(connection, one)) {
                long seq = first + made.size();
                long act = begun.computeIfAbsent(one.operation(), none -> seq);
                acts.computeIfAbsent(one.operation(), none -> new LinkedHashSet<>()).add(act);
                made.add(new Decision(seq, act, one.at(), one.what().on(id(connection, one.what()))));
            }
        }
        return made;
    }

    /** The same undo or redo, of an act of this store. */
    private static Decision returned(Decision one, long act, long seq) {
        return new Decision(seq, seq, one.at(), one.what().kind() == DecisionKind.UNDO
                ? NewDecision.undo(one.what().reviewer(), act)
                : NewDecision.redo(one.what().reviewer(), act));
    }

    private Line line(Connection connection, Decision one) throws SQLException {
        NewDecision what = one.what();
        return new Line(one.at(), what.reviewer(), what.kind(),
                what.target() == 0 ? id(connection, what) : "", what.field(), what.value());
    }

    /** What this store calls the posting. */
    private String id(Connection connection, NewDecision what) throws SQLException {
        String name = what.postingId();
        String found = ids.get(name);
        if (found == null) {
            found = PostingNames.ord(connection, name).isPresent()
                    ? PostingNames.id(connection, name)
                    : PostingNames.id(connection, theirNames.getOrDefault(name, name));
            ids.put(name, found);
        }
        return found;
    }

    private boolean fits(Connection connection, Decision one) throws SQLException {
        NewDecision what = one.what().on(id(connection, one.what()));
        Saying why = what.reviewer().isBlank()
                ? Saying.of("unfit.nobody")
                : fit.why(connection, what, one.at());
        if (!why.isEmpty()) {
            unfit.add(Saying.of("unfit.why", what.field(), what.postingId(), why));
        }
        return why.isEmpty();
    }

    /** How many lines were here already. */
    int known() {
        return known;
    }

    /** How many lines could not be taken. */
    int unfit() {
        return unfit.size();
    }

    /** What was left, to be asked after the decisions were made. */
    List<Problem> problems(String path) {
        return unfit.isEmpty()
                ? List.of()
                : List.of(new Problem(path, Saying.NOTHING,
                        Saying.of("remark.journal-unfit", Excerpt.listed(unfit, MOST_NAMED)),
                        Saying.of("remedy.journal-unfit")));
    }
}
