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

    /** Where a field stands after a decision on it. */
    public static FieldReview after(Decision decision) {
        return new FieldReview(switch (decision.what().kind()) {
            case ACCEPT -> State.ACCEPTED;
            case OVERRIDE -> State.OVERRIDDEN;
            case UNSURE -> State.UNSURE;
            case CLEAR, UNDO, REDO -> State.UNDECIDED;
        }, decision);
    }

    /** The four states a field can be in. */
    public enum State {
        UNDECIDED, ACCEPTED, OVERRIDDEN, UNSURE
    }
}
