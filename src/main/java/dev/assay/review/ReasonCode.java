package dev.assay.review;

import java.util.Locale;
import java.util.Optional;

/** Why a reviewer did not simply accept; the names in lower case are those of the journal. */
public enum ReasonCode {
    WRONG_VALUE("Wrong value"), WRONG_EVIDENCE("Wrong evidence"), AMBIGUOUS_POSTING("Ambiguous posting"),
    GUIDELINE_UNCLEAR("Guideline unclear"), NOT_STATED("Not stated");

    private final String label;

    ReasonCode(String label) {
        this.label = label;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words a reviewer sees. */
    public String label() {
        return label;
    }

    public static Optional<ReasonCode> of(String key) {
        for (ReasonCode reason : values()) {
            if (reason.key().equals(key)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
