package dev.assay.ui.value;

import dev.assay.review.ReasonCode;
import dev.assay.review.adjudication.Adjudication;
import dev.assay.ui.wording.Wording;
import java.util.Arrays;

/** What stands with a decision as its reason, in words. */
public final class ReasonText {

    private ReasonText() {}

    /** Empty for none; a code that nobody here knows stands as it is. */
    public static String of(String reason, Wording words) {
        return ReasonCode.of(reason).map(words::name)
                .or(() -> Arrays.stream(Adjudication.How.values()).filter(how -> how.mark().equals(reason))
                        .findFirst().map(how -> words.of(key(how))))
                .orElse(reason);
    }

    private static String key(Adjudication.How how) {
        return switch (how) {
            case AGREED -> "adjudicated.agreed";
            case ALONE -> "adjudicated.alone";
            case TOOK -> "adjudicated.took";
            case OTHER -> "adjudicated.other";
            case ALL_WRONG -> "adjudicated.all-wrong";
        };
    }
}
