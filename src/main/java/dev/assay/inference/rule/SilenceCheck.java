package dev.assay.inference.rule;

import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.text.pattern.Hits;
import dev.assay.text.word.Tokens;
import dev.assay.vocabulary.NamedPlaceWords;
import dev.assay.vocabulary.SilencePatterns;
import dev.assay.vocabulary.SilencePatterns.Place;
import dev.assay.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks, before a field is called silent, where a posting speaks of it after all. */
final class SilenceCheck {

    private final Vocabulary vocabulary;
    private final Posting posting;
    private final InferenceText page;
    private final SilencePatterns.Standing standing;
    private @Nullable List<Place> named;

    /** @param zones by sentence, the zone bits */
    SilenceCheck(Vocabulary vocabulary, Posting posting, InferenceText page, Hits hits, int[] zones) {
        this.vocabulary = vocabulary;
        this.posting = posting;
        this.page = page;
        this.standing = vocabulary.silence().standing(hits, page.tokens, page.sentences,
                clutter(zones, vocabulary.zones().clutter()));
    }

    private static BitSet clutter(int[] zones, int clutter) {
        BitSet sentences = new BitSet();
        for (int s = 0; s < zones.length; s++) {
            sentences.set(s, (zones[s] & clutter) != 0);
        }
        return sentences;
    }

    /** The words that speak of a field, most telling first; empty where it may be called silent. */
    List<Span> standing(String field, int most) {
        List<Span> spans = new ArrayList<>();
        for (Place place : standing.of(field, named())) {
            if (spans.size() < most) {
                page.span(place.from(), place.to()).ifPresent(spans::add);
            }
        }
        return spans.isEmpty() && !posting.company().isBlank() ? ofCompany(field, most) : spans;
    }

    private List<Span> ofCompany(String field, int most) {
        SectionText company = new SectionText(posting, Section.COMPANY);
        Tokens tokens = new Tokens();
        vocabulary.tokenizer().read(company.text(), 0, company.text().length(), Tokens.SENTENCE, tokens);
        Hits hits = new Hits();
        vocabulary.matcher().match(tokens, hits);
        return vocabulary.silence().standing(hits, tokens, null, new BitSet()).of(field, List.of()).stream()
                .limit(most)
                .map(place -> company.span(tokens.start(place.from()), tokens.end(place.to() - 1))).toList();
    }

    /** The places that the location names, or, where it names none, towns with the letters of their state. */
    private List<Place> named() {
        List<Place> known = named;
        if (known == null) {
            Place header = inHeader();
            known = header == null ? inText() : List.of(header);
            named = known;
        }
        return known;
    }

    private @Nullable Place inHeader() {
        int first = -1;
        int last = -1;
        for (int t = page.location; t < page.description; t++) {
            if (!NamedPlaceWords.isNone(page.words(t, t + 1).toLowerCase(Locale.ROOT))) {
                first = first < 0 ? t : first;
                last = t;
            }
        }
        return first < 0 ? null : new Place(first, last + 1);
    }

    private List<Place> inText() {
        List<Place> found = new ArrayList<>();
        for (int t = 1; t < page.tokens.size(); t++) {
            if (page.tokens.end(t) - page.tokens.start(t) == 2 && page.tokens.hasBefore(t, Tokens.COMMA)
                    && NamedPlaceWords.isState(page.words(t, t + 1))
                    && page.section(t) == page.section(t - 1)
                    && Character.isUpperCase(page.words(t - 1, t).codePointAt(0))) {
                found.add(new Place(t - 1, t + 1));
            }
        }
        return found;
    }
}
