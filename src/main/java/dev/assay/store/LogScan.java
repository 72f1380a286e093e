package dev.assay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a {@link LineLog}'s files, first to last: checksums and numbers are checked, what is wrong is
 * listed with file and line, and an unfinished end is told from damage.
 */
final class LogScan {

    private final Consumer<LogLine> sound;
    private final List<String> damage = new ArrayList<>();
    private long lastSeq;
    private long lines;
    private @Nullable Tail tail;

    private LogScan(Consumer<LogLine> sound) {
        this.sound = sound;
    }

    /** Reads the log in this folder. @param sound is given each sound line in order */
    static LogScan of(Path folder, Consumer<LogLine> sound) throws IOException {
        LogScan scan = new LogScan(sound);
        List<Path> files = files(folder);
        for (int i = 0; i < files.size(); i++) {
            scan.file(files.get(i), i + 1, i == files.size() - 1);
        }
        return scan;
    }

    /** The log's files in order. */
    static List<Path> files(Path folder) throws IOException {
        try (var listed = Files.list(folder)) {
            return listed.filter(f -> f.getFileName().toString().matches("\\d{6,}\\.jsonl")).sorted()
                    .toList();
        }
    }

    static String name(int number) {
        return String.format(Locale.ROOT, "%06d.jsonl", number);
    }

    /** The highest number seen; 0 for an empty log. */
    long lastSeq() {
        return lastSeq;
    }

    /** How many sound lines there are. */
    long lines() {
        return lines;
    }

    /** What is wrong, each with its place and remedy; empty when all is well. */
    List<String> damage() {
        return List.copyOf(damage);
    }

    /** The end of the last file; null for an empty log. */
    @Nullable
    Tail tail() {
        return tail;
    }

    private void file(Path file, int number, boolean last) throws IOException {
        if (!file.getFileName().toString().equals(name(number))) {
            damage.add("The file " + file.resolveSibling(name(number))
                    + " is missing. Restore it from a backup.");
        }
        List<Entry> entries = entries(Files.readAllBytes(file));
        int upTo = last ? finished(entries) : entries.size();
        for (int i = 0; i < upTo; i++) {
            entry(file, i + 1, entries.get(i));
        }
        if (last) {
            boolean cut = upTo < entries.size();
            long end = cut ? entries.get(upTo).from() : Files.size(file);
            tail = new Tail(file, end, cut, upTo > 0 && !entries.get(upTo - 1).ended(), upTo + 1);
        }
    }

    private void entry(Path file, int place, Entry entry) {
        LogLine line = entry.line();
        if (line == null) {
            damage.add("Line " + place + " of " + file + " is damaged (entry " + (lastSeq + 1)
                    + "): its checksum does not fit. Restore the file from a backup.");
            lastSeq++;
        } else if (line.seq() <= lastSeq) {
            damage.add("Line " + place + " of " + file + " repeats number " + line.seq()
                    + " and was left out. Restore the file from a backup.");
        } else {
            if (line.seq() > lastSeq + 1) {
                damage.add("Before line " + place + " of " + file + " entries " + (lastSeq + 1) + " to "
                        + (line.seq() - 1) + " are missing. Restore the file from a backup.");
            }
            lastSeq = line.seq();
            lines++;
            sound.accept(line);
        }
    }

    /** How many entries at the start of the last file were written to their end. */
    private static int finished(List<Entry> entries) {
        int upTo = entries.size();
        while (upTo > 0 && entries.get(upTo - 1).line() == null) {
            upTo--;
        }
        LogLine end = upTo == 0 ? null : entries.get(upTo - 1).line();
        if (end == null || end.nth() == end.of()) {
            return upTo;
        }
        long firstOfGroup = end.seq() - end.nth() + 1;
        while (upTo > 0
                && (entries.get(upTo - 1).line() instanceof LogLine(long seq, int n, int o, int c, byte[] j))
                && seq >= firstOfGroup) {
            upTo--;
        }
        return upTo;
    }

    private static List<Entry> entries(byte[] bytes) {
        List<Entry> entries = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                entries.add(new Entry(from, true, LogLine.read(Arrays.copyOfRange(bytes, from, i))));
                from = i + 1;
            }
        }
        if (from < bytes.length) {
            entries.add(new Entry(from, false, LogLine.read(Arrays.copyOfRange(bytes, from, bytes.length))));
        }
        return entries;
    }

    /** A line as found: where it starts, whether its line end is there, and what it says if it is sound. */
    private record Entry(int from, boolean ended, @Nullable LogLine line) {}

    /**
     * The end of the last file.
     *
     * @param end the byte after the last finished entry
     * @param torn whether something unfinished stands after it
     * @param lacksLineEnd whether the last finished entry lacks only its line end
     * @param line the number of the line at {@code end}, from 1
     */
    record Tail(Path file, long end, boolean torn, boolean lacksLineEnd, int line) {}
}
