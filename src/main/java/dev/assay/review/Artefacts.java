package dev.assay.review;

import java.util.List;
import java.util.Optional;

/**
 * What people made of a review beside its decisions, each in versions that are only added to. Safe to call from
 * several threads; failures are {@link StoreException}s.
 */
public interface Artefacts {

    /**
     * Keeps a content under a name, as its next version; on disk when this returns. Where it is what is in force
     * there already, nothing is added.
     *
     * @param name not blank
     * @param content a JSON text
     * @throws StoreException if it is no JSON, or the name is blank; nothing is kept
     */
    Artefact keep(ArtefactKind kind, String name, String content, String reviewer);

    /**
     * Takes a name out of force. Its versions can still be read, and a later one can be kept.
     *
     * @return whether it was in force
     */
    boolean retract(ArtefactKind kind, String name, String reviewer);

    /** What was kept and what was retracted, as far as it is sound. */
    ArtefactHistory history();

    /** What is in force, in the order in which the names were first kept. */
    default List<Artefact> inForce() {
        return history().inForce();
    }

    /** What is in force under a name; empty where nothing is. */
    default Optional<Artefact> inForce(ArtefactKind kind, String name) {
        return history().inForce(kind, name);
    }

    /** All versions of a name, retracted ones too, first to last. */
    default List<Artefact> versions(ArtefactKind kind, String name) {
        return history().versions(kind, name);
    }

    /** Whatever has this content, first to last. */
    default List<Artefact> withHash(String hash) {
        return history().withHash(hash);
    }
}
