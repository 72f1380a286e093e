package dev.assay.inference.rule;

import java.util.ArrayList;
import java.util.List;

/** How many duties, required and optional items a posting lists. */
final class ItemFacts {

    /** A duty of fewer words is a slogan. */
    private static final int SHORTEST = 4;
    private static final int SHOWN = 6;

    private ItemFacts() {}

    static Found duties(Reading reading) {
        int duties = reading.vocabulary.zones().bit("duties");
        int none = bits(reading, "legal", "benefits", "pay", "required", "optional", "about") | Zones.HEADING;
        List<Found.Words> items = items(reading, duties, none, true);
        if (items.isEmpty()) {
            items = items(reading, duties, none, false);
        }
        return Found.number(items.size(), items);
    }

    static Found required(Reading reading) {
        int required = reading.vocabulary.zones().bit("required");
        int none = bits(reading, "legal", "benefits", "pay", "optional", "about", "duties") | Zones.HEADING;
        return Found.number(items(reading, required, none, false).size(),
                items(reading, required, none, false));
    }

    static Found optional(Reading reading) {
        int optional = reading.vocabulary.zones().bit("optional");
        int none = bits(reading, "legal", "benefits", "pay", "about") | Zones.HEADING;
        List<Found.Words> items = items(reading, optional, none, false);
        return Found.number(items.size(), items);
    }

    private static int bits(Reading reading, String... zones) {
        int bits = 0;
        for (String zone : zones) {
            bits |= reading.vocabulary.zones().bit(zone);
        }
        return bits;
    }

    private static List<Found.Words> items(Reading reading, int inside, int outside, boolean listed) {
        List<Found.Words> items = new ArrayList<>();
        Page page = reading.page;
        for (int s = 0; s < page.sentences; s++) {
            int zones = reading.zones[s];
            int from = page.sentenceFrom[s];
            int words = page.sentenceFrom[s + 1] - from;
            if ((zones & inside) != 0 && (zones & outside) == 0 && words >= SHORTEST
                    && (!listed || (zones & Zones.ITEM) != 0)) {
                items.add(new Found.Words(from, from + Math.min(words, SHOWN)));
            }
        }
        return items;
    }
}
