package dev.assay.cli;

import dev.assay.evaluation.agreement.Agreement;
import dev.assay.evaluation.figures.DecisionFigures;
import dev.assay.evaluation.figures.RaterAgreement;
import dev.assay.evaluation.figures.Score;
import dev.assay.evaluation.figures.SourceMeasure;
import dev.assay.evaluation.stopping.FieldStop;
import dev.assay.model.Excerpt;
import dev.assay.review.Basis;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures for people at a terminal. */
final class FiguresText {

    private static final int MOST_DOUBTED = 10;

    private final Schema schema;
    private final DecisionFigures figures;

    FiguresText(Schema schema, DecisionFigures figures) {
        this.schema = schema;
        this.figures = figures;
    }

    /** What does not count, and how it would. */
    static List<String> remarks(DecisionFigures.Extent extent) {
        List<String> remarks = new ArrayList<>();
        int left = extent.left().values().stream().mapToInt(Integer::intValue).sum();
        if (left > 0) {
            remarks.add(Count.of(left, "decided cell") + " not counted (" + listed(extent.left())
                    + "), for no such basis was asked for, nor are they shown apart. --basis "
                    + extent.left().keySet().stream().map(Basis::key).collect(Collectors.joining(","))
                    + " counts these alone.");
        }
        if (extent.gone() > 0) {
            remarks.add(Count.of(extent.gone(), "decided cell")
                    + " not measured, for the posting is not in the store, or the field not in the schema."
                    + " Import what they are of.");
        }
        return remarks;
    }

    private static String listed(Map<Basis, Integer> counts) {
        return counts.entrySet().stream().map(one -> one.getKey().key() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        DecisionFigures.Extent extent = figures.extent();
        lines.add(Count.of(extent.counted(), "decided cell") + " of " + Count.of(extent.postings(), "posting")
                + (extent.counted() == 0
                        ? ""
                        : " (" + listed(extent.gold()) + "), decided by "
                                + extent.reviewers().stream().map(Excerpt::inMessage)
                                        .collect(Collectors.joining(", ")))
                + "; intervals at 95 %, ECE over ten bins of equal width.");
        if (!extent.apart().isEmpty()) {
            lines.add("Shown apart, for what they rest on is in force: " + listed(extent.apart()) + ".");
        }
        table(lines, "", figures.sources());
        figures.apart()
                .forEach((basis, sources) -> table(lines, "decided by " + basis.key() + ", ", sources));
        agreement(lines, "Reviewers", figures.reviewers());
        agreement(lines, "Sources", figures.agreement());
        lines.add("Stop rule, at least 95 % right at 95 % confidence:");
        figures.stops().forEach(stop -> lines.add("  " + stop(stop)));
        if (!figures.doubted().isEmpty()) {
            lines.add(Count.of(figures.doubted().size(), "decided cell") + " to look at again:");
            figures.doubted().stream().limit(MOST_DOUBTED).forEach(one -> lines.add("  "
                    + Excerpt.inMessage(one.cell().postingId()) + " " + one.cell().field() + ": decided "
                    + one.label().plain() + ", the sources speak for " + one.rather().plain()));
        }
        return lines;
    }

    private void table(List<String> lines, String apart, Map<String, SourceMeasure> sources) {
        sources.forEach((source, measure) -> {
            lines.add(
                    String.format(Locale.ROOT, "%-30s %8s  %-15s %8s %7s %7s %6s", "", "accuracy", "between",
                            "macro F1", "ECE", "Brier", "n"));
            lines.add(row(apart + Excerpt.inMessage(source), measure.overall()));
            for (FieldSpec field : schema.fields()) {
                Score score = measure.fields().get(field.key());
                if (score != null) {
                    lines.add(row("  " + field.key(), score));
                }
            }
        });
    }

    private static String row(String name, Score score) {
        return String.format(Locale.ROOT, "%-30s %8.3f  %-15s %8.3f %7s %7s %6d", name, score.share(),
                String.format(Locale.ROOT, "%.3f to %.3f", score.accuracy().low(), score.accuracy().high()),
                score.macroF1(), number(score.ece()), number(score.brier()), score.n());
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "-";
    }

    private static void agreement(List<String> lines, String who, RaterAgreement agreement) {
        if (agreement.raters().size() < 2) {
            lines.add(who + " agree: undefined, fewer than two of them.");
            return;
        }
        RaterAgreement.Coefficients all = agreement.overall();
        lines.add(String.format(Locale.ROOT,
                "%s agree on %s of %s (%s): Krippendorff's alpha %s, Gwet's AC1 %s, Fleiss' kappa %s%s.", who,
                number(all.alike().value()), Count.of(all.n(), "cell"),
                String.join(", ", agreement.raters()), value(all.krippendorff()), value(all.ac1()),
                value(all.fleiss()),
                agreement.raters().size() == 2 ? ", Cohen's kappa " + value(all.cohen()) : ""));
    }

    private static String value(Agreement agreement) {
        return !agreement.isDefined()
                ? "undefined"
                : agreement.interval() == null
                        ? number(agreement.value())
                        : String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", agreement.value(),
                                agreement.interval().low(), agreement.interval().high());
    }

    private static String stop(FieldStop stop) {
        String field = stop.field() + ": ";
        if (stop.sample().isEmpty()) {
            return field + (stop.population() == 0
                    ? "nothing is undecided."
                    : (stop.lapsed()
                            ? "a random sample was drawn, and was revoked, or other values are proposed; "
                            : "no random sample yet; ")
                            + (stop.more() < 0
                                    ? (stop.lapsed()
                                            ? "another would not count, look at all "
                                            : "too few cells for one, look at all ") + stop.population() + "."
                                    : rightOnes(stop) + " in a row of " + stop.population()
                                            + " would do."));
        }
        return field + (stop.isDone() ? "done, " : "") + stop.wrong() + " of " + stop.looked()
                + " looked at are wrong, at most "
                + String.format(Locale.ROOT, "%.1f %%", stop.upper() * 100)
                + " of all"
                + (stop.isDone()
                        ? "."
                        : stop.more() < 0
                                ? "; not to be reached by this sample."
                                : "; " + stop.more()
                                        + (stop.more() == 1 ? " more right one" : " more right ones")
                                        + " would do.");
    }

    private static String rightOnes(FieldStop stop) {
        return stop.more() == 1 ? "1 right one" : stop.more() + " right ones";
    }
}
