package dev.assay.evaluation.gold;

import dev.assay.review.TextLikeness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts postings together whose texts are nearly the same, so that what is learned of one is not asked of the other. */
final class NearCopies {

    /** With bands of four, two texts that are alike by 0.7 share one in all but one of ten thousand cases. */
    private static final int WIDTH = 4;

    private NearCopies() {}

    /** @param texts by posting id @return the ids, together with those they are alike, in the order given */
    static List<List<String>> groups(Map<String, MinHash> texts) {
        Map<String, String> above = new LinkedHashMap<>();
        texts.keySet().forEach(id -> above.put(id, id));
        for (int band = 0; band < MinHash.ORDERS / WIDTH; band++) {
            Map<Long, List<String>> alike = new HashMap<>();
            for (Map.Entry<String, MinHash> text : texts.entrySet()) {
                if (text.getValue().says()) {
                    join(text.getKey(), texts, above,
                            alike.computeIfAbsent(text.getValue().band(band, WIDTH),
                                    none -> new ArrayList<>()));
                }
            }
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        above.keySet().forEach(
                id -> groups.computeIfAbsent(top(above, id), none -> new ArrayList<>()).add(id));
        return List.copyOf(groups.values());
    }

    /** @param told those of the band so far that are like none before them there */
    private static void join(String id, Map<String, MinHash> texts, Map<String, String> above,
            List<String> told) {
        MinHash text = texts.get(id);
        for (String other : told) {
            MinHash theirs = texts.get(other);
            if (text != null && theirs != null && (top(above, other).equals(top(above, id))
                    || text.to(theirs) >= TextLikeness.NEARLY_EQUAL)) {
                above.put(top(above, id), top(above, other));
                return;
            }
        }
        told.add(id);
    }

    private static String top(Map<String, String> above, String id) {
        String at = id;
        for (String next = above.get(at); next != null && !next.equals(at); next = above.get(at)) {
            above.put(at, above.getOrDefault(next, next));
            at = next;
        }
        return at;
    }
}
