package dev.assay.ui.review.fields;

/** How a value stands to the one it is held against, with the sign it has beside its words. */
public enum SourceStanding {
    /** It is what all others are held against, or there is nothing to hold it against. */
    MEASURE(""),
    /** It names the same as the judged answer. */
    SAME("="),
    /** It names what was decided. */
    DECIDED("✓"),
    /** It names something else. */
    DIFFERENT("≠"),
    /** It names nothing. */
    MISSING("–");

    private final String sign;

    SourceStanding(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }
}
