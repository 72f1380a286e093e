package dev.assay.inference.rule;

import dev.assay.model.FieldValue;
import java.util.List;
import java.util.Map;

/** A rule put together: when it applies, and how it comes to its value. */
record Rule(String id, Condition when, Outcome outcome, String because, List<Selector> show,
        List<String> showFacts, Map<String, Condition> witness) {

    /** How a rule comes to its value. */
    sealed interface Outcome {

        /** One value. */
        record Fixed(FieldValue value) implements Outcome {}

        /** The members of a set whose conditions hold. */
        record Collect(Map<String, Condition> members) implements Outcome {}

        /** The value of the mention that comes first in the text. */
        record First(List<Option> options) implements Outcome {}

        /** The value of the first listed that is mentioned. */
        record Listed(List<Option> options) implements Outcome {}

        /**
         * The value that is mentioned most.
         *
         * @param weights by zone bit's place; -1 where none is set
         * @param least the least score to win
         * @param ratio the least the winner must have for each point of the next
         * @param share the least part of all points the winner must have
         */
        record Most(List<Option> options, double[] weights, double least, double ratio, double share)
                implements
                    Outcome {}
    }

    /** A value to be chosen, and the mentions that speak for it. */
    record Option(Selector selector, FieldValue value) {}
}
