package dev.assay.store;

import dev.assay.review.Artefact;
import dev.assay.review.ArtefactHistory;
import dev.assay.review.ArtefactKind;
import dev.assay.review.Artefacts;
import dev.assay.review.StoreException;
import dev.assay.store.index.Database;
import dev.assay.store.log.ArtefactLog;
import dev.assay.store.log.PlainJson;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A store's artefacts: changed only where no other process can have the store, one change at a time. */
final class KeptArtefacts implements Artefacts {

    private final ArtefactLog log;
    private final Database database;
    private final InstantSource clock;
    private final UnaryOperator<ArtefactHistory> seen;
    private final Runnable usable;

    /** @param seen what of all whoever looks may see @param usable throws where the store takes nothing any more */
    KeptArtefacts(ArtefactLog log, Database database, InstantSource clock,
            UnaryOperator<ArtefactHistory> seen, Runnable usable) {
        this.log = log;
        this.database = database;
        this.clock = clock;
        this.seen = seen;
        this.usable = usable;
    }

    @Override
    public Artefact keep(ArtefactKind kind, String name, String content, String reviewer) {
        if (name.isBlank()) {
            throw new StoreException("A " + kind.key() + " needs a name to be kept under.");
        }
        try {
            PlainJson.read(content);
        } catch (IllegalStateException e) {
            throw new StoreException("The " + kind.key() + " \"" + name + "\" is no JSON, so it is not kept.",
                    e);
        }
        usable.run();
        database.beginWriting();
        return database.keep(content.length(), () -> {
            usable.run();
            Optional<Artefact> before = seen.apply(log.history()).inForce(kind, name);
            if (before.isPresent() && before.get().content().equals(content)) {
                return before.get();
            }
            Artefact made = new Artefact(kind, name, log.history().next(kind, name), content,
                    Artefact.hash(content), reviewer, now());
            log.keep(made);
            // Another's number under this name would tell of them.
            return seen.apply(log.history()).inForce(kind, name).orElse(made);
        });
    }

    @Override
    public boolean retract(ArtefactKind kind, String name, String reviewer) {
        usable.run();
        database.beginWriting();
        return database.keep(0, () -> {
            usable.run();
            Optional<Artefact> before = seen.apply(log.history()).inForce(kind, name);
            if (before.isPresent()) {
                log.retract(kind, name, before.get().version(), reviewer, now());
            }
            return before.isPresent();
        });
    }

    @Override
    public ArtefactHistory history() {
        usable.run();
        return seen.apply(log.history());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
