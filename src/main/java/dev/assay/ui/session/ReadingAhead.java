package dev.assay.ui.session;

import dev.assay.review.PostingSummary;
import java.util.Optional;

/**
 * Has the posting read that comes next in the queue: once the open one stands, for who only looks through them, and
 * again where the reviewer rests at a field for a moment, for what was written meanwhile.
 */
final class ReadingAhead {

    /** How many frames after it stands: its own drawing comes first. */
    private static final int STANDS = 2;
    /** How many frames the reviewer rests: some 0.2 s. */
    private static final int REST = 12;

    private final Session session;
    private final Background background;
    private final PostingReading reading;
    private int moved;

    ReadingAhead(Session session, Background background, PostingReading reading) {
        this.session = session;
        this.background = background;
        this.reading = reading;
    }

    void begin() {
        session.fieldProperty().subscribe(now -> {
            int mine = ++moved;
            background.afterFrames(REST, () -> {
                if (mine == moved) {
                    read();
                }
            });
        });
        session.openingProperty().subscribe(opening -> {
            if (!opening) {
                background.afterFrames(STANDS, this::read);
            }
        });
    }

    private void read() {
        if (session.postingProperty().get() == null || session.openingProperty().get()) {
            return;
        }
        Optional<String> next = session.queue().neighbour(session.currentProperty().get(), 1)
                .map(PostingSummary::id);
        // What goes wrong is told when the posting is asked for, for it is read again then.
        next.ifPresent(id -> background.run(() -> {
            reading.readAhead(id);
            return id;
        }, read -> {}, problem -> {}));
    }
}
