package dev.assay.evidence;

/**
 * What the search for paraphrases pays and asks for, in units of a rare word's weight. Fitted on answers whose
 * evidence had been marked in the postings by hand, and on the same answers beside other postings.
 *
 * @param mostRuns the most runs of words one claim may be covered by
 * @param longestRun the longest run, in words
 * @param widestGap the most words between two of the claim's words in one run
 * @param runCost what each run costs
 * @param gapCost what each word in a run costs that is not the claim's
 * @param pairBonus what two words that stand together in both texts add, as a share of the lighter one's pull
 * @param leastGain what a run must gain, costs taken off
 * @param nearPull what a word gains in the section that the claim or its field points at
 * @param leastPull how much the commonest word draws a highlight
 * @param namePull how much more a name does
 * @param cuePull how much more a word of the field's terms does
 * @param pairFactor what each pair adds to a match's score, up to four
 * @param bestFactor what the heaviest run's weight adds to it
 * @param threshold the score from which a match counts
 * @param quoteWeight what quoted words must weigh to count without the rest of the claim
 * @param phrase up to how many words a shorter run is shown with its neighbours
 * @param leastPart what part of the best run's gain another must have to be shown
 * @param judgementWeight what a word that passes judgement weighs, which no posting holds
 * @param rowWeight what each further word of a quotation adds that stands in the posting in the same row
 * @param leastEcho what a run must gain to be shown though it only says again what another says
 * @param nameFactor what the share of the claim's names that is covered adds to a match's score
 * @param zonePull what a word gains in the zone of the description where the field's words stand first of all
 * @param itemPull what a word gains in a list item, which says in few words what prose says around it
 * @param topicFactor what the weight of words that the posting repeats adds to a match's score
 * @param tellingWeight the most that a word weighs which tells how a posting is put together
 * @param longestRow the most words of a row that stands in both texts alike
 * @param rowFactor what each of them adds to a match's score
 */
record ParaphraseWeights(int mostRuns, int longestRun, int widestGap, double runCost, double gapCost,
        double pairBonus,
        double leastGain, double nearPull, double leastPull, double namePull, double cuePull,
        double pairFactor,
        double bestFactor, double threshold, double quoteWeight, int phrase, double leastPart,
        double judgementWeight,
        double rowWeight, double leastEcho, double nameFactor, double zonePull, double itemPull,
        double topicFactor, double tellingWeight,
        int longestRow, double rowFactor) {

    private static final int MOST_PAIRS = 4;

    static final ParaphraseWeights DEFAULT = new ParaphraseWeights(4, 12, 5, 0.25, 0.06, 0.15, 0.2, 0.3, 0.3,
            0.2, 0.4, 0.15,
            0.4, 1.8, 0.6, 4, 0.1, 0.4, 0.2, 0.8, 0.42, 0.25, 0.07, 0.45, 0.2, 6, 0.2);

    ParaphraseWeights withThreshold(double other) {
        return new ParaphraseWeights(mostRuns, longestRun, widestGap, runCost, gapCost, pairBonus, leastGain,
                nearPull,
                leastPull,
                namePull, cuePull, pairFactor, bestFactor, other, quoteWeight, phrase, leastPart,
                judgementWeight,
                rowWeight, leastEcho, nameFactor, zonePull, itemPull, topicFactor, tellingWeight, longestRow,
                rowFactor);
    }

    /** What a cover is worth as a match. */
    double score(WordCover.Cover cover, int row) {
        return cover.share() + pairFactor * Math.min(cover.pairs(), MOST_PAIRS) + bestFactor * cover.best()
                + nameFactor * cover.names() + topicFactor * cover.repeated()
                + rowFactor * row;
    }
}
