package dev.assay.evidence;

import dev.assay.model.Section;
import dev.assay.text.word.WordForms;
import dev.assay.vocabulary.FieldTerms;
import dev.assay.vocabulary.Zone;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The fields' terms made ready to be searched for, each field once. Safe to share between threads. */
final class FieldLexicon {

    /** Stands for any place the location names. */
    static final String LOCATION = "@location";

    /**
     * A part of a field.
     *
     * @param names the stems that name it in a claim
     * @param terms its terms, those for a place left out
     * @param places whether a place the location names is one of its terms
     * @param searched its terms for people
     */
    record Part(Set<String> names, List<Term> terms, boolean places, List<String> searched) {}

    /**
     * What is known of a field.
     *
     * @param whole all of its terms as one part
     * @param subject the stems that name it as a whole in a claim
     * @param cues the stems of all its terms' words: they count in a claim even where they say little elsewhere
     */
    record Entry(Part whole, List<Part> parts, List<Term> exceptions, Set<String> subject, Set<String> cues,
            Set<Section> home, Optional<Zone> zone, boolean beside) {

        /** Whether there is anything to search for. */
        boolean isSearchable() {
            return !whole.searched.isEmpty();
        }
    }

    private final FieldTerms terms;
    private final List<Term> boilerplate;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    FieldLexicon(FieldTerms terms) {
        this.terms = terms;
        this.boilerplate = terms.boilerplate().stream().map(Term::of).toList();
    }

    Entry of(String field) {
        return entries.computeIfAbsent(field, this::read);
    }

    List<Term> boilerplate() {
        return boilerplate;
    }

    private Entry read(String field) {
        Part whole = part(new FieldTerms.Part(List.of(), terms.of(field)));
        Set<String> subject = stems(terms.subject(field));
        Set<String> cues = new HashSet<>(subject);
        whole.terms.forEach(term -> cues.addAll(term.stems()));
        Optional<Section> home = terms.home(field);
        return new Entry(whole, terms.parts(field).stream().map(FieldLexicon::part).toList(),
                terms.exceptions(field).stream().map(Term::of).toList(), subject, cues,
                home.<Set<Section>>map(EnumSet::of).orElse(Set.of()), terms.zone(field),
                terms.isBeside(field));
    }

    private static Part part(FieldTerms.Part part) {
        List<String> written = part.terms();
        List<Term> terms = written.stream().filter(term -> !term.equals(LOCATION)).map(Term::of).toList();
        List<String> searched = written.stream()
                .map(term -> term.equals(LOCATION) ? "places in the location" : Term.of(term).shown())
                .toList();
        return new Part(stems(part.names()), terms, written.contains(LOCATION), searched);
    }

    private static Set<String> stems(List<String> words) {
        Set<String> stems = new HashSet<>();
        words.forEach(word -> stems.add(WordForms.stem(word)));
        return stems;
    }
}
