package dev.assay.review.dispute;

import dev.assay.review.CellKey;
import java.util.List;

/**
 * A ruling as it was made.
 *
 * @param preview what it changed
 * @param left the cells that were to be settled and were left alone, as they were not any more what was looked at
 */
public record RulingMade(RulingPreview preview, List<CellKey> left) {

    public RulingMade {
        left = List.copyOf(left);
    }
}
