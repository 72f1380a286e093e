package dev.assay.ui.session;

import java.util.Arrays;
import java.util.Comparator;

/** On how many of the undecided cells a reviewer's eye is tried. */
public enum ProbeShare {
    NONE(0), ONE_IN_FIFTY(0.02), ONE_IN_TWENTY(0.05), ONE_IN_TEN(0.1);

    private final double share;

    ProbeShare(double share) {
        this.share = share;
    }

    double share() {
        return share;
    }

    /** The one nearest to what is set. */
    static ProbeShare of(double share) {
        return Arrays.stream(values()).min(Comparator.comparingDouble(one -> Math.abs(one.share - share)))
                .orElseThrow();
    }
}
