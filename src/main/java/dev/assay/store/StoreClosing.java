package dev.assay.store;

import dev.assay.review.ReviewMode;
import dev.assay.store.log.Durable;
import dev.assay.store.log.StoreAccount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Closes the parts of a store, each whatever becomes of the others. */
final class StoreClosing {

    private final StoreOpening.Parts parts;
    private final StoreAccount account;
    private final List<Exception> failures = new ArrayList<>();

    StoreClosing(StoreOpening.Parts parts, StoreAccount account) {
        this.parts = parts;
        this.account = account;
    }

    /** Closes what was opened before something failed. @return what failed, which is what is told */
    static RuntimeException after(RuntimeException failure, Runnable closing) {
        try {
            closing.run();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    void close(AutoCloseable texts) {
        closePart(parts.backups());
        closePart(parts.database());
        closePart(texts);
        closePart(parts.journalThread());
        closePart(() -> keep(account.at(parts.journal().lastSeq(), parts.originals().manifest().lastSeq(),
                parts.artefacts().lastSeq(), KeptPeople.mode(parts.artefacts().history())
                        .map(ReviewMode::blind).orElse(account.blind()))));
        closePart(parts.journal());
        closePart(parts.originals());
        closePart(parts.artefacts());
        // Whoever opens the store next must not meet a database that is still being written.
        if (parts.database().isClosed()) {
            closePart(parts.lock());
        }
        if (!failures.isEmpty()) {
            boolean full = Durable.isFull(failures.getFirst());
            throw Durable.failure(full, "The store " + parts.folder().root() + " did not close cleanly: "
                    + (full
                            ? "the disk is full. Make room."
                            : failures.getFirst().getMessage())
                    + " Nothing is lost: it is checked when it is opened again.",
                    failures.getFirst());
        }
    }

    private void keep(StoreAccount now) throws IOException {
        if (!parts.lock().isShared()) {
            now.save(parts.folder().root());
        }
    }

    private void closePart(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            failures.add(e);
        }
    }
}
