package dev.assay.ui.control;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How sure a claim is, in the codebook's bands. */
public enum Confidence {
    STATED(0.9, "stated outright"), SEVERAL(0.7, "several signals agree"), FEW(0.5, "one or two signals"),
    WEAK(Double.NEGATIVE_INFINITY, "weak"), UNKNOWN(Double.NaN, "no confidence given");

    private final double from;
    private final String meaning;

    Confidence(double from, String meaning) {
        this.from = from;
        this.meaning = meaning;
    }

    /** The least confidence of the band. */
    public double from() {
        return from;
    }

    public String meaning() {
        return meaning;
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
    public static String words(@Nullable Double confidence) {
        Confidence band = of(confidence);
        return band == UNKNOWN ? band.meaning : "confidence " + number(confidence) + ", " + band.meaning;
    }

    /** The number to two digits; a dash where none was given. */
    public static String number(@Nullable Double confidence) {
        return confidence == null ? "–" : String.format(Locale.ROOT, "%.2f", confidence);
    }
}
