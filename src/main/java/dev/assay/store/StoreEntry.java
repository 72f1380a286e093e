package dev.assay.store;

import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.schema.Schema;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.nio.file.Path;

/** Opens a store as its folder allows: as it is, or a copy of it where it cannot be written. */
final class StoreEntry {

    private StoreEntry() {}

    /** @param sharing whether it is opened to be read, and others may read it meanwhile */
    static ReviewStore open(Path folder, Schema schema, VersionedReader reader, Progress progress,
            Derivation derivation, boolean sharing) {
        if (ReadOnlyStore.isOne(folder)) {
            return ReadOnlyStore.open(folder, false,
                    copy -> openAndDerive(copy, schema, reader, progress, derivation, false));
        }
        try {
            return openAndDerive(folder, schema, reader, progress, derivation, sharing);
        } catch (StoreException e) {
            if (!e.isDiskFull() || !H2ReviewStore.exists(folder)) {
                throw e;
            }
            return ReadOnlyStore.open(folder, true,
                    copy -> openAndDerive(copy, schema, reader, progress, derivation, false));
        }
    }

    private static ReviewStore openAndDerive(Path folder, Schema schema, VersionedReader reader,
            Progress progress, Derivation derivation, boolean sharing) {
        H2ReviewStore store = H2ReviewStore.open(folder, schema, reader, progress, StoreOptions.USUAL,
                sharing);
        try {
            store.derive(derivation);
            return store;
        } catch (RuntimeException e) {
            throw StoreClosing.after(e, store::close);
        }
    }
}
