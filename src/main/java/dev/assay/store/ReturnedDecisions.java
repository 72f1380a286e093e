package dev.assay.store;

import dev.assay.model.FieldValue;
import dev.assay.model.GivenDecision;
import dev.assay.model.Problem;
import dev.assay.review.Basis;
import dev.assay.review.CancelPoint;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decisions that a file gives back: those that are not known, and that nothing decided later stands against. */
final class ReturnedDecisions implements H2ReviewStore.Making {

    private static final int MOST_NAMED = 5;

    private final Schema schema;
    private final DecisionRows decisions;
    private final String path;
    private final CancelPoint point;
    private final List<GivenDecision> given;
    private final List<String> later = new ArrayList<>();
    private final List<String> unfit = new ArrayList<>();

    ReturnedDecisions(Schema schema, DecisionRows decisions, String path, List<GivenDecision> given,
            CancelPoint point) {
        this.schema = schema;
        this.decisions = decisions;
        this.path = path;
        this.point = point;
        this.given = given.stream().sorted(Comparator.comparing(GivenDecision::at)).toList();
    }

    @Override
    public List<Decision> decisions(Connection connection, long first) throws SQLException {
        List<Decision> made = new ArrayList<>();
        for (GivenDecision one : given) {
            point.look();
            Optional<DecisionKind> kind = DecisionKind.of(one.kind());
            FieldValue value = one.value();
            if (kind.isEmpty() || schema.field(one.field()).isEmpty()
                    || value instanceof FieldValue.Malformed
                    || PostingNames.ord(connection, one.postingId()).isEmpty()) {
                unfit.add(name(one));
                continue;
            }
            List<Decision> known = decisions.on(connection, one.postingId(), one.field());
            if (known.stream().anyMatch(decision -> isSame(decision, one, kind.get()))) {
                continue;
            }
            Optional<Instant> newest = decisions.newest(connection, one.postingId(), one.field(),
                    kind.get() == DecisionKind.EVIDENCE);
            if (newest.isPresent() && newest.get().isAfter(one.at())) {
                later.add(name(one));
                continue;
            }
            long seq = first + made.size();
            made.add(new Decision(seq, seq, one.at(),
                    new NewDecision(PostingNames.id(connection, one.postingId()), one.field(), one.reviewer(),
                            kind.get(), value, one.reason(), one.note(), one.runId(), 0, one.proposed(),
                            one.spans(), Basis.of(one.basis()).orElse(Basis.UNKNOWN))));
        }
        return made;
    }

    private static boolean isSame(Decision known, GivenDecision given, DecisionKind kind) {
        NewDecision what = known.what();
        return what.kind() == kind && what.reviewer().equals(given.reviewer())
                && known.at().equals(given.at());
    }

    private static String name(GivenDecision one) {
        return one.field() + " of " + one.postingId();
    }

    /** What was left, to be asked after the decisions were made. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!later.isEmpty()) {
            problems.add(new Problem(path, "", "Decisions that this file gives back are older than what was"
                    + " decided here, which stands: " + named(later) + ".", "Look at these fields."));
        }
        if (!unfit.isEmpty()) {
            problems.add(new Problem(path, "", "Decisions that this file gives back do not fit: "
                    + named(unfit) + ".", "Check their field and value."));
        }
        return problems;
    }

    private static String named(List<String> all) {
        String some = String.join(", ", all.subList(0, Math.min(MOST_NAMED, all.size())));
        return all.size() <= MOST_NAMED ? some : some + " and " + (all.size() - MOST_NAMED) + " more";
    }
}
