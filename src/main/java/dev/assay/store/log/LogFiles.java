package dev.assay.store.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numbered files of a log, and what stands in one of them. */
public final class LogFiles {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private LogFiles() {}

    /** The log's files in order. */
    public static List<Path> of(Path folder) throws IOException {
        try (var listed = Files.list(folder)) {
            return listed.filter(f -> f.getFileName().toString().matches("\\d{6,9}\\.jsonl")).sorted()
                    .toList();
        }
    }

    static String name(int number) {
        return String.format(Locale.ROOT, "%06d.jsonl", number);
    }

    static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replace(".jsonl", ""));
    }

    /**
     * The pieces of a file, first to last. What an editor may add means nothing: a mark of UTF-8 at the start, a
     * carriage return before a line end, an empty line.
     */
    public static List<Piece> pieces(byte[] bytes) {
        List<Piece> pieces = new ArrayList<>();
        int from = startsWithMark(bytes) ? MARK.length : 0;
        int place = 1;
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                addPiece(pieces, bytes, from, i, true, place++);
                from = i + 1;
            }
        }
        addPiece(pieces, bytes, from, bytes.length, false, place);
        return pieces;
    }

    private static void addPiece(List<Piece> pieces, byte[] bytes, int from, int to, boolean ended,
            int place) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        if (end > from) {
            pieces.add(new Piece(from, place, ended, LogLine.read(Arrays.copyOfRange(bytes, from, end))));
        }
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }

    /**
     * What stands between two line ends.
     *
     * @param from its first byte
     * @param place the number of its line in the file, from 1
     * @param ended whether its line end is there: only what lacks it may never have been finished
     * @param line what it says; null where it is not as it was written
     */
    public record Piece(int from, int place, boolean ended, @Nullable LogLine line) {}
}
