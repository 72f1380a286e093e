package dev.assay.inference.rule;

import dev.assay.evidence.document.Block;
import dev.assay.inference.text.Tokens;

/** Says which zones each sentence belongs to: by the heading it stands under, by a label before it, by its wording. */
final class ZoneReader {

    /** A line of at most so many words that ends in a colon is a heading for what follows. */
    private static final int LONGEST_LEAD = 14;
    /** A label before a colon has at most so many words. */
    private static final int LONGEST_LABEL = 6;

    private final Vocabulary vocabulary;
    private final Page page;
    private final Mentions mentions;
    private final int[] zones;
    private int current;
    private int currentLevel = 9;

    ZoneReader(Vocabulary vocabulary, Page page, Mentions mentions) {
        this.vocabulary = vocabulary;
        this.page = page;
        this.mentions = mentions;
        this.zones = new int[page.sentences];
    }

    /** By sentence, its zone bits. */
    int[] read() {
        int[] opens = openings();
        int[] wording = wordings();
        int sentence = 0;
        while (sentence < page.sentences && page.sentenceBlock[sentence] < 0) {
            zones[sentence] = page.sentenceBlock[sentence] == -1 ? Zones.TITLE : Zones.LOCATION;
            sentence++;
        }
        while (sentence < page.sentences) {
            int block = page.sentenceBlock[sentence];
            int end = sentence + 1;
            while (end < page.sentences && page.sentenceBlock[end] == block) {
                end++;
            }
            block(page.block(block), sentence, end, opens, wording);
            sentence = end;
        }
        return zones;
    }

    private void block(Block block, int from, int to, int[] opens, int[] wording) {
        int words = page.sentenceFrom[to] - page.sentenceFrom[from];
        boolean isHeading = block.kind() == Block.Kind.HEADING;
        boolean leads = isHeading || block.text().endsWith(":") && words <= LONGEST_LEAD;
        if (leads) {
            int zone = 0;
            for (int s = from; s < to; s++) {
                zone = zone == 0 ? headingZone(s, opens) : zone;
            }
            if (zone != 0) {
                current = zone;
                currentLevel = isHeading ? block.level() : 7;
            } else if (isHeading && block.level() <= currentLevel) {
                current = 0;
                currentLevel = 9;
            }
            for (int s = from; s < to; s++) {
                zones[s] = current | Zones.HEADING | wording[s];
            }
            return;
        }
        boolean item = block.kind() == Block.Kind.LIST_ITEM;
        int here = current;
        for (int s = from; s < to; s++) {
            int label = label(s, opens);
            if (label != 0) {
                here = label;
                if (!item) {
                    current = label;
                    currentLevel = 8;
                }
            }
            int mask = here | wording[s];
            zones[s] = (mask == 0 ? Zones.OTHER : mask) | (item ? Zones.ITEM : 0);
        }
    }

    private int headingZone(int sentence, int[] opens) {
        int best = Integer.MAX_VALUE;
        for (int t = page.sentenceFrom[sentence]; t < page.sentenceFrom[sentence + 1]; t++) {
            if (opens[t] != 0) {
                best = Math.min(best, opens[t] - 1);
            }
        }
        return best == Integer.MAX_VALUE ? 0 : vocabulary.zones().bit(best);
    }

    /** The zone of a heading that stands before a colon at the start of a sentence; 0 where none does. */
    private int label(int sentence, int[] opens) {
        int from = page.sentenceFrom[sentence];
        int to = Math.min(page.sentenceFrom[sentence + 1], from + LONGEST_LABEL + 1);
        for (int t = from + 1; t < to; t++) {
            if (page.tokens.hasBefore(t, Tokens.CLAUSE)) {
                for (int h = from; h < t; h++) {
                    if (opens[h] != 0) {
                        return vocabulary.zones().bit(opens[h] - 1);
                    }
                }
                return 0;
            }
        }
        return 0;
    }

    /** By token, one more than the first zone whose heading starts there; 0 where none does. */
    private int[] openings() {
        int[] opens = new int[page.tokens.size()];
        for (int zone = vocabulary.zones().count() - 1; zone >= 0; zone--) {
            int concept = vocabulary.heading(zone);
            for (int m = mentions.first[concept]; m < mentions.first[concept + 1]; m++) {
                opens[mentions.from[m]] = zone + 1;
            }
        }
        return opens;
    }

    private int[] wordings() {
        int[] wording = new int[page.sentences];
        for (int zone = 0; zone < vocabulary.zones().count(); zone++) {
            int concept = vocabulary.wording(zone);
            for (int m = mentions.first[concept]; m < mentions.first[concept + 1]; m++) {
                wording[page.sentenceOf[mentions.from[m]]] |= vocabulary.zones().bit(zone);
            }
        }
        return wording;
    }
}
