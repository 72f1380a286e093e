package dev.assay.store.log;

import dev.assay.review.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A log as it was at a time: its lines that say no later one, from its files and from their copies. What was taken from
 * another store says when it was made there, so that later lines may stand before earlier ones.
 *
 * @param lines first to last, of whole acts
 * @param missing the numbers among them that no sound line has, settled losses left out
 * @param later how many lines say a later time and stand before one that does not
 */
public record LogUntil(List<LogLine> lines, List<SeqRange> missing, int later, StoreAccount.Log known) {

    private static final int FILE = 16 * 1024 * 1024;

    public LogUntil {
        lines = List.copyOf(lines);
        missing = List.copyOf(missing);
    }

    /**
     * Reads a log, which may be written to meanwhile; nothing is changed.
     *
     * @param known what is known of it beside its files
     * @param always which lines are kept whatever time they say
     */
    public static LogUntil of(Path folder, StoreAccount.Log known, LogBackup backup, Instant time,
            Predicate<LogLine> always) throws IOException {
        NavigableMap<Long, LogLine> all = new TreeMap<>();
        LogScan scan = LogScan.of(folder, known, line -> all.put(line.seq(), line));
        backup.lacking(scan).forEach(line -> all.putIfAbsent(line.seq(), line));
        Set<Long> lateActs = new HashSet<>();
        long end = 0;
        boolean late = false;
        for (LogLine line : all.values()) {
            late = at(line).map(time::isBefore).orElse(late);
            if (late) {
                lateActs.add(act(line));
            } else {
                end = line.seq();
            }
        }
        List<LogLine> lines = new ArrayList<>();
        LineIndex index = new LineIndex();
        int later = 0;
        for (LogLine line : all.values()) {
            index.add(line);
            if (!lateActs.contains(act(line)) || always.test(line)) {
                lines.add(line);
            } else if (line.seq() < end) {
                later++;
            }
        }
        long last = lines.isEmpty() ? 0 : lines.getLast().seq();
        LineIndex kept = new LineIndex();
        lines.forEach(kept::add);
        return new LogUntil(lines,
                index.missing(last).stream().filter(range -> !known.lost(range.from(), range.to())).toList(),
                later, new StoreAccount.Log(last, kept.missing(last)));
    }

    /** What the lines that were written at once have in common. */
    private static long act(LogLine line) {
        return line.seq() - line.nth();
    }

    /** When a line was written, or what it says was made, as it says itself; some of before say nothing. */
    static Optional<Instant> at(LogLine line) {
        try {
            return PlainJson.object(line.json()).get("at") instanceof String at
                    ? Optional.of(Instant.parse(at))
                    : Optional.empty();
        } catch (DateTimeException | StoreException e) {
            return Optional.empty();
        }
    }

    /** The latest time that they say. */
    public Optional<Instant> last() {
        return lines.stream().flatMap(line -> at(line).stream()).max(Comparator.naturalOrder());
    }

    /** Writes them as a log of another store. */
    public void write(Path folder) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        Durable.folder(folder);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int number = 1;
        for (LogLine line : lines) {
            bytes.writeBytes(line.json());
            bytes.write('\n');
            if (bytes.size() >= FILE && line.nth() == line.of()) {
                Durable.write(folder.resolve(LogFiles.name(number++)), bytes.toByteArray());
                bytes.reset();
            }
        }
        if (bytes.size() > 0) {
            Durable.write(folder.resolve(LogFiles.name(number)), bytes.toByteArray());
        }
    }

    /** The kept files that these lines of a manifest name, each content once. */
    public List<OriginalsFolder.Entry> originals() {
        Map<String, OriginalsFolder.Entry> named = new TreeMap<>();
        for (LogLine line : lines) {
            OriginalsFolder.Entry entry = OriginalsFolder.entry(line);
            named.putIfAbsent(entry.sha256(), entry);
        }
        return List.copyOf(named.values());
    }
}
