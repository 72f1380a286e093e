package dev.assay.ui.session;

import dev.assay.review.PostingFile;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Has each decision made when its turn comes, on the cell that it was meant for: none where another posting is shown by then or is
 * being opened, and along a list none that was typed right behind one which was refused so, for it was meant for the next cell.
 */
final class Turns {

    /** Who waits so long between two keys has read that nothing was decided. */
    static final Duration BEHIND = Duration.ofMillis(500);

    private final Session session;
    private final ReviewerName reviewer;
    private final BooleanSupplier begun;
    private final LongSupplier nanos;
    private @Nullable Long refused;

    /**
     * @param begun whether the first posting stands
     * @param nanos a clock that only goes forward
     */
    Turns(Session session, ReviewerName reviewer, BooleanSupplier begun, LongSupplier nanos) {
        this.session = session;
        this.reviewer = reviewer;
        this.begun = begun;
        this.nanos = nanos;
    }

    /** Makes a decision on the posting that is shown now, when its turn comes. */
    void take(Runnable action) {
        String postingId = session.reviewed().map(PostingFile::posting).map(posting -> posting.id())
                .orElse("");
        if (session.openingProperty().get() || !begun.getAsBoolean()) {
            refuse();
        } else if (isBehindRefused()) {
            refuse("refused.behind");
        } else if (!postingId.isEmpty()) {
            reviewer.named(() -> session.commands().add(() -> {
                if (!session.isOpen(postingId) || session.openingProperty().get()) {
                    refuse();
                } else if (session.isOnPath()) {
                    action.run();
                } else {
                    session.notify(Notice.Kind.WARNING, session.words().of("refused.not-listed"));
                }
            }));
        }
    }

    /** As {@link #take(Runnable)}, where what was clicked speaks of a field: not where another is open by then. */
    void take(String field, Runnable action) {
        // Who clicks has seen where.
        refused = null;
        take(() -> {
            if (field.equals(session.fieldProperty().get())) {
                action.run();
            } else {
                session.notify(Notice.Kind.WARNING, session.words().of("refused.other-field"));
            }
        });
    }

    private boolean isBehindRefused() {
        return refused != null && session.pathProperty().get() != null
                && nanos.getAsLong() - refused < BEHIND.toNanos();
    }

    /** Says that nothing was decided, as what it was meant for did not stand yet. */
    void refuse() {
        refuse("refused.opening");
    }

    private void refuse(String why) {
        refused = nanos.getAsLong();
        session.notify(Notice.Kind.WARNING, session.words().of(why));
    }
}
