package dev.assay.review;

import java.util.Locale;
import java.util.Optional;

/** How a reviewer came to a decision; the names in lower case are those of the journal, the exports and {@code apply}. */
public enum Basis {
    /** The field was open before the reviewer. */
    SEEN,
    /** Accepted with the rest of its group. */
    GROUP,
    /** Accepted when its posting was finished. */
    POSTING,
    /** Decided for a class of equal disputes. */
    RULING,
    /** Stands in for others that were sampled with it. */
    SAMPLE,
    /** Decided with many others at once. */
    BULK,
    /** Nobody said: an older journal, or a line without one. */
    UNKNOWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it was decided for many cells at once, none of which was looked at by itself. */
    public boolean isOfMany() {
        return this == RULING || this == BULK;
    }

    public static Optional<Basis> of(String key) {
        for (Basis basis : values()) {
            if (basis.key().equals(key)) {
                return Optional.of(basis);
            }
        }
        return Optional.empty();
    }
}
