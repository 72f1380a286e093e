package dev.assay.store;

import dev.assay.store.index.StoreThread;
import dev.assay.store.log.LineLog;
import dev.assay.store.log.LogLine;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The thread that forces lines of the journal to disk, so that their rows are written meanwhile. */
final class JournalThread implements AutoCloseable {

    private final StoreThread thread = new StoreThread("assay-store-journal");
    private volatile Begun last = new Begun(CompletableFuture.completedFuture(null));

    /** Begins to append; the log is this thread's until that is {@link Begun#end ended}. */
    Begun begin(LineLog log, List<LogLine> lines) {
        last = new Begun(thread.begin(() -> log.append(lines)));
        return last;
    }

    /** Waits until what was begun is done, and lets the thread end. */
    @Override
    public void close() {
        last.isOnDisk();
        thread.close();
    }

    /** Lines that are being appended. */
    record Begun(CompletableFuture<?> appending) {

        /** Waits until they are on disk. @throws RuntimeException if the disk does not take them */
        void end() {
            try {
                appending.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        }

        /** Waits until it is known whether they are on disk. */
        boolean isOnDisk() {
            try {
                end();
                return true;
            } catch (RuntimeException e) {
                return false;
            }
        }
    }
}
