package dev.assay.evidence;

import dev.assay.evidence.FieldLexicon.Entry;
import dev.assay.evidence.FieldLexicon.Part;
import dev.assay.evidence.Term.Place;
import dev.assay.text.word.Words.Word;
import dev.assay.text.word.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a claim of silence over one posting: which of the field's terms stand there and speak of the field. */
final class Silence {

    /**
     * @param searched the terms looked for, for people
     * @param places where they stand, most telling first
     */
    record Finding(List<String> searched, List<Place> places) {}

    private static final Set<String> OTHERS = Set.of("other", "another", "additional", "second", "secondary",
            "besides",
            "else");
    /** Tools in brackets are examples of the subject, and do not narrow it. */
    private static final Pattern EXAMPLES = Pattern
            .compile("\\([^)]*\\)?|(?i:\\b(?:such as|like|e\\.g\\.).*|\\bor (?:any )?(?:other|another)\\b)");
    private static final int MARKS_OF_A_NOTICE = 2;

    private final PostingWords posting;
    private final FieldLexicon fields;
    private final TermMatcher.Found found;
    private final Set<Integer> notices;

    Silence(PostingWords posting, FieldLexicon fields) {
        this.posting = posting;
        this.fields = fields;
        this.found = posting.found();
        this.notices = notices();
    }

    /** @param claims the clauses that claim silence */
    Finding check(String field, List<String> claims) {
        Entry entry = fields.of(field);
        Set<String> claimed = new HashSet<>();
        boolean beside = entry.beside();
        for (String claim : claims) {
            for (Word word : Words.of(EXAMPLES.matcher(claim).replaceAll(" "))) {
                claimed.add(word.stem());
                beside |= OTHERS.contains(word.form());
            }
        }
        Map<Part, List<Place>> byPart = new LinkedHashMap<>();
        Set<String> searched = new LinkedHashSet<>();
        for (Part part : chosen(entry, claimed)) {
            byPart.put(part, places(entry, part));
            searched.addAll(part.searched());
        }
        if (beside && byPart.size() > 1) {
            byPart.entrySet().stream().max(Comparator.comparingInt(e -> e.getValue().size()))
                    .ifPresent(chief -> byPart.remove(chief.getKey()));
        }
        return new Finding(List.copyOf(searched),
                distinct(byPart.values().stream().flatMap(List::stream).toList()));
    }

    /** All places of a field's terms. */
    List<Place> places(String field) {
        Entry entry = fields.of(field);
        return distinct(places(entry, entry.whole()));
    }

    private static List<Part> chosen(Entry entry, Set<String> claimed) {
        List<Part> whole = entry.parts().isEmpty() ? List.of(entry.whole()) : entry.parts();
        if (entry.subject().stream().anyMatch(claimed::contains)) {
            return whole;
        }
        List<Part> named = entry.parts().stream()
                .filter(part -> part.names().stream().anyMatch(claimed::contains))
                .toList();
        return named.isEmpty() ? whole : named;
    }

    private List<Place> places(Entry entry, Part part) {
        BitSet excepted = new BitSet();
        entry.exceptions().forEach(exception -> found.of(exception)
                .forEach(place -> excepted.set(place.first(), place.last() + 1)));
        List<Place> places = new ArrayList<>(part.places() ? NamedPlaces.of(posting) : List.of());
        part.terms().forEach(term -> places.addAll(found.of(term)));
        places.removeIf(place -> found.isClutter(place.first())
                || notices.contains(posting.word(place.first()).segment())
                || isSet(excepted, place));
        return places;
    }

    /** The sentences that are notices and speak of no field. */
    private Set<Integer> notices() {
        Map<Integer, Integer> marks = new HashMap<>();
        for (Term mark : fields.boilerplate()) {
            Set<Integer> segments = new HashSet<>();
            found.of(mark).forEach(place -> segments.add(posting.word(place.first()).segment()));
            segments.forEach(segment -> marks.merge(segment, 1, Integer::sum));
        }
        Set<Integer> notified = new HashSet<>();
        marks.forEach((segment, count) -> {
            if (count >= MARKS_OF_A_NOTICE) {
                notified.add(segment);
            }
        });
        return notified;
    }

    private static List<Place> distinct(List<Place> places) {
        BitSet taken = new BitSet();
        List<Place> kept = new ArrayList<>();
        for (Place place : places) {
            if (!isSet(taken, place)) {
                taken.set(place.first(), place.last() + 1);
                kept.add(place);
            }
        }
        return kept;
    }

    private static boolean isSet(BitSet words, Place place) {
        int next = words.nextSetBit(place.first());
        return next >= 0 && next <= place.last();
    }
}
