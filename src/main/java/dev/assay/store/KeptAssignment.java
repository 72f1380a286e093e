package dev.assay.store;

import dev.assay.review.Artefact;
import dev.assay.review.ArtefactHistory;
import dev.assay.review.Assignment;
import dev.assay.store.log.PlainJson;
import java.util.Optional;
import java.util.function.Supplier;

/** Who is to review what in a store, read when it changed. */
final class KeptAssignment implements Supplier<Assignment> {

    private final Supplier<ArtefactHistory> history;
    private volatile Known known = new Known("", Assignment.NONE);

    private record Known(String hash, Assignment assignment) {}

    KeptAssignment(Supplier<ArtefactHistory> history) {
        this.history = history;
    }

    @Override
    public Assignment get() {
        Optional<Artefact> kept = Assignment.kept(history.get());
        String hash = kept.map(Artefact::hash).orElse("");
        if (!hash.equals(known.hash())) {
            known = new Known(hash, kept.map(KeptAssignment::read).orElse(Assignment.NONE));
        }
        return known.assignment();
    }

    /** One of a later version means nothing here. */
    private static Assignment read(Artefact kept) {
        try {
            return Assignment.of(PlainJson.read(kept.content()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Assignment.NONE;
        }
    }
}
