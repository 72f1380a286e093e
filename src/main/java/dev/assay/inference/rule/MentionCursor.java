package dev.assay.inference.rule;

/** Stands on one mention of a concept after the other; before {@link #next} is first asked it stands on none. */
final class MentionCursor {

    private final Mentions mentions;
    private final int end;
    private int at;

    MentionCursor(Mentions mentions, int start, int end) {
        this.mentions = mentions;
        this.at = start - 1;
        this.end = end;
    }

    /** Goes on to the next mention; false where there is none. */
    boolean next() {
        return ++at < end;
    }

    /** Goes on to the next mention that counts for a selector; false where there is none. */
    boolean next(Selector selector) {
        while (++at < end) {
            if (counts(selector)) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(Selector selector) {
        int zone = mentions.zones[at];
        if (isDropped() || selector.inside() != 0 && (zone & selector.inside()) == 0
                || (zone & selector.outside()) != 0) {
            return false;
        }
        return switch (selector.polarity()) {
            case AFFIRMED -> !isRefused();
            case REFUSED -> isRefused();
            case EITHER -> true;
        };
    }

    /** Its first token. */
    int from() {
        return mentions.from[at];
    }

    /** One past its last token. */
    int to() {
        return mentions.to[at];
    }

    int words() {
        return to() - from();
    }

    Found.Words range() {
        return new Found.Words(from(), to());
    }

    /** The number of the concept's name that stands there. */
    int name() {
        return mentions.name[at];
    }

    /** Its zone bits. */
    int zones() {
        return mentions.zones[at];
    }

    /** Whether it is denied, as in "no sponsorship". */
    boolean isRefused() {
        return mentions.refused.get(at);
    }

    /** Whether it does not count where it stands. */
    boolean isDropped() {
        return mentions.dropped.get(at);
    }

    void place(int zoneBits, boolean isRefused) {
        mentions.zones[at] = zoneBits;
        mentions.refused.set(at, isRefused);
    }

    void drop() {
        mentions.dropped.set(at);
    }
}
