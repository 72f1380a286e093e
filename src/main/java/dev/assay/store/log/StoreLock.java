package dev.assay.store.log;

import dev.assay.review.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second window or command out of a store, in this process or another; those that only read share it. Of the
 * lock file, byte 0 is whose who is to write, the rest is shared by those who read: one of them may become who writes,
 * once it has byte 0 and the others are gone, and nobody can have written in between.
 */
public final class StoreLock implements AutoCloseable {

    /** What this process reads: closing any channel of a file gives up all locks the process has on it. */
    private static final Set<Path> READ_HERE = ConcurrentHashMap.newKeySet();

    private static final Pattern PROCESS = Pattern.compile("process (\\d{1,18}), ");
    private static final String UNKNOWN_TIME = "at an unknown time";

    private final FileChannel channel;
    private final Path owner;
    private final boolean leftOpen;
    /** Null where nobody else reads. */
    private @Nullable FileLock shared;

    private StoreLock(FileChannel channel, Path owner, boolean leftOpen, @Nullable FileLock shared) {
        this.channel = channel;
        this.owner = owner;
        this.leftOpen = leftOpen;
        this.shared = shared;
    }

    /** @throws StoreException if the store is in use */
    public static StoreLock take(Path store) throws IOException {
        Path owner = free(store);
        FileChannel channel = FileChannel.open(store.resolve("store.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (lock(channel, 0, Long.MAX_VALUE, false) == null) {
            channel.close();
            throw inUse(store, ownerOf(owner));
        }
        boolean leftOpen = Files.exists(owner);
        try {
            Files.writeString(owner, me());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new StoreLock(channel, owner, leftOpen, null);
    }

    /**
     * Takes a store that is only read, and that others may read meanwhile.
     *
     * @throws StoreException if somebody may write it
     */
    public static StoreLock share(Path store) throws IOException {
        Path owner = free(store);
        FileChannel channel = FileChannel.open(store.resolve("store.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock shared = lock(channel, 1, Long.MAX_VALUE - 1, true);
        if (shared == null) {
            channel.close();
            throw inUse(store, ownerOf(owner));
        }
        READ_HERE.add(owner);
        return new StoreLock(channel, owner, Files.exists(owner), shared);
    }

    /** Who owns a store that nobody has, as far as can be told without touching its lock. */
    private static Path free(Path store) {
        Path owner = store.resolve("store.owner");
        String before = ownerOf(owner);
        if (READ_HERE.contains(owner) || me().equals(before) || isAlive(before)) {
            throw inUse(store, before);
        }
        return owner;
    }

    /**
     * Makes the store this process's alone, where it only read it so far; to be called before anything is changed.
     *
     * @throws StoreException if others read it
     */
    public synchronized void own() {
        FileLock reading = shared;
        if (reading == null) {
            return;
        }
        try {
            FileLock writing = lock(channel, 0, 1, false);
            if (writing == null) {
                throw readElsewhere();
            }
            reading.release();
            FileLock alone = lock(channel, 1, Long.MAX_VALUE - 1, false);
            if (alone == null) {
                // whoever is to write needs byte 0, so that there are none but readers
                shared = lock(channel, 1, Long.MAX_VALUE - 1, true);
                writing.release();
                throw readElsewhere();
            }
            try {
                Files.writeString(owner, me());
            } catch (IOException e) {
                readOn(writing, alone);
                throw e;
            }
            shared = null;
            READ_HERE.remove(owner);
        } catch (IOException e) {
            throw Durable.failure(Durable.isFull(e),
                    "The store " + folder() + " cannot be changed: " + e.getMessage() + ".", e);
        }
    }

    /** Nothing may be written where it cannot be said who writes. */
    private void readOn(FileLock writing, FileLock alone) throws IOException {
        if (!leftOpen) {
            Files.deleteIfExists(owner);
        }
        alone.release();
        shared = lock(channel, 1, Long.MAX_VALUE - 1, true);
        writing.release();
    }

    /** Whether others may read it, and nothing was changed in it. */
    public synchronized boolean isShared() {
        return shared != null;
    }

    private Path folder() {
        return owner.resolveSibling(".").normalize();
    }

    private StoreException readElsewhere() {
        return new StoreException("Something is to be kept in the store " + folder()
                + ", and another command of Assay reads it. Try again when that is done.");
    }

    /** Whether whoever had the store before never closed it. */
    public boolean leftOpen() {
        return leftOpen;
    }

    /** @throws StoreException if another process took the store since, after its lock was deleted */
    public void check() {
        String now = ownerOf(owner);
        if (!now.equals(me()) && isAlive(now)) {
            throw inUse(folder(), now);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel, long from, long size, boolean shared)
            throws IOException {
        try {
            return channel.tryLock(from, size, shared);
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
        return told(ProcessHandle.current());
    }

    private static String told(ProcessHandle process) {
        return "process " + process.pid() + ", started "
                + process.info().startInstant().map(Instant::toString).orElse(UNKNOWN_TIME);
    }

    /** Whether this owner still runs, so that the store is in use even where its lock was deleted. */
    private static boolean isAlive(String owner) {
        Matcher process = PROCESS.matcher(owner);
        return process.lookingAt() && !owner.endsWith(UNKNOWN_TIME)
                && ProcessHandle.of(Long.parseLong(process.group(1)))
                        .filter(running -> running.isAlive() && told(running).equals(owner)).isPresent();
    }

    public static StoreException inUse(Path store) {
        return inUse(store, "");
    }

    private static StoreException inUse(Path store, String by) {
        return new StoreException(
                "The store " + store + " is already open in another window or command of Assay"
                        + (by.isEmpty() ? "" : " (" + by + ")")
                        + ". Close it there first, or choose another folder with --store.");
    }

    @Override
    public synchronized void close() throws IOException {
        if (shared == null) {
            Files.deleteIfExists(owner);
        }
        channel.close();
        READ_HERE.remove(owner);
    }
}
