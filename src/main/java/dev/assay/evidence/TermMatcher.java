package dev.assay.evidence;

import dev.assay.evidence.Term.Place;
import dev.assay.text.pattern.Hits;
import dev.assay.text.pattern.Matcher;
import dev.assay.text.pattern.PatternParser;
import dev.assay.text.pattern.Patterns;
import dev.assay.text.word.Tokenizer;
import dev.assay.text.word.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the terms of all fields in one pass, by the same patterns that concepts are found by. */
final class TermMatcher {

    private final Tokenizer tokenizer;
    private final Matcher matcher;
    private final byte[] shapes;

    private TermMatcher(Tokenizer tokenizer, Matcher matcher, byte[] shapes) {
        this.tokenizer = tokenizer;
        this.matcher = matcher;
        this.shapes = shapes;
    }

    /** Collects terms and makes one matcher of them; a term that is given twice is one. */
    static final class Builder {

        private final Patterns patterns = new Patterns(PatternParser.inAnyForm());
        private final Map<String, Term> terms = new HashMap<>();
        private final List<String> written = new ArrayList<>();

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
            return new TermMatcher(new Tokenizer(patterns.lexicon()), patterns.matcher(), shapes);
        }
    }

    Tokenizer tokenizer() {
        return tokenizer;
    }

    /** By term, where it stands among tokens, in order. */
    Found find(Tokens tokens) {
        Hits hits = new Hits();
        matcher.match(tokens, hits);
        Map<Integer, List<Place>> places = new HashMap<>();
        for (int i = 0; i < hits.size(); i++) {
            if (tokens.fits(shapes[hits.pattern(i)], hits.from(i), hits.to(i))) {
                places.computeIfAbsent(hits.pattern(i), p -> new ArrayList<>())
                        .add(new Place(hits.from(i), hits.to(i) - 1));
            }
        }
        return new Found(places);
    }

    /** Where terms stand in one posting. */
    record Found(Map<Integer, List<Place>> places) {

        List<Place> of(Term term) {
            return places.getOrDefault(term.number(), List.of());
        }
    }
}
