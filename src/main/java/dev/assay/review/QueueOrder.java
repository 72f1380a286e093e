package dev.assay.review;

import java.util.Comparator;

/** The orders a queue of postings can have; each is total, so that a queue never jumps. */
public enum QueueOrder implements Comparator<PostingSummary> {

    /** First loaded, first shown. */
    AS_LOADED {
        @Override
        public int compare(PostingSummary left, PostingSummary right) {
            return Long.compare(left.order(), right.order());
        }
    },
    /** The highest risk first; as loaded where it is equal. */
    RISKIEST_FIRST {
        @Override
        public int compare(PostingSummary left, PostingSummary right) {
            int byRisk = Double.compare(right.risk().score(), left.risk().score());
            return byRisk != 0 ? byRisk : AS_LOADED.compare(left, right);
        }
    }
}
