package dev.assay.store;

import dev.assay.review.Decision;
import dev.assay.review.NewDecision;
import dev.assay.review.UndoHistory.Standing;
import dev.assay.schema.Schema;
import dev.assay.store.index.ActCheck;
import dev.assay.store.index.DecisionRows;
import dev.assay.store.index.OpenCells;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The decisions of one act as it is kept: checked, numbered and dated. */
final class NewAct implements Appending.Making {

    private final Schema schema;
    private final DecisionRows decisions;
    private final InstantSource clock;
    private final List<NewDecision> given;
    private final boolean onlyOpen;

    /** @param onlyOpen whether cells that are decided by now are left out */
    NewAct(Schema schema, DecisionRows decisions, InstantSource clock, List<NewDecision> given,
            boolean onlyOpen) {
        this.schema = schema;
        this.decisions = decisions;
        this.clock = clock;
        this.given = List.copyOf(given);
        this.onlyOpen = onlyOpen;
    }

    @Override
    public List<Decision> decisions(Connection connection, long first) throws SQLException {
        new ActCheck(schema, decisions).check(connection, given);
        List<NewDecision> kept = onlyOpen ? OpenCells.of(connection, decisions, given) : given;
        Instant now = after(connection, kept);
        List<Decision> made = new ArrayList<>();
        for (NewDecision what : kept) {
            made.add(new Decision(first + made.size(), first, now, what));
        }
        return made;
    }

    /**
     * Now, or just after what was decided on these postings, and done or undone by this reviewer, last: another clock may
     * have been ahead of this one, and what is decided now is to count, and to be undone first.
     */
    private Instant after(Connection connection, List<NewDecision> act) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Standing standing : act.isEmpty()
                ? List.<Standing>of()
                : List.of(Standing.IN_FORCE, Standing.TAKEN_BACK)) {
            now = after(now, decisions.newest(connection, act.getFirst().reviewer(), standing));
        }
        Set<String> postings = new LinkedHashSet<>();
        act.stream().filter(one -> one.target() == 0).forEach(one -> postings.add(one.postingId()));
        for (String posting : postings) {
            now = after(now, decisions.newest(connection, posting));
        }
        return now;
    }

    private static Instant after(Instant now, Optional<Instant> newest) {
        return newest.isPresent() && newest.get().isAfter(now)
                ? newest.get().plus(1, ChronoUnit.MICROS)
                : now;
    }
}
