package dev.assay.store.log;

import dev.assay.store.log.LogFiles.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a log's files, first to last, which changes nothing: checksums and numbers are checked, what is
 * wrong is listed with file and line, and an unfinished end is told from damage.
 */
public final class LogScan {

    private final StoreAccount.Log known;
    private final Consumer<LogLine> sound;
    private final LineIndex index = new LineIndex();
    private final List<LogLine> outOfPlace = new ArrayList<>();
    private final List<String> damage = new ArrayList<>();
    private final List<Found> files = new ArrayList<>();
    private final List<String> missingFiles = new ArrayList<>();
    private int damagedSince;
    private @Nullable Tail tail;

    private LogScan(StoreAccount.Log known, Consumer<LogLine> sound) {
        this.known = known;
        this.sound = sound;
    }

    /**
     * Reads the log in this folder.
     *
     * @param known what is known of the log beside its files
     * @param sound is given each sound line in order
     */
    public static LogScan of(Path folder, StoreAccount.Log known, Consumer<LogLine> sound)
            throws IOException {
        LogScan scan = new LogScan(known, sound);
        List<Path> files = Files.isDirectory(folder) ? LogFiles.of(folder) : List.of();
        for (Path file : files) {
            scan.file(file, file.equals(files.getLast()));
        }
        scan.checkEnd(folder);
        return scan;
    }

    /** The highest number that was given out, as far as can be told; 0 for an empty log. */
    public long lastSeq() {
        return Math.max(known.last(), index.lastSeq() + damagedSince);
    }

    /** Whether the log was known to be longer than what of it is sound now. */
    boolean hadComeFurther() {
        return known.last() > index.lastSeq();
    }

    /** How many sound lines there are. */
    public long lines() {
        return index.size();
    }

    /** The sound lines that follow on each other. */
    public LineIndex index() {
        return index;
    }

    /** Sound lines that stand where they do not belong, and nowhere else. */
    List<LogLine> strays() {
        return outOfPlace.stream().filter(line -> !index.has(line.seq())).toList();
    }

    /** The files there are, first to last. */
    List<Found> files() {
        return List.copyOf(files);
    }

    /** What is wrong, in words, first to last; empty when all is well. */
    public List<String> damage() {
        return List.copyOf(damage);
    }

    /** Whether nothing is wrong and no end is unfinished. */
    public boolean isWhole() {
        return damage.isEmpty() && !LogMending.needed(this);
    }

    /** The numbers that were given out and are not there, losses that were settled included. */
    public List<SeqRange> missing() {
        return index.missing(lastSeq());
    }

    /** The end of the last file; null for an empty log. */
    @Nullable
    Tail tail() {
        return tail;
    }

    private void file(Path file, boolean last) throws IOException {
        int expected = files.isEmpty() ? 1 : files.getLast().number() + 1;
        for (int number = expected; number < LogFiles.number(file); number++) {
            missingFiles.add(LogFiles.name(number));
        }
        byte[] bytes = Files.readAllBytes(file);
        List<Piece> pieces = LogFiles.pieces(bytes);
        int upTo = last ? finished(bytes, pieces) : pieces.size();
        Found found = new Found(file, LogFiles.number(file), index.lastSeq());
        for (Piece piece : pieces.subList(0, upTo)) {
            found = add(found, piece);
        }
        files.add(found);
        if (last) {
            boolean torn = upTo < pieces.size();
            tail = new Tail(file, torn ? pieces.get(upTo).from() : bytes.length, torn,
                    upTo > 0 && !torn && !pieces.get(upTo - 1).ended(),
                    torn ? pieces.get(upTo).place() : 0);
        }
    }

    private Found add(Found in, Piece piece) {
        LogLine line = piece.line();
        if (line == null) {
            damagedSince++;
            damage.add("Line " + piece.place() + " of " + in.file() + " is damaged (entry "
                    + (index.lastSeq() + damagedSince) + "): its checksum does not fit.");
            return in.damage();
        }
        if (line.seq() <= index.lastSeq()) {
            damage.add("Line " + piece.place() + " of " + in.file() + " repeats number " + line.seq()
                    + " and was left out.");
            outOfPlace.add(line);
            return in.damage();
        }
        tellMissing("Before line " + piece.place() + " of " + in.file(), index.lastSeq() + damagedSince + 1,
                line.seq() - 1);
        damagedSince = 0;
        missingFiles.clear();
        index.add(line);
        sound.accept(line);
        return in.with(line.seq());
    }

    private void checkEnd(Path folder) {
        tellMissing("At the end of " + folder, index.lastSeq() + damagedSince + 1, known.last());
    }

    private void tellMissing(String place, long from, long to) {
        if (from <= to && !known.lost(from, to)) {
            damage.add(place + " " + new SeqRange(from, to) + (from == to ? " is" : " are") + " missing"
                    + (missingFiles.isEmpty()
                            ? "."
                            : ", and so is the file " + String.join(" and ", missingFiles) + "."));
        }
    }

    /**
     * How many pieces of the last file were written to their end. Of what was being written when the power was cut,
     * any part may be there; what is known to have been finished before is damaged, not unfinished. The lines of one
     * act are kept together or not at all.
     */
    private int finished(byte[] bytes, List<Piece> pieces) {
        int upTo = begun(bytes, pieces);
        while (upTo > 0 && pieces.get(upTo - 1).line() == null
                && (!pieces.get(upTo - 1).ended() || mayBeUnfinished(pieces, upTo - 1))) {
            upTo--;
        }
        LogLine end = upTo == 0 ? null : pieces.get(upTo - 1).line();
        if (end == null || end.nth() == end.of()) {
            return upTo;
        }
        long firstOfAct = end.seq() - end.nth() + 1;
        while (upTo > 0
                && pieces.get(upTo - 1).line() instanceof LogLine(long seq, int n, int o, int c, byte[] j)
                && seq >= firstOfAct) {
            upTo--;
        }
        return upTo;
    }

    /** How many pieces stand before one that {@link LineLog} only began to write. */
    private int begun(byte[] bytes, List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (bytes[pieces.get(i).from()] == LineLog.BEGUN && mayBeUnfinished(pieces, i)) {
                return i;
            }
        }
        return pieces.size();
    }

    /** Whether nothing says that the log had ever come further than to this piece. */
    private boolean mayBeUnfinished(List<Piece> pieces, int before) {
        long last = index.lastSeq();
        for (Piece piece : pieces.subList(0, before)) {
            last = piece.line() == null ? last : Math.max(last, piece.line().seq());
        }
        return last >= known.last();
    }

    /**
     * A file as it was found.
     *
     * @param first the number of its first sound line; 0 where it has none
     * @param last the number of the last sound line up to its end
     * @param damaged whether it holds lines that are damaged or out of place
     */
    record Found(Path file, int number, long first, long last, boolean damaged) {

        Found(Path file, int number, long last) {
            this(file, number, 0, last, false);
        }

        public Found damage() {
            return new Found(file, number, first, last, true);
        }

        Found with(long seq) {
            return new Found(file, number, first == 0 ? seq : first, seq, damaged);
        }
    }

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
