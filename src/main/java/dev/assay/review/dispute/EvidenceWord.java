package dev.assay.review.dispute;

/**
 * A word that tells disputes over the same values apart: whether it stands in the evidence of enough answers.
 *
 * @param stem what words are compared by
 * @param word one of its forms, for people
 * @param answers in the evidence of how many answers it stands, at least
 * @param stands whether it does; else it stands in fewer
 */
public record EvidenceWord(String stem, String word, int answers, boolean stands) {

    String key() {
        return (stands ? "+" : "-") + answers + " " + stem;
    }
}
