package dev.assay.review;

import java.util.Locale;
import java.util.Optional;

/** What a reviewer did; the names in lower case are those of the journal and of {@code assay apply}. */
public enum DecisionKind {
    /** The proposed value is right. */
    ACCEPT,
    /** Another value is right. */
    OVERRIDE,
    /** The reviewer cannot tell. */
    UNSURE,
    /** Other words of the posting are the evidence, or none. */
    EVIDENCE,
    /** Back to undecided, with the evidence as it was found. */
    CLEAR,
    /** Takes back an earlier operation. */
    UNDO,
    /** Does an operation again that was taken back. */
    REDO;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DecisionKind> of(String key) {
        for (DecisionKind kind : values()) {
            if (kind.key().equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
