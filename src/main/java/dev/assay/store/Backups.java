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
 * Copies of a store's logs within its folder, made in the background: at the first decision after it was opened, after
 * every so many, and when it is opened after a crash. The kept files are not among them: they lie there by themselves and never change.
 */
final class Backups implements AutoCloseable {

    private static final int EVERY = 500;
    private static final long LONGEST_SECONDS = 60;

    private final StoreFolder folder;
    private Map<Path, Map<Path, Long>> atOpening = Map.of();
    private boolean begun;
    private long since;
    private CountDownLatch running = new CountDownLatch(0);

    Backups(StoreFolder folder) {
        this.folder = folder;
    }

    /** The copies of one of a store's logs. */
    static LogBackup of(StoreFolder store, Path log) {
        return new LogBackup(store.backup().resolve(log.getFileName().toString()));
    }

    /** Notes how far the logs had come when the store was opened; what only reads the store copies nothing. */
    synchronized void opened() {
        atOpening = reached();
    }

    private Map<Path, Map<Path, Long>> reached() {
        Map<Path, Map<Path, Long>> reached = new LinkedHashMap<>();
        try {
            for (Path log : folder.logs()) {
                reached.put(log, LogBackup.reached(log));
            }
        } catch (IOException e) {
            return Map.of();
        }
        return reached;
    }

    /** Begins to copy what is not copied yet; nothing is done where that goes on already. */
    synchronized void begin() {
        begin(reached());
    }

    private void begin(Map<Path, Map<Path, Long>> reached) {
        if (running.getCount() > 0) {
            return;
        }
        since = 0;
        begun = true;
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
        if (!begun) {
            begin(atOpening);
        } else if (since >= EVERY) {
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
