package dev.assay.review;

import org.jspecify.annotations.Nullable;

/**
 * Where the review of one field of one posting stands.
 *
 * @param state what was decided
 * @param last the decision that the state rests on; null while undecided and never touched
 */
public record FieldReview(State state, @Nullable Decision last) {

    public static final FieldReview UNDECIDED = new FieldReview(State.UNDECIDED, null);

    /** The four states a field can be in. */
    public enum State {
        UNDECIDED, ACCEPTED, OVERRIDDEN, UNSURE
    }
}
