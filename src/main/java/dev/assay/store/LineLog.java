package dev.assay.store;

import dev.assay.review.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * An append-only log of checksummed JSON lines in numbered files. What {@link #append} was given is forced to
 * disk when it returns. An end that was never finished is cut off on opening and kept aside; damage elsewhere is
 * listed and left as it is. Not safe to share between threads.
 */
final class LineLog implements AutoCloseable {

    private final Path folder;
    private final long rotateAt;
    private final List<String> notices = new ArrayList<>();
    private final LogScan opened;
    private FileChannel channel;
    private int number;
    private long size;
    private long lastSeq;

    private LineLog(Path folder, long rotateAt, LogScan opened, int number, FileChannel channel, long size) {
        this.folder = folder;
        this.rotateAt = rotateAt;
        this.opened = opened;
        this.number = number;
        this.channel = channel;
        this.size = size;
        this.lastSeq = opened.lastSeq();
    }

    /**
     * Opens or starts the log in this folder.
     *
     * @param rotateAt the size in bytes from which on a new file is begun
     * @param sound is given each sound line in order
     */
    static LineLog open(Path folder, long rotateAt, Consumer<LogLine> sound) throws IOException {
        Durable.folder(folder);
        LogScan scan = LogScan.of(folder, sound);
        LogScan.Tail tail = scan.tail();
        int number = tail == null
                ? 1
                : Integer.parseInt(tail.file().getFileName().toString().replace(".jsonl", ""));
        Path file = folder.resolve(LogScan.name(number));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tail == null) {
            Durable.forceFolder(folder);
        }
        LineLog log = new LineLog(folder, rotateAt, scan, number, channel, tail == null ? 0 : tail.end());
        if (tail != null && tail.torn()) {
            log.cutOff(tail);
        }
        if (tail != null && tail.lacksLineEnd()) {
            log.write(new byte[]{'\n'});
        }
        return log;
    }

    private void cutOff(LogScan.Tail tail) throws IOException {
        byte[] all = Files.readAllBytes(tail.file());
        byte[] rest = Arrays.copyOfRange(all, (int) tail.end(), all.length);
        Path aside = Durable.freeName(folder, LogScan.name(number).replace(".jsonl", ""), ".torn");
        Durable.write(aside, rest);
        channel.truncate(tail.end());
        channel.force(true);
        notices.add("The end of " + tail.file() + " (from line " + tail.line() + ") was never finished: "
                + rest.length + " bytes, which nobody was told are kept, were put aside in " + aside + ".");
    }

    /** What was found when the log was opened. */
    LogScan opened() {
        return opened;
    }

    /** What was mended on opening, in words. */
    List<String> notices() {
        return List.copyOf(notices);
    }

    long lastSeq() {
        return lastSeq;
    }

    /**
     * The lines that {@link #append} is to be given next.
     *
     * @param bodies JSON objects in ASCII, each with at least one member; they belong together
     */
    List<LogLine> lines(List<String> bodies) {
        List<LogLine> lines = new ArrayList<>();
        for (String body : bodies) {
            lines.add(LogLine.of(lastSeq + 1 + lines.size(), lines.size() + 1, bodies.size(), body));
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
    void append(List<LogLine> lines) {
        ByteBuffer bytes = ByteBuffer.allocate(lines.stream().mapToInt(line -> line.json().length + 1).sum());
        lines.forEach(line -> bytes.put(line.json()).put((byte) '\n'));
        long before = size;
        try {
            if (size >= rotateAt) {
                rotate();
                before = 0;
            }
            write(bytes.array());
        } catch (IOException e) {
            takeBack(before, e);
        }
        lastSeq += lines.size();
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        long at = size;
        while (rest.hasRemaining()) {
            at += channel.write(rest, at);
        }
        channel.force(false);
        size = at;
    }

    private void rotate() throws IOException {
        FileChannel next = FileChannel.open(folder.resolve(LogScan.name(number + 1)),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        Durable.forceFolder(folder);
        channel.close();
        channel = next;
        number++;
        size = 0;
    }

    private void takeBack(long before, IOException failure) {
        Path file = folder.resolve(LogScan.name(number));
        try {
            channel.truncate(before);
            channel.force(true);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        throw new StoreException("The disk did not take an entry of " + file + ": " + failure.getMessage()
                + ". Nothing was kept of it. Make room or check the disk, then try again.", failure);
    }

    /** Reads again from the files. @param sound is given each sound line in order */
    LogScan scan(Consumer<LogLine> sound) throws IOException {
        return LogScan.of(folder, sound);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
