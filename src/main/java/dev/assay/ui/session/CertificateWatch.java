package dev.assay.ui.session;

import dev.assay.evaluation.guarantee.Guarantees;
import dev.assay.model.Problem;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks after each act whether the certificates still hold, and says which does not any more. */
public final class CertificateWatch {

    private final Session session;
    private final Guarantees guarantees;
    private final Background background;
    private final AtomicBoolean waiting = new AtomicBoolean();

    /** @param background works beside that of the window, which opens postings meanwhile */
    public CertificateWatch(Session session, Reviewing reviewing, Guarantees guarantees,
            Background background) {
        this.session = session;
        this.guarantees = guarantees;
        this.background = background;
        reviewing.onKept(act -> look());
    }

    /** Once for all acts that are kept before it begins. */
    private void look() {
        if (!waiting.getAndSet(true)) {
            background.run(() -> {
                waiting.set(false);
                return guarantees.recheck();
            }, this::tell, session::failed);
        }
    }

    private void tell(List<Problem> revoked) {
        revoked.stream().findFirst().ifPresent(problem -> session.notify(Notice.Kind.WARNING,
                session.words().line(problem)));
    }
}
