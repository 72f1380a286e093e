package dev.assay.evaluation.agreement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What several raters said of the same things.
 *
 * @param raters how many raters there are, two or more
 * @param items of each thing what each rater said, in their order; null where they said nothing
 */
public record Ratings(int raters, List<List<@Nullable Object>> items) {

    public Ratings {
        List<List<@Nullable Object>> kept = new ArrayList<>();
        for (List<@Nullable Object> item : items) {
            if (item.size() != raters) {
                throw new IllegalArgumentException(item.size() + " ratings by " + raters + " raters");
            }
            kept.add(Collections.unmodifiableList(new ArrayList<>(item)));
        }
        items = Collections.unmodifiableList(kept);
    }

    /** The things that every rater said something of. */
    Ratings complete() {
        return new Ratings(raters, items.stream().filter(item -> said(item) == raters).toList());
    }

    /** The things that two raters or more said something of: the others tell nothing of agreement. */
    public Ratings shared() {
        return new Ratings(raters, items.stream().filter(item -> said(item) > 1).toList());
    }

    /** All but those at some places, counted from 0. */
    Ratings without(BitSet places) {
        List<List<@Nullable Object>> rest = new ArrayList<>();
        for (int at = 0; at < items.size(); at++) {
            if (!places.get(at)) {
                rest.add(items.get(at));
            }
        }
        return new Ratings(raters, rest);
    }

    static long said(List<@Nullable Object> item) {
        return item.stream().filter(Objects::nonNull).count();
    }
}
