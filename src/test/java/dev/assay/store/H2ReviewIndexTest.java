package dev.assay.store;

import dev.assay.review.Examples;
import dev.assay.review.ReviewIndexContract;
import dev.assay.review.ReviewStore;
import dev.assay.store.index.VersionedReader;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class H2ReviewIndexTest extends ReviewIndexContract {

    @TempDir
    Path folder;

    @Override
    protected ReviewStore open() {
        return H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read));
    }
}
