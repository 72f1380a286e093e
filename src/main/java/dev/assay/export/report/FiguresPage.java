package dev.assay.export.report;

import dev.assay.evaluation.figures.DecisionFigures;
import dev.assay.evaluation.figures.PairMeasure;
import dev.assay.evaluation.figures.Score;
import dev.assay.evaluation.figures.SourceMeasure;
import dev.assay.evaluation.statistics.ConfidenceInterval;
import dev.assay.evaluation.statistics.MeasuredShare;
import dev.assay.evaluation.stopping.FieldStop;
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

    private static final int MOST_NAMED = 5;
    private static final List<String> SCORED = List.of("question", "source", "cells", "right", "share",
            "between", "macro F1", "between");

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
            page.append(new PageConfidence(figures).html());
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
                + schema.fields().size() + " questions are asked of each job posting. " + (sources.isEmpty()
                        ? ""
                        : (sources.size() == 1 ? "A source" : number(sources.size()) + " sources")
                                + " answered them: " + Html.text(String.join(", ", sources)) + ". ")
                + "One question of one posting is a <em>cell</em>. " + who(extent)
                + " decided what is right in "
                + number(extent.counted()) + (extent.counted() == 1 ? " cell of " : " cells of ")
                + postings(extent.postings()) + (extent.lookedAt()
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
                                + " decided cells that it answered, in " + postings(one.getValue().postings())
                                + " (between "
                                + Html.percent(one.getValue().overall().accuracy().low()) + " and "
                                + Html.percent(one.getValue().overall().accuracy().high())
                                + ", 19 times out of 20)." + weakest(one.getValue()))));
        figures.pairs().forEach(pair -> page.append(Html.paragraph(likeForLike(pair))));
        page.append(next()).append("</div>\n").append(Html.paragraph("<span class=\"quiet\">Decided: "
                + listed(extent.gold()) + when(extent) + "." + left(extent)
                + " Whoever decides mostly sees what the sources say, which may lean a decision their way; the bounds know nothing"
                + " of wrong decisions.</span>"))
                .append(PageWords.html());
    }

    /** What would make the answers, or what is known of them, better. */
    private String next() {
        List<String> steps = new ArrayList<>();
        figures.sources().entrySet().stream()
                .min(Comparator.comparingDouble(one -> one.getValue().overall().share()))
                .filter(one -> one.getValue().overall().right() < one.getValue().overall().n())
                .ifPresent(one -> steps.add("mend what " + name(one.getKey())
                        + " gets wrong (see “What is taken for what”)"));
        figures.sources().forEach((source, measure) -> {
            int more = figures.extent().postings() - measure.postings();
            if (more > 0) {
                steps.add("have " + name(source) + " answer the other " + postings(more)
                        + " that are decided already");
            }
        });
        int doubted = figures.doubted().size();
        if (doubted > 0) {
            steps.add("look again at " + number(doubted) + (doubted == 1 ? " decision" : " decisions")
                    + " that the sources firmly speak against");
        }
        long open = figures.stops().stream().mapToLong(FieldStop::undecided).sum();
        if (open > 0) {
            steps.add("decide the " + number(open) + (open == 1 ? " cell that is" : " cells that are")
                    + " undecided");
        }
        return steps.isEmpty() ? "" : Html.paragraph("To do next: " + String.join("; ", steps) + ".");
    }

    /** Who decided, by name where that is few. */
    private static String who(DecisionFigures.Extent extent) {
        List<String> reviewers = extent.reviewers();
        return reviewers.isEmpty() || reviewers.size() > MOST_NAMED
                ? (reviewers.isEmpty() ? "People" : number(reviewers.size()) + " people")
                : Html.text(String.join(", ", reviewers));
    }

    private static String postings(int n) {
        return number(n) + (n == 1 ? " posting" : " postings");
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
        return "In the cells that both answered and that were decided (" + number(pair.n()) + " cells): "
                + name(pair.first()) + " "
                + Html.percent((double) (pair.bothRight() + pair.firstRight()) / pair.n()) + ", "
                + name(pair.second()) + " "
                + Html.percent((double) (pair.bothRight() + pair.secondRight()) / pair.n()) + " right.";
    }

    private static String listed(Map<Basis, Integer> counts) {
        return counts.entrySet().stream().map(one -> number(one.getValue())
                + (one.getValue() == 1 ? " cell " : " cells ") + basis(one.getKey()))
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
                        + " cells were checked, the longer it is. The questions in which the weaker source goes wrong most come first."))
                .append(legend(sources));
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
                .append(Html.behind("The figures as a table", Html.table(SCORED, all)
                        + Html.paragraph(
                                "<span class=\"quiet\">Macro F1 is the mean, over the values of a question, of how"
                                        + " well each is found (F1), so that a source that only ever gives the commonest value scores"
                                        + " low. Of a question that takes several values each counts by itself; a cell that was rightly"
                                        + " left empty adds nothing. Its bounds lie the further apart the more of the values were seen"
                                        + " once or twice, even if no cell is wrong. Over all questions it is the mean of theirs. Bounds:"
                                        + " postings drawn again and again (bootstrap), for a share no narrower than Wilson’s.</span>")));
        figures.apart().forEach((basis, some) -> page.append("<h3>Apart: ").append(basis(basis))
                .append("</h3>\n").append(Html.table(SCORED,
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
            page.append("<h2>One source against another</h2>\n")
                    .append(Html.paragraph("Only decided cells that both answered."
                            + " “Ahead by” is how many more of a hundred cells the first source has right, with its bounds: if both"
                            + " are above 0, or both below, the one is better than the other by more than chance. The last column"
                            + " is the p-value of McNemar’s exact test, which takes every cell for independent of the others and so"
                            + " is somewhat too small; the bounds allow for cells of one posting that go wrong together."))
                    .append(Html.table(
                            List.of("sources", "cells", "both right", "only the first", "only the second",
                                    "both wrong", "the first is ahead by", "p"),
                            rows));
        }
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%+.1f", share * 100);
    }

    /** What stands for which source in a picture. */
    static String legend(List<String> sources) {
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

    static String name(String source) {
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
