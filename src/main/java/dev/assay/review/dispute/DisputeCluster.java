package dev.assay.review.dispute;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import java.util.List;

/**
 * Equal disputes, counted.
 *
 * @param of what makes them equal
 * @param cells how many cells are in dispute so, decided or not
 * @param open how many of these are undecided
 * @param backing how often each value is named, the one that leads in most cells first
 * @param examples some of the cells, undecided ones first, as loaded
 */
public record DisputeCluster(DisputeClass of, int cells, int open, List<Backing> backing,
        List<CellKey> examples) {

    /**
     * How often a value is named.
     *
     * @param answers by how many answers
     * @param leads in how many cells more answers name it than any other
     */
    public record Backing(FieldValue value, int answers, int leads) {}

    public DisputeCluster {
        backing = List.copyOf(backing);
        examples = List.copyOf(examples);
    }

    public String id() {
        return of.id();
    }

    /** The value that leads in most of the cells. */
    public FieldValue leading() {
        return backing.getFirst().value();
    }
}
