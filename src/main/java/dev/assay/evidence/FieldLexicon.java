package dev.assay.evidence;

import dev.assay.model.Section;
import dev.assay.text.word.WordForms;
import dev.assay.vocabulary.FieldTerms;
import dev.assay.vocabulary.VocabularyFiles;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields' terms made ready to be searched for. Safe to share between threads. */
final class FieldLexicon {

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
     * @param zones the bits of the description's zones where its words stand first of all; 0 for any
     * @param sum whether it sums those zones up
     */
    record Entry(Part whole, List<Part> parts, List<Term> exceptions, Set<String> subject, Set<String> cues,
            Set<Section> home, int zones, boolean beside, boolean sum) {

        /** Whether there is anything to search for. */
        boolean isSearchable() {
            return !whole.searched.isEmpty();
        }
    }

    private static final Entry NOTHING = new Entry(new Part(Set.of(), List.of(), false, List.of()), List.of(),
            List.of(), Set.of(), Set.of(), Set.of(), 0, false, false);

    private final List<Term> boilerplate;
    private final Map<String, Entry> entries = new HashMap<>();
    private final TermMatcher matcher;

    /** @throws IllegalArgumentException if a term cannot be read; the message says why */
    FieldLexicon(FieldTerms terms) {
        TermMatcher.Builder patterns = new TermMatcher.Builder(VocabularyFiles.shipped());
        boilerplate = terms.boilerplate().stream().map(patterns::add).toList();
        terms.fields().forEach(field -> entries.put(field, read(field, terms, patterns)));
        matcher = patterns.build();
    }

    Entry of(String field) {
        return entries.getOrDefault(field, NOTHING);
    }

    /** Finds the terms of all fields. */
    TermMatcher matcher() {
        return matcher;
    }

    List<Term> boilerplate() {
        return boilerplate;
    }

    private static Entry read(String field, FieldTerms terms, TermMatcher.Builder patterns) {
        Part whole = part(new FieldTerms.Part(List.of(), terms.of(field)), patterns);
        Set<String> subject = stems(terms.subject(field));
        Set<String> cues = new HashSet<>(subject);
        whole.terms.forEach(term -> cues.addAll(term.stems()));
        Optional<Section> home = terms.home(field);
        return new Entry(whole, terms.parts(field).stream().map(part -> part(part, patterns)).toList(),
                terms.exceptions(field).stream().map(patterns::add).toList(), subject, cues,
                home.<Set<Section>>map(EnumSet::of).orElse(Set.of()),
                patterns.zones().bits(terms.zones(field)),
                terms.isBeside(field), terms.isSum(field));
    }

    private static Part part(FieldTerms.Part part, TermMatcher.Builder patterns) {
        List<String> written = part.terms();
        List<Term> terms = written.stream().filter(term -> !term.equals(FieldTerms.LOCATION))
                .map(patterns::add)
                .toList();
        List<String> searched = written.stream()
                .map(term -> term.equals(FieldTerms.LOCATION)
                        ? "places in the location"
                        : patterns.add(term).shown())
                .toList();
        return new Part(stems(part.names()), terms, written.contains(FieldTerms.LOCATION), searched);
    }

    private static Set<String> stems(List<String> words) {
        Set<String> stems = new HashSet<>();
        words.forEach(word -> stems.add(WordForms.stem(word)));
        return stems;
    }
}
