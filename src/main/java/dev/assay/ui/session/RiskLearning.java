package dev.assay.ui.session;

import dev.assay.review.ReviewStore;

/** Lets the risks follow what was decided, a little at a time between whatever else is to be done. */
final class RiskLearning {

    private final Session session;
    private final ReviewStore store;
    private final Background background;

    RiskLearning(Session session, ReviewStore store, Background background) {
        this.session = session;
        this.store = store;
        this.background = background;
    }

    void goOn() {
        background.run(store::weighAnew, more -> {
            if (more) {
                goOn();
            }
        }, session::failed);
    }
}
