package dev.assay.ui.pace;

import dev.assay.evaluation.pace.PaceLine;
import dev.assay.ui.session.PaceWords;
import dev.assay.ui.wording.Wording;

/** What the table tells of a field in words, beside the bar. */
public enum PaceColumn {
    LEFT, TIMES, FORECAST, ACCEPTED, OVERRIDDEN, UNSURE;

    String told(PaceLine pace, Wording words) {
        return switch (this) {
            case ACCEPTED -> words.of("compare.number", pace.accepted());
            case OVERRIDDEN -> words.of("compare.number", pace.overridden());
            case UNSURE -> words.of("compare.number", pace.unsure());
            case LEFT -> words.of("compare.number", pace.left());
            case TIMES -> new PaceWords(words).times(pace);
            case FORECAST -> new PaceWords(words).forecast(pace);
        };
    }
}
