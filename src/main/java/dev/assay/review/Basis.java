package dev.assay.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    private static final Map<String, Basis> BY_KEY = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Basis::key, basis -> basis));

    private final String key = name().toLowerCase(Locale.ROOT);

    public String key() {
        return key;
    }

    /** Whether it was decided for many cells at once, none of which was looked at by itself. */
    public boolean isOfMany() {
        return this == RULING || this == BULK;
    }

    public static Optional<Basis> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
