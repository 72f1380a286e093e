package dev.assay.store.index;

import dev.assay.review.Decision;
import dev.assay.review.StoreException;
import dev.assay.store.log.DecisionCodec;
import dev.assay.store.log.LogLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decision rows held against the checksums they carry, which are those of their journal lines.
 *
 * @param lines the journal lines that sound rows stand for, byte for byte as they were written, by number
 * @param altered the numbers of the rows that are not what was written
 */
public record SoundRows(List<LogLine> lines, List<Long> altered) {

    public static final SoundRows NONE = new SoundRows(List.of(), List.of());

    /** How many lines are tried as written at once where some of them are missing. */
    private static final int MOST_AT_ONCE = 1_000;

    public static SoundRows of(List<DecisionRows.Entry> rows, DecisionCodec json) {
        Map<Long, Integer> sizes = new HashMap<>();
        rows.forEach(row -> sizes.merge(row.decision().operation(), 1, Integer::sum));
        List<LogLine> lines = new ArrayList<>();
        List<Long> altered = new ArrayList<>();
        for (DecisionRows.Entry row : rows) {
            LogLine line = line(row, json, sizes.getOrDefault(row.decision().operation(), 1));
            if (line == null) {
                altered.add(row.decision().seq());
            } else {
                lines.add(line);
            }
        }
        return new SoundRows(List.copyOf(lines), List.copyOf(altered));
    }

    /**
     * The decisions of all rows.
     *
     * @throws StoreException if one is not as the journal has it
     */
    public static List<Decision> decisions(List<DecisionRows.Entry> rows, DecisionCodec json) {
        List<Long> altered = of(rows, json).altered();
        if (!altered.isEmpty()) {
            throw new StoreException("The database does not say what the journal says of "
                    + (altered.size() == 1 ? "decision " : "decisions ") + altered.stream().limit(20)
                            .map(String::valueOf).collect(Collectors.joining(", "))
                    + (altered.size() > 20 ? ", …" : "")
                    + ": somebody changed it. Look with \"assay check\".");
        }
        return rows.stream().map(DecisionRows.Entry::decision).toList();
    }

    private static @Nullable LogLine line(DecisionRows.Entry row, DecisionCodec json, int likely) {
        long seq = row.decision().seq();
        long nth = seq - row.decision().operation() + 1;
        if (nth < 1 || nth > Integer.MAX_VALUE) {
            return null;
        }
        String body = json.body(row.decision());
        LogLine line = LogLine.of(seq, (int) nth, likely, body);
        for (long of = nth; !fits(line, row) && of <= nth + MOST_AT_ONCE; of++) {
            line = LogLine.of(seq, (int) nth, (int) of, body);
        }
        return fits(line, row) ? line : null;
    }

    private static boolean fits(LogLine line, DecisionRows.Entry row) {
        return Integer.toUnsignedLong(line.crc()) == row.checksum();
    }
}
