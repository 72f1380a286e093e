package dev.assay.evidence;

import dev.assay.evidence.Term.Place;
import dev.assay.evidence.Words.Word;
import dev.assay.model.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks a claim of silence: which of the field's terms stand in the posting and speak of the field. */
final class Silence {

    /**
     * @param searched the terms looked for, for people
     * @param places where they stand, most telling first
     */
    record Finding(List<String> searched, List<Place> places) {}

    private static final String LOCATION = "@location";
    private static final Set<String> NO_PLACE = Set.of("remote", "hybrid", "onsite", "on", "site",
            "telecommute",
            "home", "work", "from", "anywhere", "open", "to", "or", "and", "in", "the", "office", "fully",
            "worldwide");

    private static final Set<String> STATES = Set
            .of(("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS"
                    + " MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL NS ON PE"
                    + " QC SK").split(" "));

    private final FieldTerms terms;
    private final Map<String, Term> compiled = new HashMap<>();

    Silence(FieldTerms terms) {
        this.terms = terms;
    }

    /** @param claims the clauses that claim silence */
    Finding check(PostingWords posting, String field, List<String> claims) {
        Set<String> claimed = new HashSet<>();
        boolean beside = terms.isBeside(field);
        for (String claim : claims) {
            for (Word word : Words.of(withoutExamples(claim))) {
                claimed.add(word.stem());
                beside |= Set.of("other", "another", "additional", "second", "secondary", "besides", "else")
                        .contains(word.form());
            }
        }
        Map<String, List<Place>> parts = new LinkedHashMap<>();
        List<String> searched = new ArrayList<>();
        for (FieldTerms.Part part : chosen(field, claimed)) {
            parts.put(String.join(" ", part.names()), places(posting, field, part.terms()));
            part.terms().forEach(
                    t -> searched.add(t.equals(LOCATION) ? "places in the location" : Term.of(t).shown()));
        }
        if (beside && parts.size() > 1) {
            parts.entrySet().stream().max((a, b) -> Integer.compare(a.getValue().size(), b.getValue().size()))
                    .ifPresent(most -> parts.remove(most.getKey()));
        }
        List<Place> places = new ArrayList<>();
        parts.values().forEach(places::addAll);
        return new Finding(List.copyOf(new LinkedHashSet<>(searched)), distinct(places));
    }

    /** All places of a field's terms. */
    List<Place> places(PostingWords posting, String field) {
        return distinct(places(posting, field, terms.of(field)));
    }

    private List<FieldTerms.Part> chosen(String field, Set<String> claimed) {
        List<FieldTerms.Part> parts = terms.parts(field);
        List<FieldTerms.Part> whole = parts.isEmpty()
                ? List.of(new FieldTerms.Part(List.of(), terms.of(field)))
                : parts;
        if (names(terms.subject(field), claimed)) {
            return whole;
        }
        List<FieldTerms.Part> named = parts.stream().filter(part -> names(part.names(), claimed)).toList();
        return named.isEmpty() ? whole : named;
    }

    private static boolean names(List<String> names, Set<String> claimed) {
        return names.stream().anyMatch(name -> claimed.contains(Stem.of(name)));
    }

    /** Tools in brackets are examples of the subject, and do not narrow it. */
    private static String withoutExamples(String claim) {
        return claim.replaceAll("\\([^)]*\\)?", " ").replaceAll("(?i)\\b(?:such as|like|e\\.g\\.).*", " ");
    }

    private List<Place> places(PostingWords posting, String field, List<String> written) {
        List<Place> exceptions = new ArrayList<>();
        for (String exception : terms.exceptions(field)) {
            exceptions.addAll(Term.of(exception).places(posting));
        }
        Set<Integer> notices = notices(posting);
        List<Place> found = new ArrayList<>();
        for (String term : written) {
            List<Place> places = term.equals(LOCATION) ? location(posting) : Term.of(term).places(posting);
            for (Place place : places) {
                if (!notices.contains(posting.word(place.first()).segment())
                        && exceptions.stream().noneMatch(place::overlaps)) {
                    found.add(place);
                }
            }
        }
        return found;
    }

    private static List<Place> location(PostingWords posting) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < posting.size(); i++) {
            if (posting.passageOf(i).section() == Section.LOCATION
                    && !NO_PLACE.contains(posting.word(i).form())) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? towns(posting) : List.of(new Place(first, last));
    }

    /** Towns with the letters of their state, as in "Austin, TX". */
    private static List<Place> towns(PostingWords posting) {
        List<Place> found = new ArrayList<>();
        for (int i = 1; i < posting.size(); i++) {
            if (posting.word(i).end() - posting.word(i).start() == 2 && STATES.contains(posting.letters(i))
                    && posting.isAfterComma(i)
                    && Character.isUpperCase(posting.letters(i - 1).codePointAt(0))) {
                found.add(new Place(i - 1, i));
            }
        }
        return found;
    }

    /** The sentences that are notices and speak of no field. */
    private Set<Integer> notices(PostingWords posting) {
        Map<Integer, Integer> marks = new HashMap<>();
        Set<Integer> notices = new HashSet<>();
        for (String mark : terms.boilerplate()) {
            Set<Integer> segments = new HashSet<>();
            Term.of(mark).places(posting)
                    .forEach(place -> segments.add(posting.word(place.first()).segment()));
            for (int segment : segments) {
                if (marks.merge(segment, 1, Integer::sum) > 1) {
                    notices.add(segment);
                }
            }
        }
        return notices;
    }

    private static List<Place> distinct(List<Place> places) {
        List<Place> kept = new ArrayList<>();
        for (Place place : places) {
            if (kept.stream().noneMatch(place::overlaps)) {
                kept.add(place);
            }
        }
        return kept;
    }
}
