package dev.assay.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    private static final Map<String, DecisionKind> BY_KEY = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(DecisionKind::key, kind -> kind));

    private final String key = name().toLowerCase(Locale.ROOT);

    public String key() {
        return key;
    }

    public static Optional<DecisionKind> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
