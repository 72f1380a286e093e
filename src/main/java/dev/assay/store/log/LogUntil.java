package dev.assay.store.log;

import dev.assay.review.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A log as it was at a time: its lines up to the first that was written later, from its files and from their copies.
 *
 * @param lines first to last, of whole acts
 * @param missing the numbers among them that no sound line has, settled losses left out
 */
public record LogUntil(List<LogLine> lines, List<SeqRange> missing, StoreAccount.Log known) {

    private static final int FILE = 16 * 1024 * 1024;

    public LogUntil {
        lines = List.copyOf(lines);
        missing = List.copyOf(missing);
    }

    /**
     * Reads a log, which may be written to meanwhile; nothing is changed.
     *
     * @param known what is known of it beside its files
     */
    public static LogUntil of(Path folder, StoreAccount.Log known, LogBackup backup, Instant time)
            throws IOException {
        NavigableMap<Long, LogLine> all = new TreeMap<>();
        LogScan scan = LogScan.of(folder, known, line -> all.put(line.seq(), line));
        backup.lacking(scan).forEach(line -> all.putIfAbsent(line.seq(), line));
        List<LogLine> lines = new ArrayList<>();
        for (LogLine line : all.values()) {
            if (at(line).filter(time::isBefore).isPresent()) {
                break;
            }
            lines.add(line);
        }
        while (lines.size() < all.size() && !lines.isEmpty()
                && lines.getLast().nth() < lines.getLast().of()) {
            lines.removeLast();
        }
        long last = lines.isEmpty() ? 0 : lines.getLast().seq();
        LineIndex index = new LineIndex();
        lines.forEach(index::add);
        List<SeqRange> missing = index.missing(last);
        return new LogUntil(lines,
                missing.stream().filter(range -> !known.lost(range.from(), range.to())).toList(),
                new StoreAccount.Log(last, missing));
    }

    /** When a line was written, as it says itself; some of before say nothing. */
    static Optional<Instant> at(LogLine line) {
        try {
            return PlainJson.object(line.json()).get("at") instanceof String at
                    ? Optional.of(Instant.parse(at))
                    : Optional.empty();
        } catch (DateTimeException | StoreException e) {
            return Optional.empty();
        }
    }

    /** When the last of them was written. */
    public Optional<Instant> last() {
        return lines.reversed().stream().flatMap(line -> at(line).stream()).findFirst();
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
