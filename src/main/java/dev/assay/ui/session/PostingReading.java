package dev.assay.ui.session;

import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads a posting with all that is made of it before it is shown, off the UI thread. */
final class PostingReading {

    private final ReviewStore store;
    /** Added to on the UI thread while one may be read ahead on another. */
    private final List<Preparation> preparations = new CopyOnWriteArrayList<>();

    PostingReading(ReviewStore store, PostingQueue queue) {
        this.store = store;
        preparations.add(file -> {
            Optional<PostingSummary> summary = store.summary(file.posting().id());
            return () -> summary.ifPresent(queue::update);
        });
    }

    void prepareWith(Preparation preparation) {
        preparations.add(preparation);
    }

    Optional<ReadPosting> read(String postingId) {
        List<Preparation> all = List.copyOf(preparations);
        return store.posting(postingId).map(
                file -> new ReadPosting(file, all.stream().map(one -> one.prepare(file)).toList()));
    }
}
