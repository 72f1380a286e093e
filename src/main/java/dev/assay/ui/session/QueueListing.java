package dev.assay.ui.session;

import dev.assay.review.PostingSummary;
import dev.assay.review.SettingValues.Bookmark;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Reads which postings there are, and opens one where none is open. */
final class QueueListing {

    private final Session session;
    private final PostingQueue queue;
    private final ReadOnlyObjectWrapper<Loading> loading = new ReadOnlyObjectWrapper<>(Loading.FIRST);

    QueueListing(Session session, PostingQueue queue) {
        this.session = session;
        this.queue = queue;
    }

    ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** @param bookmark what is opened where no posting is open; else the first unfinished one */
    void load(Bookmark bookmark) {
        list(Loading.READY, () -> {
            if (isNoneOpen() && queue.place(bookmark.posting()) >= 0) {
                session.show(bookmark.posting(), bookmark.field());
            } else if (isNoneOpen() && queue.outOfOrderProperty().get()) {
                queue.arrange(this::openFirst);
            } else {
                openFirst();
            }
        });
    }

    /** Opens none: more is on its way. */
    void list() {
        list(Loading.MORE, () -> {});
    }

    private void list(Loading ends, Runnable then) {
        queue.load(() -> {
            then.run();
            boolean none = queue.totalProperty().get() == 0;
            loading.set(none || session.isOpen(session.currentProperty().get()) ? Loading.READY : ends);
        }, problem -> {
            loading.set(Loading.FAILED);
            session.failed(problem);
        });
    }

    private boolean isNoneOpen() {
        return session.currentProperty().get().isEmpty() && !session.openingProperty().get();
    }

    private void openFirst() {
        if (isNoneOpen()) {
            queue.nextOpen("").or(() -> queue.neighbour("", 0)).map(PostingSummary::id)
                    .ifPresent(id -> session.show(id, ""));
        }
    }
}
