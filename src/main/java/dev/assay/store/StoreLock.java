package dev.assay.store;

import dev.assay.review.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps a second window or command out of a store, in this process or another. */
final class StoreLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path owner;
    private final boolean leftOpen;

    private StoreLock(FileChannel channel, Path owner, boolean leftOpen) {
        this.channel = channel;
        this.owner = owner;
        this.leftOpen = leftOpen;
    }

    /** @throws StoreException if the store is in use */
    static StoreLock take(Path store) throws IOException {
        Path owner = store.resolve("store.owner");
        String me = me();
        // Closing any channel of a file gives up all locks a process has on it, so a second try from this process
        // must not open the lock file.
        if (me.equals(ownerOf(owner))) {
            throw inUse(store, me);
        }
        FileChannel channel = FileChannel.open(store.resolve("store.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw inUse(store, ownerOf(owner));
        }
        boolean leftOpen = Files.exists(owner);
        Files.writeString(owner, me);
        return new StoreLock(channel, owner, leftOpen);
    }

    /** Whether whoever had the store before never closed it. */
    boolean leftOpen() {
        return leftOpen;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String ownerOf(Path owner) {
        try {
            return Files.exists(owner) ? Files.readString(owner) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String me() {
        ProcessHandle process = ProcessHandle.current();
        return "process " + process.pid() + ", started "
                + process.info().startInstant().map(Instant::toString).orElse("at an unknown time");
    }

    private static StoreException inUse(Path store, String by) {
        return new StoreException(
                "The store " + store + " is already open in another window or command of Assay"
                        + (by.isEmpty() ? "" : " (" + by + ")")
                        + ". Close it there first, or choose another folder with --store.");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(owner);
        channel.close();
    }
}
