package dev.assay.inference.rule;

import dev.assay.text.document.Block;
import dev.assay.text.word.Tokens;
import dev.assay.vocabulary.Vocabulary;
import dev.assay.vocabulary.Zones;

/**
 * Says which zones each sentence belongs to: by the heading it stands under, by a label before it, by how it
 * starts, and by its wording. Of several headings in one line the longest counts.
 */
final class ZoneReader {

    /** A line of at most so many words that ends in a colon is a heading for what follows. */
    private static final int LONGEST_LEAD = 14;
    /** A plain line of at most so many words is a heading where a heading's words make up half of it. */
    private static final int LONGEST_BARE = 6;
    /** A label before a colon has at most so many words. */
    private static final int LONGEST_LABEL = 6;
    private static final int UNMARKED_LEVEL = 7;
    private static final int NO_LEVEL = 9;

    private final Vocabulary vocabulary;
    private final InferenceText page;
    private final Mentions mentions;
    private final int[] zones;
    /** By token, the zone whose heading starts there, one up; 0 for none; and how many words the heading has. */
    private final int[] opens;
    private final int[] opensFor;
    private final int[] wording;
    private final int[] openers;
    private final int[] openerWords;
    /** The zones that a sentence's start may move it out of. */
    private final int movable;
    /** The zones with openers: of work and requirements. */
    private final int opening;
    /** The zones that go on under a heading of no known zone. */
    private final int keeping;
    private int current;
    /** By heading level, the zone it opened; a heading of no known zone falls back to the level above it. */
    private final int[] byLevel = new int[NO_LEVEL + 1];

    ZoneReader(Vocabulary vocabulary, InferenceText page, Mentions mentions) {
        this.vocabulary = vocabulary;
        this.page = page;
        this.mentions = mentions;
        this.zones = new int[page.sentences];
        this.opens = new int[page.tokens.size()];
        this.opensFor = new int[page.tokens.size()];
        this.wording = new int[page.sentences];
        this.openers = new int[page.sentences];
        this.openerWords = new int[page.sentences];
        this.movable = vocabulary.movable();
        this.opening = vocabulary.opening();
        this.keeping = opening | vocabulary.zones().bit("optional") | vocabulary.zones().bit("benefits");
    }

    /** By sentence, its zone bits. */
    int[] read() {
        find();
        int sentence = 0;
        while (sentence < page.sentences && page.sentenceBlock[sentence] < 0) {
            zones[sentence] = (page.sentenceBlock[sentence] == -1 ? Zones.TITLE : Zones.LOCATION);
            sentence++;
        }
        while (sentence < page.sentences) {
            int block = page.sentenceBlock[sentence];
            int end = sentence + 1;
            while (end < page.sentences && page.sentenceBlock[end] == block) {
                end++;
            }
            block(block, sentence, end);
            sentence = end;
        }
        return zones;
    }

    private void block(int number, int from, int to) {
        Block block = page.block(number);
        int words = page.sentenceFrom[to] - page.sentenceFrom[from];
        boolean isHeading = block.kind() == Block.Kind.HEADING;
        boolean leads = isHeading || block.text().endsWith(":") && words <= LONGEST_LEAD;
        int zone = leads
                ? headingZone(page.sentenceFrom[from], page.sentenceFrom[to], 0)
                : words <= LONGEST_BARE && to - from == 1 && block.kind() == Block.Kind.PARAGRAPH
                        ? headingZone(page.sentenceFrom[from], page.sentenceFrom[to], (words + 1) / 2)
                        : 0;
        if (leads || zone != 0) {
            if (zone != 0) {
                open(zone, isHeading ? block.level() : UNMARKED_LEVEL);
            } else if (isHeading && (current & keeping) == 0) {
                open(byLevel[block.level() - 1], block.level());
            }
            for (int s = from; s < to; s++) {
                zones[s] = current | Zones.HEADING;
            }
            return;
        }
        boolean item = block.kind() == Block.Kind.LIST_ITEM;
        int here = current;
        for (int s = from; s < to; s++) {
            int label = label(s);
            if (label != 0) {
                here = label;
                if (!item && leadsList(number)) {
                    open(label, UNMARKED_LEVEL + 1);
                }
            }
            int mask = here | ((here & opening) == 0 ? wording[s] : wording[s] & ~opening);
            if (openers[s] != 0 && (here & ~movable) == 0 && (item || here != 0)) {
                mask = openers[s] | wording[s] & ~opening;
            }
            zones[s] = (mask == 0 ? Zones.OTHER : mask) | (item ? Zones.ITEM : 0);
        }
        if (!item && block.text().endsWith(":")) {
            int last = headingZone(page.sentenceFrom[to - 1], page.sentenceFrom[to], 0);
            int said = last != 0 ? last : Integer.lowestOneBit(wording[to - 1]);
            if (said != 0) {
                open(said, UNMARKED_LEVEL);
            }
        }
    }

    private void open(int zone, int level) {
        current = zone;
        for (int l = level; l < byLevel.length; l++) {
            byLevel[l] = zone;
        }
    }

    private boolean leadsList(int block) {
        return block + 1 < page.blocks() && page.block(block + 1).kind() == Block.Kind.LIST_ITEM;
    }

    /** The zone of the longest heading between two tokens that has at least so many words; 0 where there is none. */
    private int headingZone(int from, int to, int least) {
        int best = 0;
        int longest = Math.max(0, least - 1);
        for (int t = from; t < to; t++) {
            if (opens[t] != 0 && (opensFor[t] > longest
                    || opensFor[t] == longest && best != 0 && opens[t] < best)) {
                best = opens[t];
                longest = opensFor[t];
            }
        }
        return best == 0 ? 0 : vocabulary.zones().bit(best - 1);
    }

    /** The zone of a heading that stands before a colon at the start of a sentence; 0 where none does. */
    private int label(int sentence) {
        int from = page.sentenceFrom[sentence];
        int to = Math.min(page.sentenceFrom[sentence + 1], from + LONGEST_LABEL + 1);
        for (int t = from + 1; t < to; t++) {
            if (page.tokens.hasBefore(t, Tokens.CLAUSE)) {
                return headingZone(from, t, 0);
            }
        }
        return 0;
    }

    private void find() {
        for (int zone = 0; zone < vocabulary.zones().count(); zone++) {
            for (MentionCursor heading = mentions.of(vocabulary.heading(zone)); heading.next();) {
                if (opensFor[heading.from()] < heading.words()) {
                    opens[heading.from()] = zone + 1;
                    opensFor[heading.from()] = heading.words();
                }
            }
            int bit = vocabulary.zones().bit(zone);
            for (MentionCursor said = mentions.of(vocabulary.wording(zone)); said.next();) {
                wording[page.sentenceOf[said.from()]] |= bit;
            }
            for (MentionCursor opener = mentions.of(vocabulary.opener(zone)); opener.next();) {
                int sentence = page.sentenceOf[opener.from()];
                if (page.sentenceFrom[sentence] == opener.from()
                        && opener.words() > openerWords[sentence]) {
                    openers[sentence] = bit;
                    openerWords[sentence] = opener.words();
                }
            }
        }
    }
}
