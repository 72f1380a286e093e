package dev.assay.review;

import dev.assay.saying.Saying;
import java.util.List;
import java.util.Map;

/** What a command comes to: decisions to keep as one act, or why there are none. */
public sealed interface Verdict {

    /**
     * Decisions to keep.
     *
     * @param decisions all of one reviewer; may be empty where all was decided before
     * @param left the fields that were left because there is something to doubt, each with why, in the order asked
     */
    record Act(List<NewDecision> decisions, Map<String, List<Saying>> left) implements Verdict {

        public Act {
            decisions = List.copyOf(decisions);
        }

        Act(List<NewDecision> decisions) {
            this(decisions, Map.of());
        }
    }

    /**
     * Nothing can be decided.
     *
     * @param said why, for the reviewer
     */
    record Refused(Saying said) implements Verdict {

        /** Why, in an English sentence. */
        public String message() {
            return said.english();
        }
    }
}
