package dev.assay.store.log;

import dev.assay.review.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * An append-only log of checksummed JSON lines in numbered files. What {@link #append} was given is forced to
 * disk when it returns. Not safe to share between threads.
 */
public final class LineLog implements AutoCloseable {

    /** What a line begins with while those written with it are not all on disk; also where nothing was written yet. */
    static final byte BEGUN = 0;

    private final Path folder;
    private final long rotateAt;
    private final StoreAccount.Log known;
    private final LogScan opened;
    private FileChannel channel;
    private int number;
    private long size;
    private long lastSeq;

    private LineLog(Path folder, long rotateAt, StoreAccount.Log known, LogScan opened, int number,
            FileChannel channel) throws IOException {
        this.folder = folder;
        this.rotateAt = rotateAt;
        this.known = known;
        this.opened = opened;
        this.number = number;
        this.channel = channel;
        this.size = channel.size();
        this.lastSeq = opened.lastSeq();
    }

    /**
     * Opens or starts the log in this folder.
     *
     * @param rotateAt the size in bytes from which on a new file is begun
     * @param known what is known of the log beside its files
     * @param scan how its files are now: none has an unfinished end
     */
    public static LineLog open(Path folder, long rotateAt, StoreAccount.Log known, LogScan scan)
            throws IOException {
        Durable.folder(folder);
        LogScan.Tail tail = scan.tail();
        int number = tail == null ? 1 : LogFiles.number(tail.file());
        FileChannel channel = FileChannel.open(folder.resolve(LogFiles.name(number)),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tail == null) {
            Durable.forceFolder(folder);
        }
        return new LineLog(folder, rotateAt, known, scan, number, channel);
    }

    /** What was found when the log was opened. */
    public LogScan opened() {
        return opened;
    }

    public Path folder() {
        return folder;
    }

    public long lastSeq() {
        return lastSeq;
    }

    /**
     * The lines that {@link #append} is to be given next.
     *
     * @param bodies JSON objects in ASCII, each with at least one member; they belong together
     */
    public List<LogLine> lines(List<String> bodies) {
        return lines(bodies, 0);
    }

    /** As {@link #lines(List)}. @param before how many lines are to be appended with these, before them */
    public List<LogLine> lines(List<String> bodies, int before) {
        List<LogLine> lines = new ArrayList<>();
        for (String body : bodies) {
            lines.add(LogLine.of(lastSeq + 1 + before + lines.size(), lines.size() + 1, bodies.size(), body));
        }
        return lines;
    }

    /**
     * Appends lines that belong together: after a crash all of them are there, or none. They are on disk when
     * this returns.
     *
     * @param lines made by {@link #lines} since the last append
     * @throws StoreException if the disk does not take them; then none is kept
     */
    public void append(List<LogLine> lines) {
        ByteBuffer bytes = ByteBuffer.allocate(lines.stream().mapToInt(line -> line.json().length + 1).sum());
        lines.forEach(line -> bytes.put(line.json()).put((byte) '\n'));
        long before = size;
        try {
            if (size >= rotateAt) {
                rotate();
                before = 0;
            }
            if (lines.size() > 1) {
                writeTogether(bytes.array());
            } else {
                write(bytes.array(), size);
            }
            size += bytes.capacity();
        } catch (IOException e) {
            takeBack(before, e);
        }
        lastSeq += lines.size();
    }

    /**
     * A disk keeps the parts of a writing in any order. So that none of several lines counts before all are there, the
     * first begins with {@link #BEGUN} until they are.
     */
    private void writeTogether(byte[] bytes) throws IOException {
        byte first = bytes[0];
        bytes[0] = BEGUN;
        write(bytes, size);
        write(new byte[]{first}, size);
    }

    private void write(byte[] bytes, long from) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        long at = from;
        while (rest.hasRemaining()) {
            at += channel.write(rest, at);
        }
        channel.force(false);
    }

    private void rotate() throws IOException {
        FileChannel next = FileChannel.open(folder.resolve(LogFiles.name(number + 1)),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        Durable.forceFolder(folder);
        channel.close();
        channel = next;
        number++;
        size = 0;
    }

    private void takeBack(long before, IOException failure) {
        Path file = folder.resolve(LogFiles.name(number));
        try {
            channel.truncate(before);
            channel.force(true);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        boolean full = Durable.isFull(failure);
        throw Durable.failure(full,
                (full ? "The disk is full and" : "The disk") + " did not take an entry of "
                        + file + (full ? "" : ": " + failure.getMessage())
                        + ". Nothing was kept of it. Make room or check the disk, then try again.",
                failure);
    }

    /** Reads again from the files. @param sound is given each sound line in order */
    public LogScan scan(Consumer<LogLine> sound) throws IOException {
        return LogScan.of(folder, known, sound);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
