package dev.assay.store;

import dev.assay.model.Excerpt;
import dev.assay.model.FieldValue;
import dev.assay.model.GivenDecision;
import dev.assay.model.Problem;
import dev.assay.review.Basis;
import dev.assay.review.CancelPoint;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.DecisionRules;
import dev.assay.review.NewDecision;
import dev.assay.saying.Saying;
import dev.assay.schema.Schema;
import dev.assay.store.index.DecisionRows;
import dev.assay.store.index.PostingNames;
import dev.assay.store.index.PostingRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decisions that a file gives back: those that are not known, and that nothing decided later stands against. */
final class ReturnedDecisions implements Appending.Making {

    private static final int MOST_NAMED = 5;

    private final DecisionFit fit;
    private final TakenJournal lines;
    private final DecisionRows decisions;
    private final String path;
    private final CancelPoint point;
    private final List<GivenDecision> given;
    private final Instant now;
    private final List<Saying> later = new ArrayList<>();
    private final List<Saying> unfit = new ArrayList<>();
    private final List<Saying> folded = new ArrayList<>();
    private final List<Saying> waiting = new ArrayList<>();

    ReturnedDecisions(Schema schema, DecisionRows decisions, String path, List<GivenDecision> given,
            CancelPoint point, Instant now) {
        this.fit = new DecisionFit(schema, now);
        this.lines = new TakenJournal(schema, decisions, journal(given), Map.of(), point, now);
        this.decisions = decisions;
        this.path = path;
        this.point = point;
        this.now = now;
        this.given = given.stream().filter(one -> one.line() == null)
                .map(one -> one.at(one.at().truncatedTo(ChronoUnit.MICROS)))
                .sorted(Comparator.comparing(GivenDecision::at)).toList();
    }

    @Override
    public List<Decision> decisions(Connection connection, long first) throws SQLException {
        List<Decision> made = new ArrayList<>(lines.decisions(connection, first));
        for (GivenDecision one : given) {
            point.look();
            Optional<DecisionKind> kind = DecisionKind.of(one.kind());
            FieldValue value = one.value() == null ? null : DecisionRules.once(one.value());
            Saying why = why(connection, one, kind);
            if (kind.isEmpty() || !why.isEmpty()) {
                unfit.add(Saying.of("unfit.why", one.field(), one.postingId(), why));
                continue;
            }
            if (PostingRows.ord(connection, one.postingId()).isEmpty()) {
                waiting.add(name(one));
            }
            List<Decision> known = decisions.on(connection, one.postingId(), one.field());
            String posting = PostingNames.id(connection, one.postingId());
            made.stream().filter(decision -> isOn(decision.what(), posting, one.field()))
                    .forEach(known::add);
            if (known.stream().anyMatch(decision -> isSame(decision, one, kind.get()))) {
                continue;
            }
            Optional<Instant> newest = decisions.newest(connection, one.postingId(), one.field(),
                    kind.get() == DecisionKind.EVIDENCE, one.reviewer());
            boolean undated = one.at().equals(GivenDecision.UNDATED);
            if (newest.isPresent() && (undated || newest.get().isAfter(one.at()))) {
                later.add(name(one));
                continue;
            }
            if (!Objects.equals(value, one.value())) {
                folded.add(name(one));
            }
            long seq = first + made.size();
            made.add(new Decision(seq, seq, undated ? now.truncatedTo(ChronoUnit.MICROS) : one.at(),
                    decision(one, posting, kind.get(), value)));
        }
        return made;
    }

    /** Why a decision cannot have been made here or elsewhere as the file has it; nothing where it can. */
    private Saying why(Connection connection, GivenDecision one, Optional<DecisionKind> kind)
            throws SQLException {
        if (kind.isEmpty() || kind.get() == DecisionKind.UNDO || kind.get() == DecisionKind.REDO) {
            return Saying.of("unfit.no-kind");
        }
        if (!one.basis().isEmpty() && Basis.of(one.basis()).isEmpty()) {
            return Saying.of("unfit.no-basis", one.basis());
        }
        return fit.why(connection, decision(one, one.postingId(), kind.get(), one.value()), one.at());
    }

    private static NewDecision decision(GivenDecision one, String posting, DecisionKind kind,
            @Nullable FieldValue value) {
        GivenDecision.Line line = one.line();
        return new NewDecision(posting, one.field(), one.reviewer(), kind, value, one.reason(), one.note(),
                one.answerId(), line == null ? 0 : line.target(), one.proposed(), one.spans(),
                Basis.of(one.basis()).orElse(Basis.UNKNOWN), line == null ? 0 : line.tookMs());
    }

    /** What of it stands in a journal, as it stands there. */
    private static List<Decision> journal(List<GivenDecision> given) {
        List<Decision> journal = new ArrayList<>();
        for (GivenDecision one : given) {
            GivenDecision.Line line = one.line();
            Optional<DecisionKind> kind = DecisionKind.of(one.kind());
            if (line != null && kind.isPresent()) {
                journal.add(new Decision(line.seq(), line.operation(), one.at(),
                        decision(one, one.postingId(), kind.get(), one.value())));
            }
        }
        return journal;
    }

    private static boolean isOn(NewDecision what, String posting, String field) {
        return what.postingId().equals(posting) && what.field().equals(field);
    }

    private static boolean isSame(Decision known, GivenDecision given, DecisionKind kind) {
        NewDecision what = known.what();
        return what.kind() == kind && what.reviewer().equals(given.reviewer())
                && (given.at().equals(GivenDecision.UNDATED)
                        ? Objects.equals(what.value(), given.value()) && what.spans().equals(given.spans())
                        : known.at().equals(given.at()));
    }

    private static Saying name(GivenDecision one) {
        return Saying.of("unfit.cell", one.field(), one.postingId());
    }

    /** What was left, to be asked after the decisions were made. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(lines.problems(path));
        if (!later.isEmpty()) {
            problems.add(new Problem(path, Saying.NOTHING, Saying.of("remark.older-decisions", named(later)),
                    Saying.of("remedy.look-at-fields")));
        }
        if (!unfit.isEmpty()) {
            problems.add(new Problem(path, Saying.NOTHING, Saying.of("remark.unfit-decisions", named(unfit)),
                    Saying.of("remedy.unfit-decisions")));
        }
        if (!folded.isEmpty()) {
            problems.add(
                    Problem.remark(path, Saying.of("remark.value-twice", named(folded)), Saying.NOTHING));
        }
        if (!waiting.isEmpty()) {
            problems.add(new Problem(path, Saying.NOTHING,
                    Saying.of("remark.waiting-decisions", named(waiting)),
                    Saying.of("remedy.import-posting")));
        }
        return problems;
    }

    private static Saying named(List<Saying> all) {
        return Excerpt.listed(all, MOST_NAMED);
    }
}
