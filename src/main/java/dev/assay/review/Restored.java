package dev.assay.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a new store has that was made from an older state of another.
 *
 * @param decisions how many lines of the journal
 * @param originals how many kept files
 * @param artefacts how many versions of rulings, gold sets and the like, those taken back included
 * @param last when the last of the decisions was made; empty where there is none
 * @param lacking what there was at that time and cannot be had any more, in words
 */
public record Restored(long decisions, long originals, long artefacts, Optional<Instant> last,
        List<String> lacking) {

    public Restored {
        lacking = List.copyOf(lacking);
    }
}
