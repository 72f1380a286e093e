package dev.assay.vocabulary;

import dev.assay.text.pattern.Hits;
import dev.assay.text.pattern.PatternParser;
import dev.assay.text.pattern.Patterns;
import dev.assay.text.word.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms by which a claim of silence is checked, among the patterns of the engine's matcher: it claims none where the
 * check would find one of them.
 */
public final class SilencePatterns {

    /** Two marks of a notice in a sentence make it one. */
    private static final int MARKS_OF_A_NOTICE = 2;

    /** Tokens from one to another, end exclusive. */
    public record Place(int from, int to) {}

    /** @param isPlaced whether a place the location names is one of its terms */
    private record Part(int[] terms, boolean isPlaced) {}

    private record Entry(List<Part> parts, int[] exceptions, boolean isBeside) {}

    private final int first;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Byte> shapes = new ArrayList<>();
    private final Map<String, Entry> entries = new HashMap<>();
    private final int[] notices;

    /**
     * Adds them to other patterns.
     *
     * @param first the number of the first
     * @throws IllegalArgumentException if one cannot be read; the message says why
     */
    SilencePatterns(FieldTerms terms, Patterns patterns, int first) {
        this.first = first;
        PatternParser parser = PatternParser.inAnyForm();
        notices = numbers(terms.boilerplate(), patterns, parser);
        for (String field : terms.fields()) {
            boolean isBeside = terms.isBeside(field) && terms.parts(field).size() > 1;
            List<List<String>> parts = isBeside
                    ? terms.parts(field).stream().map(FieldTerms.Part::terms).toList()
                    : List.of(terms.of(field));
            entries.put(field, new Entry(
                    parts.stream().map(part -> new Part(numbers(part, patterns, parser),
                            part.contains(FieldTerms.LOCATION))).toList(),
                    numbers(terms.exceptions(field), patterns, parser), isBeside));
        }
    }

    private int[] numbers(List<String> terms, Patterns patterns, PatternParser parser) {
        return terms.stream().filter(term -> !term.equals(FieldTerms.LOCATION))
                .mapToInt(term -> numbers.computeIfAbsent(term, text -> {
                    patterns.add(text, first + shapes.size(), parser);
                    shapes.add(PatternParser.shape(text));
                    return shapes.size() - 1;
                })).toArray();
    }

    /** How many there are; their numbers follow the first. */
    int size() {
        return shapes.size();
    }

    /**
     * What was found of them in a text.
     *
     * @param sentences the text's sentences; null where it is a single line
     * @param none the sentences that are none of the posting's own
     */
    public Standing standing(Hits hits, Tokens tokens, @Nullable Sentences sentences, BitSet none) {
        return new Standing(hits, tokens, sentences, none);
    }

    /** Which of them stand in a text. */
    public final class Standing {

        private final Hits hits;
        private final @Nullable Sentences sentences;
        /** By term, its last hit, and by hit, the one before of the same term; -1 for none. */
        private final int[] last = new int[shapes.size()];
        private final int[] before;
        private final BitSet notified = new BitSet();

        private Standing(Hits hits, Tokens tokens, @Nullable Sentences sentences, BitSet none) {
            this.hits = hits;
            this.sentences = sentences;
            this.before = new int[hits.size()];
            Arrays.fill(last, -1);
            for (int h = 0; h < hits.size(); h++) {
                int term = hits.pattern(h) - first;
                if (term >= 0 && term < last.length && tokens.fits(shapes.get(term), hits.from(h))) {
                    before[h] = last[term];
                    last[term] = h;
                }
            }
            readNotices();
            notified.or(none);
        }

        private void readNotices() {
            if (sentences == null) {
                return;
            }
            Map<Integer, Integer> marks = new HashMap<>();
            for (int mark : notices) {
                BitSet seen = new BitSet();
                places(mark).forEach(place -> seen.set(sentences.of(place.from())));
                seen.stream().forEach(sentence -> marks.merge(sentence, 1, Integer::sum));
            }
            marks.forEach((sentence, count) -> notified.set(sentence, count >= MARKS_OF_A_NOTICE));
        }

        private List<Place> places(int term) {
            List<Place> places = new ArrayList<>();
            for (int h = last[term]; h >= 0; h = before[h]) {
                places.addFirst(new Place(hits.from(h), hits.to(h)));
            }
            return places;
        }

        /**
         * Where the terms of a field stand and speak of it, most telling first, none over another; empty where the field
         * may be called silent.
         *
         * @param named the places that the posting's location names
         */
        public List<Place> of(String field, List<Place> named) {
            Entry entry = entries.get(field);
            if (entry == null) {
                return List.of();
            }
            List<List<Place>> parts = new ArrayList<>();
            for (Part part : entry.parts) {
                parts.add(of(part, entry, part.isPlaced ? named : List.of()));
            }
            if (entry.isBeside) {
                parts.stream().max(Comparator.comparingInt(List::size)).ifPresent(parts::remove);
            }
            return distinct(parts);
        }

        private List<Place> of(Part part, Entry entry, List<Place> named) {
            List<Place> places = new ArrayList<>(named);
            for (int term : part.terms) {
                places.addAll(places(term));
            }
            if (places.isEmpty()) {
                return places;
            }
            BitSet excepted = new BitSet();
            for (int exception : entry.exceptions) {
                places(exception).forEach(place -> excepted.set(place.from(), place.to()));
            }
            places.removeIf(place -> isSet(excepted, place)
                    || sentences != null && notified.get(sentences.of(place.from())));
            return places;
        }

        private static List<Place> distinct(List<List<Place>> parts) {
            BitSet taken = new BitSet();
            List<Place> kept = new ArrayList<>();
            for (List<Place> part : parts) {
                for (Place place : part) {
                    if (!isSet(taken, place)) {
                        taken.set(place.from(), place.to());
                        kept.add(place);
                    }
                }
            }
            return kept;
        }

        private static boolean isSet(BitSet words, Place place) {
            int next = words.nextSetBit(place.from());
            return next >= 0 && next < place.to();
        }
    }
}
