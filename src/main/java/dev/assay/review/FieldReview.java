package dev.assay.review;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.Posting;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the review of one field of one posting stands.
 *
 * @param state what was decided
 * @param last the decision that the state rests on; null while undecided and never touched
 * @param evidence the evidence edit in force; null where the evidence is as it was found
 * @param tookMs how long it was looked at for all the decisions made on it, in milliseconds; 0 where nobody measured
 */
public record FieldReview(State state, @Nullable Decision last, @Nullable Decision evidence, long tookMs) {

    public static final FieldReview UNDECIDED = new FieldReview(State.UNDECIDED, null);

    /** A field whose evidence is as it was found. */
    public FieldReview(State state, @Nullable Decision last) {
        this(state, last, null);
    }

    /** A field that nobody measured the time of. */
    public FieldReview(State state, @Nullable Decision last, @Nullable Decision evidence) {
        this(state, last, evidence, 0);
    }

    /** Where the field stands after one more decision on it; clearing takes back the evidence edit, too. */
    public FieldReview after(Decision decision) {
        long took = tookMs + decision.what().tookMs();
        return switch (decision.what().kind()) {
            case ACCEPT -> new FieldReview(State.ACCEPTED, decision, evidence, took);
            case OVERRIDE -> new FieldReview(State.OVERRIDDEN, decision, evidence, took);
            case UNSURE -> new FieldReview(State.UNSURE, decision, evidence, took);
            case EVIDENCE -> new FieldReview(state, last, decision, took);
            case CLEAR, UNDO, REDO -> new FieldReview(State.UNDECIDED, decision, null, took);
        };
    }

    /** The same without an evidence edit whose words are not the posting's. */
    FieldReview over(Posting posting) {
        return evidence == null || evidence.what().spans().stream().allMatch(span -> span.holdsIn(posting))
                ? this
                : new FieldReview(state, last, null, tookMs);
    }

    /**
     * Where the field's evidence stands: as it was found, or with the words the reviewer gave it. The status still
     * says how the claim itself stands to the posting.
     */
    public @Nullable Grounding grounding(@Nullable Grounding found) {
        if (evidence == null) {
            return found;
        }
        List<GroundedSpan> before = found == null ? List.of() : found.spans();
        List<GroundedSpan> spans = evidence.what().spans().stream()
                .map(span -> before.stream().filter(one -> one.span().equals(span)).findFirst()
                        .orElse(new GroundedSpan(span, 1)))
                .toList();
        return found == null
                ? Grounding.of(EvidenceStatus.NOT_FOUND, spans)
                : new Grounding(found.status(), spans, found.searched(), found.pass1(), found.reason());
    }

    /** The evidence as the reviewer says it; empty where it is not said. */
    public String sentence() {
        return evidence == null ? "" : evidence.what().note();
    }

    /** Whether there is a decision or an edit of the evidence that could be cleared. */
    public boolean isTouched() {
        return state != State.UNDECIDED || evidence != null;
    }

    /** Whether a value of the reviewer's own stands there without words of its own. */
    public boolean restsOnNothing() {
        return state == State.OVERRIDDEN && evidence == null;
    }

    /** The four states a field can be in. */
    public enum State {
        UNDECIDED, ACCEPTED, OVERRIDDEN, UNSURE;

        private final String key = name().toLowerCase(Locale.ROOT);

        /** As it stands in files. */
        public String key() {
            return key;
        }
    }
}
