package dev.assay.vocabulary;

import dev.assay.schema.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words by which concepts tell of fields, as the terms by which a field's silence is checked. They stand once, in
 * the concept, so that no engine can miss what the evidence finds for want of a word.
 */
final class SilenceTerms {

    /** Ends a word that is meant as it stands, and in no other form, where silence is checked. */
    static final String AS_IT_STANDS = "!";

    private final Map<String, List<String>> byPath = new LinkedHashMap<>();

    /** The terms by the paths that they are told for. */
    static SilenceTerms of(VocabularySpec words) {
        SilenceTerms terms = new SilenceTerms();
        words.concepts().values().forEach(concept -> concept.tells().forEach((path, phrases) -> phrases
                .forEach(phrase -> terms.add(path, phrase.text()))));
        return terms;
    }

    /** Adds a term for each of some paths, with space between them. */
    void add(String paths, String term) {
        for (String path : paths.split(" ")) {
            byPath.computeIfAbsent(path, p -> new ArrayList<>()).add(term);
        }
    }

    /** The terms of a field, or of a part of it as {@code field/part}. */
    List<String> of(String path) {
        return List.copyOf(byPath.getOrDefault(path, List.of()));
    }

    /** What a pattern finds, without what it says of the words' forms. */
    static String pattern(String written) {
        return written.endsWith(AS_IT_STANDS) ? written.substring(0, written.length() - 1) : written;
    }
}
