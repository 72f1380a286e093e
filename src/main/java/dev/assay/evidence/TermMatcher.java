package dev.assay.evidence;

import dev.assay.evidence.Term.Place;
import dev.assay.text.pattern.Hits;
import dev.assay.text.pattern.Matcher;
import dev.assay.text.pattern.PatternParser;
import dev.assay.text.pattern.Patterns;
import dev.assay.text.word.Tokenizer;
import dev.assay.text.word.Tokens;
import dev.assay.vocabulary.Sentences;
import dev.assay.vocabulary.VocabularySpec;
import dev.assay.vocabulary.ZonePatterns;
import dev.assay.vocabulary.Zones;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the terms of all fields in one pass, by the same patterns that concepts are found by. */
final class TermMatcher {

    private final Tokenizer tokenizer;
    private final Matcher matcher;
    private final byte[] shapes;
    private final ZonePatterns zones;

    private TermMatcher(Tokenizer tokenizer, Matcher matcher, byte[] shapes, ZonePatterns zones) {
        this.tokenizer = tokenizer;
        this.matcher = matcher;
        this.shapes = shapes;
        this.zones = zones;
    }

    /** Collects terms and makes one matcher of them; a term that is given twice is one. */
    static final class Builder {

        private final Patterns patterns = new Patterns(PatternParser.inAnyForm());
        private final Map<String, Term> terms = new HashMap<>();
        private final List<String> written = new ArrayList<>();
        private final VocabularySpec words;
        private final Zones zones;

        /** @param words the words that mark a posting's zones */
        Builder(VocabularySpec words) {
            this.words = words;
            this.zones = new Zones(words);
        }

        Zones zones() {
            return zones;
        }

        /** @throws IllegalArgumentException if the pattern cannot be read; the message says why */
        Term add(String pattern) {
            return terms.computeIfAbsent(pattern, p -> {
                patterns.add(p, written.size());
                written.add(p);
                return Term.of(p, written.size() - 1);
            });
        }

        TermMatcher build() {
            byte[] shapes = new byte[written.size()];
            for (int i = 0; i < shapes.length; i++) {
                shapes[i] = PatternParser.shape(written.get(i));
            }
            ZonePatterns marks = ZonePatterns.headings(zones, words, patterns, shapes.length);
            return new TermMatcher(new Tokenizer(patterns.lexicon()), patterns.matcher(), shapes, marks);
        }
    }

    Tokenizer tokenizer() {
        return tokenizer;
    }

    /** By term, where it stands among tokens, in order; and by sentence, its zones. */
    Found find(Tokens tokens, Sentences sentences) {
        Hits hits = new Hits();
        matcher.match(tokens, hits);
        Map<Integer, List<Place>> places = new HashMap<>();
        for (int i = 0; i < hits.size(); i++) {
            if (!zones.has(hits.pattern(i))
                    && tokens.fits(shapes[hits.pattern(i)], hits.from(i))) {
                places.computeIfAbsent(hits.pattern(i), p -> new ArrayList<>())
                        .add(new Place(hits.from(i), hits.to(i) - 1));
            }
        }
        return new Found(places, sentences, zones.read(hits, sentences), zones.clutter());
    }

    /** Where terms stand in one posting, and what its sentences are about. */
    static final class Found {

        private final Map<Integer, List<Place>> places;
        private final Sentences sentences;
        private final int[] zones;
        private final int clutter;

        private Found(Map<Integer, List<Place>> places, Sentences sentences, int[] zones, int clutter) {
            this.places = places;
            this.sentences = sentences;
            this.zones = zones;
            this.clutter = clutter;
        }

        List<Place> of(Term term) {
            return places.getOrDefault(term.number(), List.of());
        }

        /** What some zones list: the first heading of each, or where they are one, its list's items. */
        List<Place> opening(int bits) {
            List<Place> found = new ArrayList<>();
            boolean several = Integer.bitCount(bits) > 1;
            int left = bits;
            for (int s = 0; s < sentences.count(); s++) {
                int here = zones[s] & left;
                if (here != 0 && (several ? (zones[s] & Zones.HEADING) != 0 : isListed(s))) {
                    found.add(new Place(sentences.from(s), sentences.from(s + 1) - 1));
                    left &= several ? ~here : left;
                }
            }
            return found;
        }

        private boolean isListed(int sentence) {
            return (zones[sentence] & Zones.ITEM) != 0
                    || isLine(sentence) && (isLine(sentence - 1) || isLine(sentence + 1));
        }

        /** Whether a sentence is a line of its own. */
        private boolean isLine(int sentence) {
            return sentence > 0 && sentence < sentences.count() && (zones[sentence] & Zones.HEADING) == 0
                    && sentences.block(sentence) >= 0
                    && sentences.block(sentence - 1) != sentences.block(sentence)
                    && (sentence + 1 == sentences.count()
                            || sentences.block(sentence + 1) != sentences.block(sentence));
        }

        /** Whether a token is what a job board puts around the posting. */
        boolean isClutter(int token) {
            return (zones(token) & clutter) != 0;
        }

        /** The bits of the zones that a token stands in. */
        int zones(int token) {
            return zones[sentences.of(token)];
        }
    }
}
