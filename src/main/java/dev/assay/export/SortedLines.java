package dev.assay.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lines in order of their keys, however many: so many at a time are sorted in memory, and the rest waits in a file without
 * a name.
 */
final class SortedLines implements AutoCloseable {

    private static final int AT_ONCE = 20_000;

    private final int atOnce;
    private final List<Line> some = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
    private @Nullable FileChannel waiting;
    private long count;

    SortedLines() {
        this(AT_ONCE);
    }

    /** @param atOnce how many lines are held in memory */
    SortedLines(int atOnce) {
        this.atOnce = atOnce;
    }

    private record Line(String key, String text) {}

    void add(String key, String text) {
        some.add(new Line(key, text));
        count++;
        if (some.size() == atOnce) {
            putAside();
        }
    }

    long count() {
        return count;
    }

    /** Hands over the lines, equal keys in the order in which they came. */
    void each(Consumer<String> to) {
        some.sort(Comparator.comparing(Line::key));
        FileChannel file = waiting;
        if (file == null) {
            some.forEach(line -> to.accept(line.text()));
            return;
        }
        try {
            merge(file, to);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void merge(FileChannel file, Consumer<String> to) throws IOException {
        PriorityQueue<Run> runs = new PriorityQueue<>(
                Comparator.comparing((Run run) -> run.head().key()).thenComparingInt(Run::nth));
        long start = 0;
        for (long end : ends) {
            runs.add(new Run(runs.size(), new Part(file, start, end)));
            start = end;
        }
        int nth = 0;
        while (!runs.isEmpty() || nth < some.size()) {
            Run first = runs.peek();
            if (first == null || nth < some.size() && some.get(nth).key().compareTo(first.head().key()) < 0) {
                to.accept(some.get(nth++).text());
            } else {
                runs.remove();
                to.accept(first.head().text());
                if (first.next()) {
                    runs.add(first);
                }
            }
        }
    }

    private void putAside() {
        some.sort(Comparator.comparing(Line::key));
        try {
            FileChannel file = waiting;
            if (file == null) {
                Path path = Files.createTempFile("assay", ".part");
                file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
                waiting = file;
            }
            DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
            for (Line line : some) {
                write(out, line.key());
                write(out, line.text());
            }
            out.flush();
            ends.add(file.position());
        } catch (IOException e) {
            throw failed(e);
        }
        some.clear();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static ExportException failed(IOException e) {
        return AtomicFile.failed(Path.of(System.getProperty("java.io.tmpdir")), e);
    }

    @Override
    public void close() {
        try {
            if (waiting != null) {
                waiting.close();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Lines that were put aside together, the first of them read. */
    private static final class Run {

        private final int nth;
        private final DataInputStream in;
        private Line head;

        Run(int nth, Part part) throws IOException {
            this.nth = nth;
            this.in = new DataInputStream(new BufferedInputStream(part, 1 << 14));
            this.head = read();
        }

        int nth() {
            return nth;
        }

        Line head() {
            return head;
        }

        /** @return false where there is no more */
        boolean next() throws IOException {
            in.mark(1);
            if (in.read() < 0) {
                return false;
            }
            in.reset();
            head = read();
            return true;
        }

        private Line read() throws IOException {
            return new Line(text(), text());
        }

        private String text() throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }
    }

    /** Bytes of a file from a place to another, whoever else reads it. */
    private static final class Part extends InputStream {

        private final FileChannel file;
        private final long end;
        private long at;

        Part(FileChannel file, long start, long end) {
            this.file = file;
            this.at = start;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (at >= end) {
                return -1;
            }
            int read = file.read(ByteBuffer.wrap(into, from, (int) Math.min(most, end - at)), at);
            at += Math.max(read, 0);
            return read;
        }
    }
}
