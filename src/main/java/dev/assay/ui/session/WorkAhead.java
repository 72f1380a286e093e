package dev.assay.ui.session;

import dev.assay.review.ReviewStore;

/**
 * Does before it is asked for what somebody would wait for: compares the store with what it was when it was closed, for
 * the first decision, and reads the texts that were never searched, a little at a time, for the first search.
 */
public final class WorkAhead {

    private final Session session;
    private final ReviewerName reviewer;
    private final ReviewStore store;
    private final Background background;
    private boolean reading;

    /** @param background where nobody waits for anything else */
    public WorkAhead(Session session, ReviewerName reviewer, ReviewStore store, Background background) {
        this.session = session;
        this.reviewer = reviewer;
        this.store = store;
        this.background = background;
    }

    /** Begins once what is shown first is there, and again whenever postings arrived or another reviewer looks. */
    public void begin() {
        background.run(() -> {
            store.compareAhead();
            return true;
        }, compared -> {
            session.queue().totalProperty().subscribe(total -> goOn());
            reviewer.sightProperty().subscribe((before, now) -> goOn());
        }, session::failed);
    }

    private void goOn() {
        if (!reading) {
            reading = true;
            read();
        }
    }

    private void read() {
        background.run(() -> store.texts().takeIn(), more -> {
            if (more) {
                read();
            } else {
                reading = false;
                session.queue().lookAgain();
            }
        }, problem -> {
            reading = false;
            session.failed(problem);
        });
    }
}
