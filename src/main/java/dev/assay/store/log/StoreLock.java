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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps a second window or command out of a store, in this process or another. */
public final class StoreLock implements AutoCloseable {

    private static final Pattern PROCESS = Pattern.compile("process (\\d{1,18}), ");
    private static final String UNKNOWN_TIME = "at an unknown time";

    private final FileChannel channel;
    private final Path owner;
    private final boolean leftOpen;

    private StoreLock(FileChannel channel, Path owner, boolean leftOpen) {
        this.channel = channel;
        this.owner = owner;
        this.leftOpen = leftOpen;
    }

    /** @throws StoreException if the store is in use */
    public static StoreLock take(Path store) throws IOException {
        Path owner = store.resolve("store.owner");
        String me = me();
        // Closing any channel of a file gives up all locks a process has on it, so a second try from this process
        // must not open the lock file.
        String before = ownerOf(owner);
        if (me.equals(before) || isAlive(before)) {
            throw inUse(store, before);
        }
        FileChannel channel = FileChannel.open(store.resolve("store.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw inUse(store, ownerOf(owner));
        }
        boolean leftOpen = Files.exists(owner);
        try {
            Files.writeString(owner, me);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new StoreLock(channel, owner, leftOpen);
    }

    /** Whether whoever had the store before never closed it. */
    public boolean leftOpen() {
        return leftOpen;
    }

    /** @throws StoreException if another process took the store since, after its lock was deleted */
    public void check() {
        String now = ownerOf(owner);
        if (!now.equals(me()) && isAlive(now)) {
            throw inUse(owner.resolveSibling(".").normalize(), now);
        }
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
    public void close() throws IOException {
        Files.deleteIfExists(owner);
        channel.close();
    }
}
