package dev.assay.ui.review.posting;

import dev.assay.review.FoundText;
import dev.assay.ui.session.Session;
import java.util.Optional;

/** Marks in the open posting what the queue was searched for, as if it had been searched for there. */
final class SearchedHits {

    private final Session session;
    private final FindModel find;
    private boolean opened;

    SearchedHits(Session session, FindModel find) {
        this.session = session;
        this.find = find;
        session.currentProperty().subscribe(this::show);
        session.queue().searchProperty().subscribe(this::leave);
    }

    private void show() {
        Optional<String> word = session.queue().hit(session.currentProperty().get())
                .flatMap(SearchedHits::word);
        if (word.isPresent()) {
            find.queryProperty().set(word.get());
            find.currentProperty().set(0);
            find.openProperty().set(true);
            opened = true;
        } else {
            leave();
        }
    }

    /** The word as it stands there, whatever form of it was asked for. */
    private static Optional<String> word(FoundText found) {
        return found.marks().stream().findFirst()
                .map(mark -> found.snippet().substring(mark.start(), mark.end()));
    }

    /** What the reviewer looks for in the posting themselves stays. */
    private void leave() {
        if (opened) {
            opened = false;
            find.openProperty().set(false);
        }
    }
}
