package dev.assay.store;

import dev.assay.store.index.SoundRows;
import dev.assay.store.log.LineIndex;
import dev.assay.store.log.LogLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of a database held against the journal.
 *
 * @param lacking sound ones that the journal lacks and that fit into it
 * @param disagreeing sound ones in whose place the journal has another
 * @param unsound numbers under which neither has a sound one
 */
record Reconciliation(List<LogLine> lacking, List<LogLine> disagreeing, List<Long> unsound) {

    static final Reconciliation AGREE = new Reconciliation(List.of(), List.of(), List.of());

    Reconciliation {
        lacking = List.copyOf(lacking);
        disagreeing = List.copyOf(disagreeing);
        unsound = List.copyOf(unsound);
    }

    /** @param held null where the decisions of the database could not be read */
    static Reconciliation of(LineIndex journal, @Nullable SoundRows held) {
        if (held == null) {
            return AGREE;
        }
        List<LogLine> lacking = new ArrayList<>();
        List<LogLine> disagreeing = new ArrayList<>();
        for (LogLine line : held.lines()) {
            if (!journal.has(line.seq())) {
                lacking.add(line);
            } else if (!journal.has(line.seq(), Integer.toUnsignedLong(line.crc()))) {
                disagreeing.add(line);
            }
        }
        return new Reconciliation(lacking, disagreeing,
                held.altered().stream().filter(seq -> !journal.has(seq)).toList());
    }
}
