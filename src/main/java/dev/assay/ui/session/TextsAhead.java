package dev.assay.ui.session;

import dev.assay.review.ReviewStore;

/** Has the texts that were never searched read before somebody looks for words, a little at a time. */
public final class TextsAhead {

    private final Session session;
    private final ReviewStore store;
    private final Background background;
    private boolean reading;

    /** @param background where nobody waits for anything else */
    public TextsAhead(Session session, ReviewStore store, Background background) {
        this.session = session;
        this.store = store;
        this.background = background;
    }

    /** Begins once what is shown first is there, and again whenever postings arrived. */
    public void begin() {
        session.queue().totalProperty().subscribe(total -> goOn());
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
