package dev.assay.inference.rule;

import dev.assay.model.Posting;
import dev.assay.text.pattern.Hits;
import dev.assay.text.word.Tokens;
import dev.assay.vocabulary.Vocabulary;
import java.util.BitSet;

/** Turns patterns found into mentions: blocked ones out, the longest of several, refusals and zones marked. */
final class MentionReader {

    /** How many words a refusal reaches. */
    private static final int REACH = 8;
    /** After a comma, so many words before an optional mark are all that it marks. */
    private static final int SHORT_CLAUSE = 4;
    private static final int STOP = Tokens.SENTENCE | Tokens.CLAUSE;

    private final Vocabulary vocabulary;
    private final InferenceText page;
    private final Hits hits = new Hits();
    /** By sentence, the zone bits; known once the mentions are read. */
    int[] sentenceZones = {};
    /** By sentence, the zone bits without those of optional wording. */
    int[] headedZones = {};

    MentionReader(Vocabulary vocabulary, InferenceText page) {
        this.vocabulary = vocabulary;
        this.page = page;
    }

    SilenceCheck silence(Posting posting) {
        return new SilenceCheck(vocabulary, posting, page, hits, sentenceZones);
    }

    Mentions read() {
        vocabulary.matcher().match(page.tokens, hits);
        Mentions mentions = grouped();
        int[] bySentence = vocabulary.zonePatterns().read(hits, page.sentences);
        sentenceZones = bySentence;
        headedZones = bySentence.clone();
        BitSet refused = refusals(mentions);
        BitSet optional = optionals(mentions);
        int optionalBit = vocabulary.zones().bit("optional");
        int clutter = vocabulary.zones().clutter();
        for (int c = 0; c < vocabulary.size(); c++) {
            Vocabulary.Concept concept = vocabulary.concept(c);
            for (MentionCursor mention = mentions.of(c); mention.next();) {
                int at = mention.from();
                int zone = bySentence[page.sentences.of(at)] | (optional.get(at) ? optionalBit : 0);
                mention.place(zone, refused.get(at));
                if (concept.inside() != 0 && (zone & concept.inside()) == 0
                        || (zone & (concept.outside() | clutter)) != 0) {
                    mention.drop();
                }
            }
        }
        context(mentions);
        for (int t = optional.nextSetBit(0); t >= 0; t = optional.nextSetBit(t + 1)) {
            int sentence = page.sentences.of(t);
            sentenceZones[sentence] |= (sentenceZones[sentence] & clutter) == 0 ? optionalBit : 0;
        }
        return mentions;
    }

    /** Groups what was found by concept, keeping text order, without what is blocked or inside another. */
    private Mentions grouped() {
        int concepts = vocabulary.size();
        int[] counts = new int[concepts + 1];
        boolean[] out = new boolean[hits.size()];
        boolean[] blocks = new boolean[concepts];
        for (int h = 0; h < hits.size(); h++) {
            if (!vocabulary.isMeaning(hits.pattern(h))) {
                continue;
            }
            Vocabulary.Meaning meaning = vocabulary.meaning(hits.pattern(h));
            out[h] = !page.tokens.fits(meaning.shape(), hits.from(h));
            blocks[meaning.concept()] |= meaning.blocks() && !out[h];
            counts[meaning.concept() + 1]++;
        }
        for (int c = 0; c < concepts; c++) {
            counts[c + 1] += counts[c];
        }
        int[] order = new int[hits.size()];
        int[] fill = counts.clone();
        for (int h = 0; h < hits.size(); h++) {
            if (vocabulary.isMeaning(hits.pattern(h))) {
                order[fill[vocabulary.meaning(hits.pattern(h)).concept()]++] = h;
            }
        }
        Mentions mentions = new Mentions(concepts, hits.size());
        for (int c = 0; c < concepts; c++) {
            for (int i = counts[c]; i < counts[c + 1]; i++) {
                int h = order[i];
                if (out[h] || vocabulary.meaning(hits.pattern(h)).blocks()
                        || isCovered(order, counts[c], counts[c + 1], i, out, blocks[c])) {
                    continue;
                }
                mentions.add(vocabulary.meaning(hits.pattern(h)).name(), hits.from(h), hits.to(h));
            }
            mentions.close(c);
        }
        return mentions;
    }

    /** Whether a blocking pattern, or a longer one of the same concept, lies over it. */
    private boolean isCovered(int[] order, int from, int to, int at, boolean[] out, boolean blocks) {
        int hit = order[at];
        int start = hits.from(hit);
        int end = hits.to(hit);
        for (int i = at - 1; i >= from && start - hits.from(order[i]) < (blocks ? 64 : 16); i--) {
            if (covers(order[i], start, end, out, i < at)) {
                return true;
            }
        }
        for (int i = at + 1; i < to && hits.from(order[i]) < end; i++) {
            if (covers(order[i], start, end, out, false)) {
                return true;
            }
        }
        return false;
    }

    private boolean covers(int other, int start, int end, boolean[] out, boolean orSame) {
        Vocabulary.Meaning meaning = vocabulary.meaning(hits.pattern(other));
        if (out[other] || hits.from(other) > start || hits.to(other) + meaning.tail() < end) {
            return false;
        }
        return orSame || meaning.blocks()
                || hits.to(other) - hits.from(other) > end - start;
    }

    private BitSet refusals(Mentions mentions) {
        BitSet refused = new BitSet();
        BitSet ends = starts(mentions, vocabulary.concept(Vocabulary.ENDS));
        MentionCursor after = mentions.of(vocabulary.concept(Vocabulary.REFUSES_AFTER));
        while (after.next()) {
            int last = Math.min(page.tokens.size(), after.to() + REACH);
            for (int t = after.to(); t < last && !page.tokens.hasBefore(t, STOP) && !ends.get(t); t++) {
                refused.set(t);
            }
        }
        MentionCursor before = mentions.of(vocabulary.concept(Vocabulary.REFUSES_BEFORE));
        while (before.next()) {
            int start = Math.max(0, before.from() - REACH);
            for (int t = before.from() - 1; t >= start && !page.tokens.hasBefore(t + 1, STOP)
                    && !ends.get(t); t--) {
                refused.set(t);
            }
        }
        return refused;
    }

    /** Words whose sentence, or brackets, say that they are optional. */
    private BitSet optionals(Mentions mentions) {
        BitSet optional = new BitSet();
        MentionCursor marks = mentions.of(vocabulary.concept(Vocabulary.OPTIONAL));
        while (marks.next()) {
            int mark = marks.from();
            int sentence = page.sentences.of(mark);
            int from = page.sentences.from(sentence);
            int to = page.sentences.from(sentence + 1);
            int open = -1;
            for (int t = from; t <= mark; t++) {
                open = page.tokens.hasBefore(t, Tokens.OPEN)
                        ? t
                        : page.tokens.hasBefore(t, Tokens.CLOSE) ? -1 : open;
            }
            if (open >= 0 && isAlone(open, marks)) {
                to = marks.to();
                open = -1;
            } else if (open >= 0) {
                from = open;
                for (int t = open + 1; t < to; t++) {
                    if (page.tokens.hasBefore(t, Tokens.CLOSE)) {
                        to = t;
                    }
                }
            }
            if (open < 0 && !isPredicate(mark)) {
                for (int t = from + 1; t < mark; t++) {
                    from = page.tokens.hasBefore(t, Tokens.COMMA) && mark - t <= SHORT_CLAUSE
                            ? t
                            : from;
                }
            }
            optional.set(from, to);
        }
        return optional;
    }

    /** Whether brackets hold a mark and no more, so that it marks what stands before them, as in "Kafka (preferred)". */
    private boolean isAlone(int open, MentionCursor mark) {
        return mark.from() == open && open > page.sentences.from(page.sentences.of(open))
                && (mark.to() == page.tokens.size() || page.tokens.hasBefore(mark.to(), Tokens.CLOSE)
                        || page.sentences.of(mark.to()) != page.sentences.of(open));
    }

    /** Whether a mark says something of the whole sentence, as "is preferred" does and "Snowflake preferred" not. */
    private boolean isPredicate(int mark) {
        return mark > 0 && vocabulary.isCopula(page.tokens.word(mark - 1))
                || mark > 1 && vocabulary.isCopula(page.tokens.word(mark - 2));
    }

    private static BitSet starts(Mentions mentions, int concept) {
        BitSet starts = new BitSet();
        for (MentionCursor mention = mentions.of(concept); mention.next();) {
            starts.set(mention.from());
        }
        return starts;
    }

    /** Drops mentions whose sentence lacks what they need, or holds what they avoid. */
    private void context(Mentions mentions) {
        for (int c = 0; c < vocabulary.size(); c++) {
            Vocabulary.Concept concept = vocabulary.concept(c);
            if (concept.needs().length == 0 && concept.avoids().length == 0) {
                continue;
            }
            for (MentionCursor mention = mentions.of(c); mention.next();) {
                int sentence = page.sentences.of(mention.from());
                if (concept.needs().length > 0 && !anyIn(mentions, concept.needs(), sentence)
                        && !isNumberAlone(mention, sentence)
                        || anyIn(mentions, concept.avoids(), sentence)) {
                    mention.drop();
                }
            }
        }
    }

    /** Whether a number, with its unit, is all that a sentence says, as in "10+ years.": there is nothing it could belong to. */
    private boolean isNumberAlone(MentionCursor mention, int sentence) {
        return page.tokens.value(mention.from()) >= 0 && mention.from() == page.sentences.from(sentence)
                && mention.to() == page.sentences.from(sentence + 1);
    }

    private boolean anyIn(Mentions mentions, int[] concepts, int sentence) {
        int from = page.sentences.from(sentence);
        int to = page.sentences.from(sentence + 1);
        for (int c : concepts) {
            if (mentions.start(c, from, to) >= 0) {
                return true;
            }
        }
        return false;
    }
}
