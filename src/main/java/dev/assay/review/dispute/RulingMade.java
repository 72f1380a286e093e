package dev.assay.review.dispute;

import dev.assay.review.CellKey;
import dev.assay.review.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** What was made of it by what was kept. */
    RulingMade with(List<Decision> kept) {
        Set<CellKey> settled = kept.stream().map(Decision::what)
                .map(one -> new CellKey(one.postingId(), one.field())).collect(Collectors.toSet());
        List<CellKey> more = new ArrayList<>(left);
        List<RulingPreview.Change> changes = new ArrayList<>();
        for (RulingPreview.Change change : preview.changes()) {
            if (settled.contains(change.cell())) {
                changes.add(change);
            } else {
                more.add(change.cell());
            }
        }
        return new RulingMade(
                new RulingPreview(preview.ruling(), changes, preview.excepted(), preview.decided()),
                more);
    }
}
