package dev.assay.evaluation.gold;

import dev.assay.review.QueueView;
import java.util.List;

/**
 * What is told of a frozen set of decided cells.
 *
 * @param codebook the version of the schema whose fields and values it speaks in
 * @param made which cells of the store were taken, of those that were decided
 * @param split into which sides its postings were put
 * @param seed by what ties were settled then
 * @param hard the keys of the fields by which the sides were made alike
 * @param postings how many postings it has
 * @param size how many cells it has
 * @param hash the SHA-256 of its {@code gold} export, in lower-case hex
 */
public record GoldSet(String codebook, QueueView made, SplitShares split, long seed, List<String> hard,
        int postings, int size, String hash) {

    public GoldSet {
        hard = List.copyOf(hard);
    }
}
