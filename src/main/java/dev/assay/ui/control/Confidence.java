package dev.assay.ui.control;

import dev.assay.ui.wording.Wording;
import org.jspecify.annotations.Nullable;

/** How sure a claim is, in the codebook's bands. */
public enum Confidence {
    STATED(0.9), SEVERAL(0.7), FEW(0.5), WEAK(Double.NEGATIVE_INFINITY), UNKNOWN(Double.NaN);

    private final double from;

    Confidence(double from) {
        this.from = from;
    }

    /** The least confidence of the band. */
    public double from() {
        return from;
    }

    /** @param confidence 0 to 1 as given, or what was given instead; null where none was */
    public static Confidence of(@Nullable Double confidence) {
        if (confidence == null || confidence.isNaN()) {
            return UNKNOWN;
        }
        for (Confidence band : values()) {
            if (confidence >= band.from) {
                return band;
            }
        }
        return WEAK;
    }

    /** The number with its band's meaning, such as {@code confidence 0.85, several signals agree}. */
    public static String words(@Nullable Double confidence, Wording words) {
        Confidence band = of(confidence);
        return band == UNKNOWN || confidence == null
                ? words.name(UNKNOWN)
                : words.of("confidence.number", confidence, words.name(band));
    }
}
