package dev.assay.evaluation.gold;

import dev.assay.review.Artefact;
import java.time.Instant;

/**
 * A version of a gold set that a store keeps.
 *
 * @param artefact as it is kept
 */
public record KnownGoldSet(GoldSet set, Artefact artefact) {

    public String name() {
        return artefact.name();
    }

    public int version() {
        return artefact.version();
    }

    public Instant frozenAt() {
        return artefact.at();
    }

    /** As people name it, such as {@code pilot@2}. */
    public String id() {
        return name() + GoldSetName.SIGN + version();
    }
}
