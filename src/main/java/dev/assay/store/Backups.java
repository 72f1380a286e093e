package dev.assay.store;

import dev.assay.failure.Failures;
import dev.assay.store.log.LogBackup;
import dev.assay.task.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Copies of a store's logs within its folder, made in the background whenever it was opened and after every so many
 * decisions. The kept files are not among them: they lie there by themselves and never change.
 */
final class Backups implements AutoCloseable {

    private static final int EVERY = 500;
    private static final long LONGEST_SECONDS = 60;

    private final StoreFolder folder;
    private long since;
    private CountDownLatch running = new CountDownLatch(0);

    Backups(StoreFolder folder) {
        this.folder = folder;
    }

    /** The copies of one of a store's logs. */
    static LogBackup of(StoreFolder store, Path log) {
        return new LogBackup(store.backup().resolve(log.getFileName().toString()));
    }

    /** Begins to copy what is not copied yet; nothing is done where that goes on already. */
    synchronized void begin() {
        if (running.getCount() > 0) {
            return;
        }
        since = 0;
        Map<Path, Map<Path, Long>> reached = new LinkedHashMap<>();
        try {
            for (Path log : folder.logs()) {
                reached.put(log, LogBackup.reached(log));
            }
        } catch (IOException e) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        running = done;
        Tasks.start("assay-backup", () -> {
            for (Map.Entry<Path, Map<Path, Long>> log : reached.entrySet()) {
                of(folder, log.getKey()).save(log.getValue());
            }
            return true;
        }, Runnable::run, end -> {
            done.countDown();
            // A disk that does not take a copy says so as soon as it does not take a decision.
            if (end instanceof Tasks.End.Failed<Boolean>(Throwable cause)
                    && !(cause instanceof IOException)) {
                Failures.raise(cause);
            }
        });
    }

    /** Notes that decisions were kept. */
    synchronized void kept(int decisions) {
        since += decisions;
        if (since >= EVERY) {
            begin();
        }
    }

    /** Waits until what was begun is done. */
    @Override
    public void close() {
        CountDownLatch last;
        synchronized (this) {
            last = running;
        }
        try {
            last.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
