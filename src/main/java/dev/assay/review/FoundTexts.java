package dev.assay.review;

import dev.assay.review.WordQuery.Kind;
import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param texts the best, postings and notes before evidence
 * @param counts how many there are in all, by kind; each kind is named
 * @param notices what was noticed on the way, in words
 */
public record FoundTexts(List<FoundText> texts, Map<Kind, Long> counts, List<String> notices) {

    public FoundTexts {
        texts = List.copyOf(texts);
        counts = Map.copyOf(counts);
        notices = List.copyOf(notices);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
