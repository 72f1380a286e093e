package dev.assay.ingest;

import dev.assay.task.Tasks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Reads a file that may never give its bytes, as some of a system's own do, or never stop giving them. */
final class PatientReading {

    private static final int AT_ONCE = 1 << 16;

    private PatientReading() {}

    /**
     * @param patience how long no byte may come before the file is given up
     * @param most the most bytes that are read
     * @throws IOException if it cannot be read, is longer, or gives nothing for so long
     */
    static byte[] bytes(Path file, Duration patience, long most) throws IOException {
        AtomicLong come = new AtomicLong();
        Idle idle = new Idle(come, patience);
        return switch (Tasks.run("assay-reading", () -> read(file, most, come), idle, late -> {})) {
            case Tasks.End.Done<byte[]>(byte[] read) -> read;
            case Tasks.End.Stopped<byte[]> stopped ->
                throw new IOException(Thread.currentThread().isInterrupted()
                        ? "The reading was cancelled."
                        : "The file gave nothing for " + patience.toSeconds() + " seconds and was given up.");
            case Tasks.End.Failed<byte[]>(IOException failure) -> throw failure;
            case Tasks.End.Failed<byte[]>(Throwable failure) ->
                throw new IOException("The file cannot be read.",
                        failure);
        };
    }

    /** Stops once no byte has come for so long. */
    private static final class Idle implements Tasks.Stop {

        private final AtomicLong come;
        private final long patience;
        private long before = -1;
        private long since = System.nanoTime();

        Idle(AtomicLong come, Duration patience) {
            this.come = come;
            this.patience = patience.toNanos();
        }

        @Override
        public boolean now(boolean interrupted) {
            if (come.get() != before) {
                before = come.get();
                since = System.nanoTime();
            }
            return interrupted || System.nanoTime() - since >= patience;
        }
    }

    private static byte[] read(Path file, long most, AtomicLong come) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.min(most, Files.size(file) + 1));
        byte[] part = new byte[AT_ONCE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                bytes.write(part, 0, count);
                if (come.addAndGet(count) > most) {
                    throw new IOException(OriginalReader.tooLargeInWords(come.get()));
                }
            }
        }
        return bytes.toByteArray();
    }
}
