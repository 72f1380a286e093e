package dev.assay.inference.rule;

/**
 * Mentions of some concepts in some zones.
 *
 * @param text as written in the rule
 * @param concepts the concepts' numbers
 * @param inside zone bits of which one must hold; 0 for anywhere
 * @param outside zone bits none of which may hold
 * @param polarity whether refused mentions count
 */
record Selector(String text, int[] concepts, int inside, int outside, Polarity polarity) {

    /** Which mentions count: "sponsorship" is refused in "no sponsorship". */
    enum Polarity {
        AFFIRMED, REFUSED, EITHER
    }
}
