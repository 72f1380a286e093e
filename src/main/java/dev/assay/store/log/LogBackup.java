package dev.assay.store.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Packed copies of a log's files, beside the store's own: of the file that is written to the last few, of each earlier
 * one, which does not change any more, the last. A copy is made of sound lines only and never replaces another.
 */
public final class LogBackup {

    private static final int KEPT = 3;
    /** The file's number, the last entry in it, and how many bytes of it were copied. */
    private static final Pattern NAME = Pattern.compile("(\\d{6,9})-(\\d{1,18})-(\\d{1,18})\\.jsonl\\.gz");

    private final Path folder;

    /** @param folder of the copies of this log alone */
    public LogBackup(Path folder) {
        this.folder = folder;
    }

    /** How far each file of a log has come; what is written later is not copied by {@link #save}. */
    public static Map<Path, Long> reached(Path log) throws IOException {
        Map<Path, Long> reached = new LinkedHashMap<>();
        for (Path file : Files.isDirectory(log) ? LogFiles.of(log) : List.<Path>of()) {
            reached.put(file, Files.size(file));
        }
        return reached;
    }

    /**
     * Copies what no copy has yet; on disk when this returns. A file that is not sound is copied as far as it is from
     * its start.
     */
    public void save(Map<Path, Long> reached) throws IOException {
        int last = reached.keySet().stream().mapToInt(LogFiles::number).max().orElse(0);
        for (Map.Entry<Path, Long> file : reached.entrySet()) {
            int number = LogFiles.number(file.getKey());
            long size = file.getValue();
            List<Copy> copies = copies(number);
            if (size > 0 && copies.stream().noneMatch(copy -> copy.bytes() == size)) {
                save(file.getKey(), size, copies);
            }
            drop(number, number == last ? KEPT : 1);
        }
    }

    private void save(Path file, long size, List<Copy> copies) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes((int) size);
        }
        int end = 0;
        long last = 0;
        for (LogFiles.Piece piece : LogFiles.pieces(bytes)) {
            LogLine line = piece.line();
            if (line == null || !piece.ended() || line.seq() <= last) {
                break;
            }
            if (line.nth() == line.of()) {
                end = piece.from() + line.json().length + 1;
                last = line.seq();
            }
        }
        long reached = last;
        if (copies.stream().noneMatch(copy -> copy.last() >= reached)) {
            Durable.folder(folder);
            Copy copy = new Copy(folder, LogFiles.number(file), last, end);
            Durable.write(copy.file(),
                    GzipFile.pack(Arrays.copyOf(bytes, end), file.getFileName().toString()));
        }
    }

    private void drop(int number, int most) throws IOException {
        List<Copy> copies = copies(number);
        for (Copy copy : copies.subList(0, Math.max(0, copies.size() - most))) {
            Files.deleteIfExists(copy.file());
        }
    }

    /** The copies of a file, oldest first. */
    private List<Copy> copies(int number) throws IOException {
        return copies().stream().filter(copy -> copy.number() == number).toList();
    }

    private List<Copy> copies() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString())).filter(Matcher::matches)
                    .map(name -> new Copy(folder, Integer.parseInt(name.group(1)),
                            Long.parseLong(name.group(2)), Long.parseLong(name.group(3))))
                    .sorted(Comparator.comparingInt(Copy::number).thenComparingLong(Copy::last)
                            .thenComparingLong(Copy::bytes))
                    .toList();
        }
    }

    /**
     * The lines that a log lacks and a copy has; none where the copies and the log went on differently, so that the
     * two are never mixed.
     */
    public Collection<LogLine> lacking(LogScan log) throws IOException {
        if (isWhole(log)) {
            return List.of();
        }
        NavigableMap<Long, LogLine> lacking = new TreeMap<>();
        for (Copy copy : copies().reversed()) {
            for (LogLine line : lines(copy)) {
                if (!log.index().has(line.seq())) {
                    lacking.putIfAbsent(line.seq(), line);
                } else if (!log.index().has(line.seq(), Integer.toUnsignedLong(line.crc()))) {
                    return List.of();
                }
            }
        }
        return lacking.values();
    }

    private boolean isWhole(LogScan log) throws IOException {
        return log.damage().isEmpty()
                && copies().stream().allMatch(copy -> copy.last() <= log.index().lastSeq());
    }

    private static List<LogLine> lines(Copy copy) throws IOException {
        List<LogLine> lines = new ArrayList<>();
        for (LogFiles.Piece piece : LogFiles.pieces(content(copy).orElse(new byte[0]))) {
            if (piece.line() != null) {
                lines.add(piece.line());
            }
        }
        return lines;
    }

    private static Optional<byte[]> content(Copy copy) {
        try {
            return Optional.of(GzipFile.unpack(Files.readAllBytes(copy.file())));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /**
     * A copy of a log's file.
     *
     * @param last the number of the last line in it
     * @param bytes how much of the file was copied
     */
    private record Copy(Path folder, int number, long last, long bytes) {

        Path file() {
            return folder
                    .resolve(LogFiles.name(number).replace(".jsonl", "-" + last + "-" + bytes + ".jsonl.gz"));
        }
    }
}
