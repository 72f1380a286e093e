package dev.assay.ui.sets;

import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.evaluation.gold.SplitShares;
import dev.assay.ui.wording.Wording;
import java.util.Date;
import java.util.stream.Collectors;

/** What is told of each version of a set. */
public enum SetColumn {
    NAME, CELLS, POSTINGS, SPLIT, CODEBOOK, HASH, FROZEN, BY;

    /** So many signs of a hash tell one from another. */
    private static final int SHORT = 12;

    /** @param codebook the version of the fields as they are now */
    String told(KnownGoldSet known, String codebook, Wording words) {
        return switch (this) {
            case NAME -> known.id();
            case CELLS -> words.of("sets.number", known.set().size());
            case POSTINGS -> words.of("sets.number", known.set().postings());
            case SPLIT -> split(known.set().split(), words);
            case CODEBOOK -> known.set().codebook().equals(codebook)
                    ? words.of("sets.codebook-now")
                    : brief(known.set().codebook());
            case HASH -> brief(known.set().hash());
            case FROZEN -> words.of("sets.at", Date.from(known.frozenAt()));
            case BY -> known.artefact().reviewer();
        };
    }

    /** What is told where the mouse rests. */
    String whole(KnownGoldSet known, Wording words) {
        return switch (this) {
            case HASH -> words.of("sets.whole-hash", known.set().hash());
            case CODEBOOK -> known.set().codebook();
            case SPLIT -> words.of("sets.whole-split", split(known.set().split(), words),
                    String.valueOf(known.set().seed()), String.join(", ", known.set().hard()));
            case NAME, CELLS, POSTINGS, FROZEN, BY -> "";
        };
    }

    /** The shares of the sides, in the language's own numbers. */
    static String split(SplitShares split, Wording words) {
        return split.shares().entrySet().stream()
                .map(side -> words.of("sets.share", side.getKey(), side.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private static String brief(String hash) {
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }
}
