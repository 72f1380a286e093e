package dev.assay.review.dispute;

import dev.assay.review.Artefact;
import dev.assay.review.CellKey;
import java.util.Set;

/**
 * A ruling that a store knows.
 *
 * @param artefact as it is kept: who made it and when
 * @param cells on how many cells its decision is the one that counts
 * @param touched the cells it ever decided on, also those where that was taken back
 * @param stands whether it is in force: neither withdrawn, nor undone as a whole
 */
public record KnownRuling(Ruling ruling, Artefact artefact, int cells, Set<CellKey> touched,
        boolean stands) {

    public KnownRuling {
        touched = Set.copyOf(touched);
    }
}
