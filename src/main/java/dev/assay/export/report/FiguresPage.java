package dev.assay.export.report;

import dev.assay.evaluation.figures.DecisionFigures;
import dev.assay.evaluation.figures.PairMeasure;
import dev.assay.evaluation.figures.Score;
import dev.assay.evaluation.figures.SourceMeasure;
import dev.assay.evaluation.statistics.ConfidenceInterval;
import dev.assay.evaluation.statistics.MeasuredShare;
import dev.assay.evaluation.statistics.Reliability;
import dev.assay.evaluation.statistics.ThresholdCost;
import dev.assay.review.Basis;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Figures as one HTML file that needs nothing else: read in a browser, light or dark, or printed. It is written for somebody who
 * has never seen Assay.
 */
public final class FiguresPage {

    private final Schema schema;
    private final DecisionFigures figures;
    private final List<String> sources;
    private final StringBuilder page = new StringBuilder();

    public FiguresPage(Schema schema, DecisionFigures figures) {
        this.schema = schema;
        this.figures = figures;
        this.sources = List.copyOf(figures.sources().keySet());
    }

    public String html() {
        page.setLength(0);
        page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'\">\n")
                .append("<title>How right are the answers?</title>\n<style>\n").append(style())
                .append("</style></head><body>\n");
        beginning();
        if (!sources.isEmpty()) {
            accuracies();
            pairs();
            calibration();
            costs();
            PageDetails details = new PageDetails(schema, figures);
            page.append(details.confusions()).append(details.evidence()).append(details.learning());
        }
        page.append(new PageReview(schema, figures).html());
        return page.append("</body></html>\n").toString();
    }

    private static String style() {
        try (InputStream in = FiguresPage.class.getResourceAsStream("/report/figures.css")) {
            return new String(Objects.requireNonNull(in, "/report/figures.css").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void beginning() {
        DecisionFigures.Extent extent = figures.extent();
        page.append("<h1>How right are the answers?</h1>\n").append(Html.paragraph("<span class=\"lead\">"
                + "Of each job posting " + schema.fields().size() + " questions are asked, and "
                + (sources.size() == 1
                        ? "a source answers them: a set of rules or a language model"
                        : number(sources.size())
                                + " sources answer them, each for some or all of the postings:"
                                + " sets of rules or language models")
                + ". One question of one posting is a cell. People have decided what is right in "
                + number(extent.counted()) + (extent.counted() == 1 ? " cell of " : " cells of ")
                + number(extent.postings())
                + (extent.postings() == 1 ? " posting" : " postings") + (extent.lookedAt()
                        ? ", one by one"
                        : "; not all of them are known to have been looked at one by one")
                + ". This page says how often each source was right.</span>"));
        page.append("<div class=\"answer\">\n");
        if (sources.isEmpty()) {
            page.append(Html.paragraph("Nothing that counts was decided yet, so nothing can be said."));
        }
        figures.sources().entrySet().stream()
                .sorted(Comparator.comparingDouble(one -> -one.getValue().overall().share()))
                .forEach(one -> page.append(Html.paragraph(
                        name(one.getKey()) + ": right in <strong>"
                                + Html.percent(one.getValue().overall().share())
                                + "</strong> of the " + number(one.getValue().overall().n())
                                + " cells it answered (between "
                                + Html.percent(one.getValue().overall().accuracy().low()) + " and "
                                + Html.percent(one.getValue().overall().accuracy().high())
                                + ", 19 times out of 20)." + weakest(one.getValue()))));
        figures.pairs().forEach(pair -> page.append(Html.paragraph(likeForLike(pair))));
        page.append("</div>\n")
                .append(Html.paragraph("<span class=\"quiet\">What counts as right is what a person"
                        + " decided: "
                        + listed(extent.gold()) + "." + left(extent) + (extent.reviewers().isEmpty()
                                ? ""
                                : " Decided by " + Html.text(String.join(", ", extent.reviewers()))
                                        + when(extent) + ".")
                        + "</span>"));
    }

    private static String when(DecisionFigures.Extent extent) {
        if (extent.first() == null || extent.last() == null) {
            return "";
        }
        LocalDate first = LocalDate.ofInstant(extent.first(), ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(extent.last(), ZoneOffset.UTC);
        return first.equals(last) ? " on " + first : " from " + first + " to " + last;
    }

    private static String likeForLike(PairMeasure pair) {
        return "Where both answered (" + number(pair.n()) + " cells): " + name(pair.first()) + " "
                + Html.percent((double) (pair.bothRight() + pair.firstRight()) / pair.n()) + ", "
                + name(pair.second()) + " "
                + Html.percent((double) (pair.bothRight() + pair.secondRight()) / pair.n()) + " right.";
    }

    private static String listed(Map<Basis, Integer> counts) {
        return counts.entrySet().stream().map(one -> basis(one.getKey()) + ", " + number(one.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String left(DecisionFigures.Extent extent) {
        return (extent.apart().isEmpty() ? "" : " Shown apart: " + listed(extent.apart()) + ".")
                + (extent.left().isEmpty()
                        ? ""
                        : " Decided and neither counted nor shown: " + listed(extent.left()) + ".")
                + (extent.gone() == 0
                        ? ""
                        : " Decided and not measured, for the posting or the question is not there any more: "
                                + number(extent.gone()) + ".");
    }

    private String weakest(SourceMeasure measure) {
        String fields = measure.fields().entrySet().stream()
                .filter(one -> one.getValue().right() < one.getValue().n())
                .sorted(Comparator.comparingDouble(one -> one.getValue().share())).limit(3)
                .map(one -> label(one.getKey()) + " (" + one.getValue().right() + " of " + one.getValue().n()
                        + ")")
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? "" : " Weakest questions: " + fields + ".";
    }

    static String basis(Basis basis) {
        return switch (basis) {
            case SEEN -> "looked at one by one";
            case SAMPLE -> "drawn at random and looked at";
            case GROUP -> "accepted with a group of questions";
            case POSTING -> "accepted with a whole posting";
            case RULING -> "settled by a ruling for all cells alike";
            case BULK -> "accepted unseen on a sample";
            case UNKNOWN -> "given without saying how it was decided";
        };
    }

    private void accuracies() {
        page.append("<h2>Question by question</h2>\n")
                .append(Html.paragraph("Each mark is the share of cells a"
                        + " source has right; the line through it is where the true share lies 19 times out of 20: the fewer"
                        + " cells were checked, the longer it is. The questions that go wrong most come first."))
                .append(legend());
        List<FieldSpec> ordered = schema.fields().stream().filter(field -> figures.sources().values().stream()
                .anyMatch(measure -> measure.fields().containsKey(field.key())))
                .sorted(Comparator.comparingDouble(this::worst)).toList();
        List<Chart.Dot> dots = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        double low = 1;
        for (FieldSpec field : ordered) {
            for (String source : sources) {
                Score score = of(source).fields().get(field.key());
                if (score != null) {
                    low = Math.min(low, score.accuracy().low());
                    dots.add(new Chart.Dot(field.label(), sources.indexOf(source), score.share(),
                            score.accuracy(), field.label() + ", " + source + ": " + score.right() + " of "
                                    + score.n() + " right, " + Html.percent(score.accuracy().low()) + " to "
                                    + Html.percent(score.accuracy().high())));
                    rows.add(scored(Html.text(field.label()), source, score));
                }
            }
        }
        List<List<String>> all = new ArrayList<>();
        sources.forEach(
                source -> all.add(scored("all questions", source, of(source).overall())));
        all.addAll(rows);
        page.append("<figure class=\"wide\">").append(Chart.dots(dots, Math.floor(low * 10) / 10))
                .append("</figure>\n")
                .append(Html.behind("The figures as a table", Html
                        .table(List.of("question", "source", "cells",
                                "right", "share", "between", "macro F1", "between"), all)
                        + Html.paragraph(
                                "<span class=\"quiet\">Macro F1 weighs each value of a question alike, so that"
                                        + " a source that only ever gives the commonest one scores low; of a question that takes"
                                        + " several values each of them counts by itself, and a cell that was rightly left"
                                        + " empty adds nothing. Where a value occurs once or twice little is known of it: then the"
                                        + " bounds lie far apart even if no cell is wrong. Over all questions it is the mean of"
                                        + " theirs. Intervals: postings drawn again and again (bootstrap), for a share no narrower"
                                        + " than Wilson’s.</span>")));
        figures.apart().forEach((basis, some) -> page.append("<h3>Apart: ").append(basis(basis))
                .append("</h3>\n").append(Html.table(List.of("question", "source", "cells", "right", "share",
                        "between", "macro F1", "between"),
                        some.entrySet().stream().map(one -> scored("all questions", one.getKey(),
                                one.getValue().overall())).toList())));
    }

    private static List<String> scored(String field, String source, Score score) {
        return List.of(field, Html.text(source), number(score.n()), number(score.right()),
                Html.percent(score.share()),
                Html.percent(score.accuracy().low()) + " to " + Html.percent(score.accuracy().high()),
                Html.number(score.macroF1()),
                Html.number(score.macroInterval().low()) + " to "
                        + Html.number(score.macroInterval().high()));
    }

    private double worst(FieldSpec field) {
        return figures.sources().values().stream().map(measure -> measure.fields().get(field.key()))
                .filter(Objects::nonNull).mapToDouble(Score::share).min().orElse(1);
    }

    private void pairs() {
        List<List<String>> rows = figures.pairs().stream()
                .map(pair -> List.of(Html.text(pair.first() + " and " + pair.second()), number(pair.n()),
                        number(pair.bothRight()), number(pair.firstRight()), number(pair.secondRight()),
                        number(pair.bothWrong()),
                        points(pair.gain()) + " (" + points(pair.difference().low()) + " to "
                                + points(pair.difference().high()) + ")",
                        pair.p() < 0.001 ? "below 0.001" : Html.number(pair.p())))
                .toList();
        if (!rows.isEmpty()) {
            page.append("<h2>One source against another</h2>\n").append(Html.paragraph("Only cells that both"
                    + " answered. “Ahead by” says in how many cells more of a hundred the first is right, with bounds that"
                    + " hold it 19 times out of 20: where both lie on one side of 0, one source is the better. The last"
                    + " column is how often chance alone would make two equally good sources differ as much (McNemar’s exact"
                    + " test). It takes each cell for one by itself, which is too sure where cells of one posting go wrong"
                    + " together; the bounds are not."))
                    .append(Html.table(
                            List.of("sources", "cells", "both right", "only the first", "only the second",
                                    "both wrong", "the first is ahead by", "chance"),
                            rows));
        }
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%+.1f", share * 100);
    }

    private void calibration() {
        List<String> confident = sources.stream()
                .filter(source -> of(source).stated() > 0)
                .toList();
        if (confident.isEmpty()) {
            return;
        }
        page.append("<h2>Does a source know how sure it is?</h2>\n")
                .append(Html.paragraph("With each answer a source"
                        + " states a confidence. On the dashed line, of the answers stated with 80 % exactly 80 % are right. Dots"
                        + " below it say more than they hold, dots above it less; the larger a dot, the more answers."));
        confident.forEach(source -> page.append(Html.paragraph(sureness(source))));
        page
                .append("<div class=\"pair\">");
        for (String source : confident) {
            page.append("<figure>")
                    .append(Chart.reliability(of(source).calibration().before(),
                            sources.indexOf(source), source + ": stated confidence against what was right"))
                    .append("<figcaption>").append(name(source)).append("</figcaption></figure>\n");
        }
        page.append("</div>\n")
                .append(Html.table(List.of("source", "answers", "ECE, as stated", "in equal parts",
                        "Brier, as stated", "ECE, recalibrated", "Brier, recalibrated"),
                        confident.stream().map(source -> {
                            SourceMeasure measure = of(source);
                            return List.of(Html.text(source), number(measure.stated()),
                                    Html.number(measure.overall().ece()),
                                    Html.number(measure.overall().eceOfEqualMass()),
                                    Html.number(measure.overall().brier()),
                                    Html.number(measure.calibration().after().expectedError()),
                                    Html.number(measure.calibration().brierAfter()));
                        }).toList()))
                .append(Html.paragraph("<span class=\"quiet\">ECE is the expected calibration error:"
                        + " how far confidence lies from the share that is right on average, either way (0.1 is ten"
                        + " points of a hundred), over ten bins of equal width and, in the next column, over ten with"
                        + " equally many answers. The Brier score is the mean square of what confidence is off in each"
                        + " answer: 0 is perfect, 0.25 is what “50 %” for everything gets. Of all these less is better."
                        + " Recalibrated: as if each confidence were replaced by the share that was right where the same"
                        + " was stated in other postings.</span>"));
        for (String source : confident) {
            page.append(Html.behind("The dots of " + Html.text(source) + " as a table", Html.table(
                    List.of("confidence",
                            "answers", "right", "share right"),
                    of(source).calibration().before().bins()
                            .stream().map(bin -> List.of(Html.percent(bin.confidence()), number(bin.n()),
                                    number(bin.right()), Html.percent(bin.accuracy())))
                            .toList())));
        }
    }

    private void costs() {
        List<List<ThresholdCost>> curves = sources.stream()
                .map(source -> of(source).costs())
                .toList();
        double top = curves.stream().flatMap(List::stream).filter(cost -> cost.share() > 0.02)
                .mapToDouble(ThresholdCost::error).max().orElse(0);
        if (curves.stream().allMatch(List::isEmpty)) {
            return;
        }
        page.append("<h2>What if sure answers were accepted unseen?</h2>\n")
                .append(Html.paragraph("Accept everything"
                        + " a source states with at least a certain confidence: what share of the cells it answered is that,"
                        + " and how many of those are wrong? Further right is less to look at, lower is fewer errors. For each"
                        + " source the confidence is named from which on errors are half as frequent as among all its"
                        + " answers; it was chosen on these very cells, so other postings will fare a little worse."));
        for (int at = 0; at < sources.size(); at++) {
            if (!curves.get(at).isEmpty()) {
                page.append(Html.paragraph(name(sources.get(at)) + ": " + sentence(curves.get(at))));
            }
        }
        page.append(legend()).append("<div class=\"pair\"><figure>")
                .append(Chart.costs(curves, Math.max(0.05, Math.ceil(top * 20) / 20)))
                .append("</figure></div>\n");
        for (int at = 0; at < sources.size(); at++) {
            page.append(Html.behind("The thresholds of " + Html.text(sources.get(at)) + " as a table",
                    Html.table(
                            List.of("accept from", "cells", "share of its cells", "wrong", "of those, wrong",
                                    "between"),
                            curves.get(at).stream().map(FiguresPage::cost).toList())));
        }
    }

    /** The threshold that accepts the most while no more than a half of the usual errors are let through. */
    private static String sentence(List<ThresholdCost> curve) {
        double usual = curve.getFirst().error();
        ThresholdCost best = curve.stream().filter(cost -> cost.error() <= usual / 2)
                .max(Comparator.comparingInt(ThresholdCost::accepted)).orElse(curve.getFirst());
        ConfidenceInterval between = best.wrong().interval();
        return "accepting what it states with " + String.format(Locale.ROOT, "%.2f", best.threshold())
                + " or more takes "
                + Html.percent(best.share()) + " of the cells, " + Html.percent(best.error())
                + " of them wrong (between " + Html.percent(between.low()) + " and "
                + Html.percent(between.high()) + "); accepting all, " + Html.percent(usual)
                + " are wrong.";
    }

    private static List<String> cost(ThresholdCost cost) {
        return List.of(Html.number(cost.threshold()), number(cost.accepted()), Html.percent(cost.share()),
                number(cost.wrong().hits()), Html.percent(cost.error()), between(cost.wrong().interval()));
    }

    private String legend() {
        String[] shapes = {"●", "■", "▲", "◆"};
        StringBuilder legend = new StringBuilder();
        for (int at = 0; at < sources.size(); at++) {
            legend.append("<span class=\"swatch c").append(at % 4).append("\">").append(shapes[at % 4])
                    .append("</span> ").append(Html.text(sources.get(at))).append("&ensp; ");
        }
        return Html.paragraph(legend.toString());
    }

    private SourceMeasure of(String source) {
        return Objects.requireNonNull(figures.sources().get(source));
    }

    /** Whether what it states is more or less than it holds, on the whole. */
    private String sureness(String source) {
        List<Reliability.Bin> bins = of(source).calibration().before().bins();
        double n = bins.stream().mapToInt(Reliability.Bin::n).sum();
        double stated = bins.stream().mapToDouble(bin -> bin.n() * bin.confidence()).sum() / n;
        double right = bins.stream().mapToDouble(bin -> bin.n() * bin.accuracy()).sum() / n;
        return name(source) + ": states " + Html.percent(stated) + " on average, and "
                + Html.percent(right) + " are right"
                + (Math.abs(stated - right) < 0.005
                        ? "."
                        : stated > right ? ": it says more than it holds." : ": it says less than it holds.");
    }

    private static String name(String source) {
        return "<strong>" + Html.text(source) + "</strong>";
    }

    private String label(String field) {
        return Html.text(schema.require(field).label());
    }

    static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    static String between(ConfidenceInterval interval) {
        return Html.percent(interval.low()) + " to " + Html.percent(interval.high());
    }

    /** What is wrong of some cells. */
    static List<String> wrong(String name, MeasuredShare right) {
        MeasuredShare wrong = right.rest();
        return List.of(name, number(wrong.n()), number(wrong.hits()), Html.percent(wrong.value()),
                between(wrong.interval()));
    }
}
