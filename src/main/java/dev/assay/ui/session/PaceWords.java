package dev.assay.ui.session;

import dev.assay.evaluation.pace.Forecast;
import dev.assay.evaluation.pace.PaceLine;
import dev.assay.evaluation.statistics.BinomialIntervals;
import dev.assay.evaluation.statistics.ConfidenceInterval;
import dev.assay.review.ProbeOutcome;
import dev.assay.review.Probing;
import dev.assay.ui.wording.Wording;

/** Says how far a review is and how long it still takes: no more exactly than it is known. */
public final class PaceWords {

    private static final double MINUTE = 60_000;
    /** From so many minutes on, hours are said. */
    private static final double HOURS_FROM = 90;
    private static final double CONFIDENCE = 0.95;

    private final Wording words;

    public PaceWords(Wording words) {
        this.words = words;
    }

    /** How far, how fast, and how long still, in one line. */
    public String line(PaceLine pace) {
        return words.of("pace.done", pace.decided(), pace.cells()) + pace.forecast()
                .filter(forecast -> pace.left() > 0)
                .map(forecast -> " · " + words.of("pace.each", seconds(forecast.expected() / pace.left()))
                        + " · " + words.of("pace.left", range(forecast)))
                .orElse("");
    }

    /** As {@link #line}, as short as it can be told. */
    public String brief(PaceLine pace) {
        return pace.forecast().filter(forecast -> pace.left() > 0)
                .map(forecast -> words.of("pace.left", range(forecast)))
                .orElseGet(() -> words.of("pace.done", pace.decided(), pace.cells()));
    }

    /** How long the rest takes, or that it cannot be told yet. */
    public String forecast(PaceLine pace) {
        return pace.left() == 0
                ? words.of("pace.nothing-left")
                : pace.forecast().map(this::range)
                        .orElseGet(() -> pace.timed() < Forecast.LEAST_TIMED
                                ? words.of("pace.not-enough", pace.timed(), Forecast.LEAST_TIMED)
                                : words.of("pace.few-fields"));
    }

    /** The median with the quartiles. */
    public String times(PaceLine pace) {
        return pace.timed() == 0
                ? "–"
                : words.of("pace.times", seconds(pace.median()), seconds(pace.quarter()),
                        seconds(pace.threeQuarters()));
    }

    /** What came of a reviewer's probes; empty where there were none and are to be none. */
    public String probes(Probing probing, String reviewer) {
        int caught = probing.count(reviewer, ProbeOutcome.CAUGHT);
        int missed = probing.count(reviewer, ProbeOutcome.MISSED);
        int agreed = probing.count(reviewer, ProbeOutcome.AGREED);
        int differed = probing.count(reviewer, ProbeOutcome.DIFFERED);
        boolean none = caught + missed + agreed + differed == 0;
        return none && probing.share() <= 0
                ? ""
                : words.of("pace.probes", share(caught, caught + missed), share(agreed, agreed + differed));
    }

    private String share(int hits, int of) {
        if (of == 0) {
            return words.of("pace.no-probe");
        }
        ConfidenceInterval between = BinomialIntervals.wilson((double) hits / of, of, CONFIDENCE);
        return words.of("pace.probe-share", hits, of, 100 * between.low(), 100 * between.high());
    }

    private String seconds(double milliseconds) {
        double seconds = milliseconds / 1_000;
        return words.of(seconds < 9.95 ? "pace.tenths" : "pace.whole", seconds);
    }

    private String range(Forecast forecast) {
        double least = forecast.least() / MINUTE;
        double most = forecast.most() / MINUTE;
        if (most < 1) {
            return words.of("pace.less-than-a-minute");
        }
        if (most < HOURS_FROM) {
            return same("pace.minutes", "pace.minutes-range", Math.max(1, down(least)), up(most));
        }
        return least < 60
                ? words.of("pace.minutes-to-hours", Math.max(1, down(least)), up(most / 60))
                : same("pace.hours", "pace.hours-range", down(least / 60), up(most / 60));
    }

    private String same(String one, String range, double least, double most) {
        return least == most ? words.of(one, most) : words.of(range, least, most);
    }

    private static double down(double number) {
        return Math.floor(number / step(number)) * step(number);
    }

    private static double up(double number) {
        return Math.ceil(number / step(number)) * step(number);
    }

    /** Two digits at most are said of anything. */
    private static double step(double number) {
        return number < 20 ? 1 : number < 100 ? 5 : number < 1_000 ? 10 : 100;
    }
}
