package dev.assay.store.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a log's files whole again as far as can be: an unfinished end is cut off, and lines that it lacks are put
 * where they belong. Whatever is taken out of a file is set aside before.
 */
public final class LogMending {

    private final Path folder;
    private final LogScan scan;
    private final SetAside aside;

    public LogMending(Path folder, LogScan scan, SetAside aside) {
        this.folder = folder;
        this.scan = scan;
        this.aside = aside;
    }

    /** Whether the files are not as they would be after {@link #mend} with nothing to add. */
    public static boolean needed(LogScan scan) {
        LogScan.Tail tail = scan.tail();
        return !scan.strays().isEmpty() || tail != null && (tail.torn() || tail.lacksLineEnd());
    }

    /** Puts lines into their places; the log must be scanned again afterwards. @param lines sound ones that it lacks */
    public void mend(Collection<LogLine> lines) throws IOException {
        aside.changing();
        int told = aside.notices().size();
        finishEnd();
        NavigableMap<Long, LogLine> all = new TreeMap<>();
        scan.strays().forEach(line -> all.putIfAbsent(line.seq(), line));
        lines.forEach(line -> all.putIfAbsent(line.seq(), line));
        NavigableMap<Integer, NavigableMap<Long, LogLine>> byFile = new TreeMap<>();
        all.forEach((seq, line) -> byFile.computeIfAbsent(place(seq), number -> new TreeMap<>())
                .put(seq, line));
        for (Map.Entry<Integer, NavigableMap<Long, LogLine>> entry : byFile.entrySet()) {
            fill(entry.getKey(), entry.getValue());
        }
        if (!lines.isEmpty() && aside.notices().size() == told) {
            aside.keep(bytes(lines), folder.getFileName() + ".put-back", lines.size() + " entries that the "
                    + folder.getFileName()
                    + " had lost and that were put back; look into why they were lost");
        }
    }

    /** Takes damaged lines out, so that only their numbers are missing. */
    public void clean() throws IOException {
        finishEnd();
        for (LogScan.Found found : scan.files()) {
            if (found.damaged()) {
                rewrite(found, new TreeMap<>());
            }
        }
    }

    private void finishEnd() throws IOException {
        LogScan.Tail tail = scan.tail();
        if (tail == null || !tail.torn() && !tail.lacksLineEnd()) {
            return;
        }
        if (tail.torn()) {
            byte[] all = Files.readAllBytes(tail.file());
            aside.keep(Arrays.copyOfRange(all, (int) tail.end(), all.length), name(tail.file(), ".torn"),
                    "the end of " + tail.file() + ", from line " + tail.line()
                            + " on, which is not finished: " + (scan.hadComeFurther()
                                    ? "it was once, and was cut since"
                                    : "the program was stopped while it wrote it, or it was cut since"));
        }
        try (FileChannel channel = FileChannel.open(tail.file(), StandardOpenOption.WRITE)) {
            channel.truncate(tail.end());
            if (tail.lacksLineEnd()) {
                write(channel, new byte[]{'\n'}, tail.end());
            }
            channel.force(true);
        }
    }

    /** The number of the file that an entry belongs to. */
    private int place(long seq) {
        LogScan.Found before = null;
        for (LogScan.Found file : scan.files()) {
            if (file.first() > 0 && file.first() <= seq) {
                before = file;
            }
        }
        if (before == null) {
            return 1;
        }
        int next = before.number() + 1;
        boolean between = seq > before.last() && next <= scan.files().getLast().number();
        LogScan.Found after = found(next);
        return between && (after == null || after.first() == 0) ? next : before.number();
    }

    private LogScan.@Nullable Found found(int number) {
        return scan.files().stream().filter(file -> file.number() == number).findFirst().orElse(null);
    }

    private void fill(int number, NavigableMap<Long, LogLine> lines) throws IOException {
        LogScan.Found found = found(number);
        if (found == null) {
            Durable.folder(folder);
            Durable.write(folder.resolve(LogFiles.name(number)), bytes(lines.values()));
        } else if (!found.damaged() && found.equals(scan.files().getLast())
                && lines.firstKey() > found.last()) {
            append(found.file(), bytes(lines.values()));
        } else {
            rewrite(found, lines);
        }
    }

    private static void append(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            write(channel, bytes, channel.size());
            channel.force(true);
        }
    }

    private static void write(FileChannel channel, byte[] bytes, long from) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        long at = from;
        while (rest.hasRemaining()) {
            at += channel.write(rest, at);
        }
    }

    private void rewrite(LogScan.Found found, NavigableMap<Long, LogLine> added) throws IOException {
        byte[] bytes = Files.readAllBytes(found.file());
        NavigableMap<Long, LogLine> lines = new TreeMap<>(added);
        for (LogFiles.Piece piece : LogFiles.pieces(bytes)) {
            LogLine line = piece.line();
            if (line != null && line.seq() >= found.first() && line.seq() <= found.last()) {
                lines.putIfAbsent(line.seq(), line);
            }
        }
        aside.keep(bytes, name(found.file(), ".damaged"), "the file " + found.file() + " as it was found, "
                + (found.damaged() ? "with damaged lines" : "without entries that belong in it"));
        Durable.write(found.file(), bytes(lines.values()));
    }

    private String name(Path file, String ending) {
        return folder.getFileName() + "-" + file.getFileName().toString().replace(".jsonl", ending);
    }

    private static byte[] bytes(Collection<LogLine> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (LogLine line : lines) {
            bytes.writeBytes(line.json());
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }
}
