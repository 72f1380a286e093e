package dev.assay.inference.rule;

import java.util.BitSet;

/** Where a posting speaks of each concept: by concept, in text order, as parallel arrays for speed. */
final class Mentions {

    /** By concept, its first mention; one more entry for the end. */
    final int[] first;
    final int[] name;
    final int[] from;
    final int[] to;
    /** By mention, the zone bits. */
    final int[] zones;
    final BitSet refused = new BitSet();
    final BitSet dropped = new BitSet();

    Mentions(int concepts, int room) {
        first = new int[concepts + 1];
        name = new int[room];
        from = new int[room];
        to = new int[room];
        zones = new int[room];
    }

    /** Whether a mention counts for a selector. */
    boolean counts(int mention, Selector selector) {
        int zone = zones[mention];
        if (dropped.get(mention) || selector.inside() != 0 && (zone & selector.inside()) == 0
                || (zone & selector.outside()) != 0) {
            return false;
        }
        return switch (selector.polarity()) {
            case AFFIRMED -> !refused.get(mention);
            case REFUSED -> refused.get(mention);
            case EITHER -> true;
        };
    }
}
