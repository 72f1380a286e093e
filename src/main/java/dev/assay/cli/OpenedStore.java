package dev.assay.cli;

import dev.assay.ingest.shape.OwnShapes;
import dev.assay.review.Intake;
import dev.assay.review.ReviewStore;

/**
 * An open store and the way into it.
 *
 * @param store where everything is kept
 * @param intake takes files in and infers
 * @param shapes the shapes it has of its own
 */
public record OpenedStore(ReviewStore store, Intake intake, OwnShapes shapes) implements AutoCloseable {

    @Override
    public void close() {
        store.close();
    }
}
