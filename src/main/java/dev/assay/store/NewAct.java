package dev.assay.store;

import dev.assay.review.Decision;
import dev.assay.review.NewDecision;
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
import java.util.List;

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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Decision> made = new ArrayList<>();
        for (NewDecision what : kept) {
            made.add(new Decision(first + made.size(), first, now, what));
        }
        return made;
    }
}
