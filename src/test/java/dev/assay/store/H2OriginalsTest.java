package dev.assay.store;

import dev.assay.review.Examples;
import dev.assay.review.OriginalsContract;
import dev.assay.review.ReviewStore;
import dev.assay.store.index.VersionedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class H2OriginalsTest extends OriginalsContract {

    @TempDir
    Path folder;

    private @Nullable ReviewStore store;

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    @Override
    protected ReviewStore open() {
        close();
        ReviewStore opened = H2ReviewStore.open(folder, Examples.SCHEMA,
                new VersionedReader("1", OriginalsContract::read));
        store = opened;
        return opened;
    }

    @Override
    protected ReviewStore openMadeAgain() {
        close();
        try {
            Files.delete(new StoreFolder(folder).databases().database().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open();
    }
}
