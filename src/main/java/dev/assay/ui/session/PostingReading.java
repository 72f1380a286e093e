package dev.assay.ui.session;

import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Reads a posting with all that is made of it before it is shown, off the UI thread. One may be read before it is asked
 * for; it is read again where anything was written since.
 */
final class PostingReading {

    private final ReviewStore store;
    /** Added to on the UI thread while one may be read ahead on another. */
    private final List<Preparation> preparations = new CopyOnWriteArrayList<>();
    private volatile @Nullable Ahead ahead;

    /**
     * What was read before it was asked for.
     *
     * @param writings what had been written by then
     * @param prepared how many took part in making it
     */
    private record Ahead(String postingId, long writings, int prepared, Optional<ReadPosting> read) {

        boolean is(String other, long now, int preparations) {
            return postingId.equals(other) && writings == now && prepared == preparations;
        }
    }

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

    /** As it stands now, which is as it was read ahead where nothing was written since. */
    Optional<ReadPosting> read(String postingId) {
        Ahead made = ahead;
        return made != null && made.is(postingId, store.writings(), preparations.size())
                ? made.read()
                : anew(postingId, List.copyOf(preparations));
    }

    /** Reads one that is likely to be asked for. */
    void readAhead(String postingId) {
        long writings = store.writings();
        List<Preparation> all = List.copyOf(preparations);
        Ahead made = ahead;
        if (made == null || !made.is(postingId, writings, all.size())) {
            ahead = new Ahead(postingId, writings, all.size(), anew(postingId, all));
        }
    }

    private Optional<ReadPosting> anew(String postingId, List<Preparation> all) {
        return store.posting(postingId).map(
                file -> new ReadPosting(file, all.stream().map(one -> one.prepare(file)).toList()));
    }
}
