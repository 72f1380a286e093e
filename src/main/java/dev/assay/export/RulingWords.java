package dev.assay.export;

import dev.assay.model.Excerpt;
import dev.assay.review.dispute.EvidenceWord;
import java.util.List;
import java.util.stream.Collectors;

/** What tells equal disputes from others, in words. */
public final class RulingWords {

    private RulingWords() {}

    /** What must hold of the evidence; empty where nothing must. */
    public static String where(List<EvidenceWord> words) {
        return words.stream()
                .map(word -> "\"" + Excerpt.inMessage(word.word()) + "\" stands in " + evidence(word))
                .collect(Collectors.joining(" and "));
    }

    private static String evidence(EvidenceWord word) {
        if (word.stands()) {
            return "the evidence of at least " + word.answers()
                    + (word.answers() == 1 ? " answer" : " answers");
        }
        return word.answers() == 1
                ? "no evidence"
                : "the evidence of fewer than " + word.answers() + " answers";
    }
}
