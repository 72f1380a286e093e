package dev.assay.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
        CompletableFuture<byte[]> result = new CompletableFuture<>();
        AtomicLong come = new AtomicLong();
        Thread.ofPlatform().daemon().name("assay-reading").start(() -> {
            try {
                result.complete(read(file, most, come));
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        for (long before = -1;;) {
            try {
                return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (come.get() == before || come.get() == 0) {
                    throw new IOException("The file gave nothing for " + patience.toSeconds()
                            + " seconds and was given up.", e);
                }
                before = come.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The reading was cancelled.", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException failure) {
                    throw failure;
                }
                throw new IOException("The file cannot be read.", e.getCause());
            }
        }
    }

    private static byte[] read(Path file, long most, AtomicLong come) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.min(most, Files.size(file) + 1));
        byte[] part = new byte[AT_ONCE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                bytes.write(part, 0, count);
                if (come.addAndGet(count) > most) {
                    throw new IOException(OriginalReader.tooLarge(come.get()) + " " + OriginalReader.SPLIT);
                }
            }
        }
        return bytes.toByteArray();
    }
}
