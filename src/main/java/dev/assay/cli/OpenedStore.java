package dev.assay.cli;

import dev.assay.review.Intake;
import dev.assay.review.ReviewStore;

/**
 * An open store and the way into it.
 *
 * @param store where everything is kept
 * @param intake takes files in and infers
 */
public record OpenedStore(ReviewStore store, Intake intake) implements AutoCloseable {

    @Override
    public void close() {
        store.close();
    }
}
