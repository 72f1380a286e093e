package dev.assay.inference.rule;

import dev.assay.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words that speak of a field, as its rules name them. */
final class Terms {

    private static final int MOST = 60;

    private Terms() {}

    static List<String> of(DecisionList list, Vocabulary vocabulary) {
        Set<String> words = new LinkedHashSet<>();
        for (Selector selector : list.terms()) {
            for (int concept : selector.concepts()) {
                words.addAll(vocabulary.concept(concept).wordings());
            }
        }
        words.removeIf(word -> word.contains("…") || word.length() < 2);
        return List.copyOf(words).subList(0, Math.min(MOST, words.size()));
    }

    /** The field's terms none of whose concept's ways is in the posting. */
    static List<String> missing(DecisionList list, Reading reading) {
        List<String> words = new ArrayList<>();
        for (Selector selector : list.terms()) {
            for (int concept : selector.concepts()) {
                if (!reading.mentions.of(concept).next()) {
                    for (String word : reading.vocabulary.concept(concept).wordings()) {
                        if (words.size() == MOST) {
                            return words;
                        }
                        words.add(word);
                    }
                }
            }
        }
        return words;
    }
}
