package dev.assay.store;

import dev.assay.review.CancelPoint;
import dev.assay.review.Decision;
import dev.assay.store.index.Database;
import dev.assay.store.index.DecisionRows;
import dev.assay.store.log.DecisionCodec;
import dev.assay.store.log.LogLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decisions on their way into a store. They are checked first; then the journal's lines are forced to disk while the rows
 * are written, and whoever waits is told when both are done. Of a long act the rows come first: until they are there it
 * can be cancelled, and what fails on the way leaves nothing.
 */
final class Appending implements Database.Work<List<Decision>> {

    /** In bytes of the journal. */
    private static final int SHORT = 64 * 1024;

    private final StoreOpening.Parts parts;
    private final DecisionRows decisions;
    private final DecisionCodec json;
    private final Making making;
    private final CancelPoint point;
    private volatile JournalThread.@Nullable Begun journaling;

    /** @param point is passed before anything is journaled */
    Appending(StoreOpening.Parts parts, DecisionRows decisions, DecisionCodec json, Making making,
            CancelPoint point) {
        this.parts = parts;
        this.decisions = decisions;
        this.json = json;
        this.making = making;
        this.point = point;
    }

    /** Whether the journal has them, whatever became of the database; waits until that is known. */
    boolean isJournaled() {
        JournalThread.Begun begun = journaling;
        return begun != null && begun.isOnDisk();
    }

    @Override
    public List<Decision> on(Connection connection) throws SQLException {
        List<Decision> made = making.decisions(connection, parts.journal().lastSeq() + 1);
        if (made.isEmpty()) {
            return made;
        }
        List<LogLine> lines = lines(made);
        if (lines.stream().mapToLong(line -> line.json().length).sum() > SHORT) {
            addRows(connection, made, lines);
            begin(lines).end();
        } else {
            JournalThread.Begun begun = begin(lines);
            try {
                addRows(connection, made, lines);
            } finally {
                // Nobody else may have the journal before.
                begun.isOnDisk();
            }
            begun.end();
        }
        parts.backups().kept(made.size());
        return made;
    }

    private JournalThread.Begun begin(List<LogLine> lines) {
        parts.database().unlessGivenUp(() -> {
            point.pass();
            journaling = parts.journalThread().begin(parts.journal(), lines);
        });
        return Objects.requireNonNull(journaling);
    }

    private void addRows(Connection connection, List<Decision> made, List<LogLine> lines)
            throws SQLException {
        List<DecisionRows.Entry> entries = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            entries.add(new DecisionRows.Entry(made.get(i), Integer.toUnsignedLong(lines.get(i).crc())));
        }
        decisions.add(connection, entries);
    }

    /** The journal's lines, each act's of its own, so that a row says by itself whether it is what was written. */
    private List<LogLine> lines(List<Decision> made) {
        Map<Long, List<String>> acts = new LinkedHashMap<>();
        made.forEach(decision -> acts.computeIfAbsent(decision.operation(), act -> new ArrayList<>())
                .add(json.body(decision)));
        List<LogLine> lines = new ArrayList<>();
        acts.values().forEach(act -> lines.addAll(parts.journal().lines(act, lines.size())));
        return lines;
    }

    /** Makes the decisions that are to be kept, the first with a given number. */
    interface Making {
        List<Decision> decisions(Connection connection, long first) throws SQLException;
    }
}
