package dev.assay.inference.rule;

import java.util.BitSet;

/** Where a posting speaks of each concept: by concept, in text order; read through a {@link MentionCursor}. */
final class Mentions {

    /** By concept, its first mention; one more entry for the end. */
    private final int[] first;
    final int[] name;
    final int[] from;
    final int[] to;
    /** By mention, the zone bits. */
    final int[] zones;
    final BitSet refused = new BitSet();
    final BitSet dropped = new BitSet();
    private int size;

    /** @param room the most mentions there may be */
    Mentions(int concepts, int room) {
        first = new int[concepts + 1];
        name = new int[room];
        from = new int[room];
        to = new int[room];
        zones = new int[room];
    }

    /** Adds a mention of the concept at hand, in text order; concepts ascending. */
    void add(int nameNumber, int start, int end) {
        name[size] = nameNumber;
        from[size] = start;
        to[size++] = end;
    }

    /** Says that all mentions of a concept are added. */
    void close(int concept) {
        first[concept + 1] = size;
    }

    /** All mentions of a concept, those dropped too; none where there is no such concept. */
    MentionCursor of(int concept) {
        return concept < 0
                ? new MentionCursor(this, 0, 0)
                : new MentionCursor(this, first[concept], first[concept + 1]);
    }

    /** The first mention of a concept that starts between two tokens, dropped or not; -1 where there is none. */
    int start(int concept, int start, int end) {
        for (MentionCursor mention = of(concept); mention.next() && mention.from() < end;) {
            if (mention.from() >= start) {
                return mention.from();
            }
        }
        return -1;
    }

    /** Whether a mention of a concept that is not dropped starts between two tokens. */
    boolean has(int concept, int start, int end) {
        for (MentionCursor mention = of(concept); mention.next() && mention.from() < end;) {
            if (mention.from() >= start && !mention.isDropped()) {
                return true;
            }
        }
        return false;
    }
}
