package dev.assay.export.report;

import dev.assay.evaluation.agreement.Agreement;
import dev.assay.evaluation.figures.DecisionFigures;
import dev.assay.evaluation.figures.RaterAgreement;
import dev.assay.evaluation.labels.LikelyError;
import dev.assay.evaluation.stopping.FieldStop;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the decisions show of the review itself: agreement, where one may stop, and which decisions to look at again. */
final class PageReview {

    private static final int MOST_DOUBTED = 40;

    private final Schema schema;
    private final DecisionFigures figures;

    PageReview(Schema schema, DecisionFigures figures) {
        this.schema = schema;
        this.figures = figures;
    }

    String html() {
        return agreement() + doubted() + stops() + questions();
    }

    private String agreement() {
        return "<h2>Do they agree?</h2>\n"
                + Html.paragraph(
                        "How often two of them say the same of a cell, decided or not, and how far that goes beyond chance"
                                + " (Krippendorff’s α): 1 is full agreement, 0 is what chance gives; below 0.667 little is usually"
                                + " built on it, from 0.8 on it counts as reliable. It is undefined where only one value ever"
                                + " occurs.")
                + agreement("Reviewers", figures.reviewers()) + agreement("Sources", figures.agreement());
    }

    private String agreement(String who, RaterAgreement agreement) {
        if (agreement.raters().size() < 2) {
            return Html.paragraph(who + ": fewer than two, so there is nothing to compare.");
        }
        List<Map.Entry<String, RaterAgreement.Coefficients>> rows = new ArrayList<>();
        rows.add(Map.entry("all questions", agreement.overall()));
        agreement.fields().forEach((key, one) -> rows.add(Map.entry(schema.require(key).label(), one)));
        List<String> heads = List.of("question", "cells", "alike", "Krippendorff’s α");
        return "<h3>" + who + ": " + Html.text(String.join(", ", agreement.raters())) + "</h3>\n"
                + Html.table(heads, rows.stream().limit(1).map(PageReview::alike).toList())
                + Html.behind("Question by question", Html.table(heads, rows.stream().skip(1)
                        .map(PageReview::alike).toList())
                        + Html.paragraph(
                                "<span class=\"quiet\">α counts values further apart on a scale for more where a"
                                        + " question has one (“ordinal”; cells that one of them leaves as not mentioned are off the scale"
                                        + " and do not count), and sets that share members for less (“sets”).</span>"))
                + Html.behind("Other coefficients, to compare with figures from elsewhere",
                        Html.table(List.of("question", "Gwet’s AC1", "Fleiss’ κ", "Cohen’s κ"),
                                rows.stream().map(PageReview::others).toList())
                                + Html.paragraph(
                                        "<span class=\"quiet\">AC1 takes in the cells that one of them answered"
                                                + " alone, and may so be defined where the others are not. Cohen’s κ is of two only; it"
                                                + " and Fleiss’ κ take in only the cells that all of them answered.</span>"));
    }

    private static List<String> alike(Map.Entry<String, RaterAgreement.Coefficients> row) {
        RaterAgreement.Coefficients one = row.getValue();
        return List.of(Html.text(row.getKey()), FiguresPage.number(one.n()),
                Html.percent(one.alike().value()),
                value(one.krippendorff())
                        + (one.distance().equals("nominal") ? "" : " (" + one.distance() + ")"));
    }

    private static List<String> others(Map.Entry<String, RaterAgreement.Coefficients> row) {
        RaterAgreement.Coefficients one = row.getValue();
        return List.of(Html.text(row.getKey()), value(one.ac1()), value(one.fleiss()), value(one.cohen()));
    }

    private static String value(Agreement agreement) {
        return !agreement.isDefined()
                ? "undefined"
                : Html.number(agreement.value()) + (agreement.interval() == null
                        ? ""
                        : " (" + Html.number(agreement.interval().low()) + " to "
                                + Html.number(agreement.interval().high()) + ")");
    }

    private String doubted() {
        List<LikelyError> doubted = figures.doubted();
        String html = "<h2>Which decisions to look at again?</h2>\n";
        if (doubted.isEmpty()) {
            return html + Html.paragraph("None: no decision stands against what the sources firmly say.");
        }
        return html + Html.paragraph(FiguresPage.number(doubted.size())
                + (doubted.size() == 1 ? " decision stands" : " decisions stand")
                + " against what the sources firmly say. That makes a decision doubtful, not wrong. In a trial one in 20"
                + " labels of 50 other postings was made wrong on purpose: of the decisions listed so six in ten were"
                + " among these; in the rest the sources erred.")
                + Html.behind(doubted.size() > MOST_DOUBTED
                        ? "The first " + MOST_DOUBTED
                        : doubted.size() == 1 ? "Which" : "All " + doubted.size(),
                        Html.words(
                                List.of("posting", "question", "decided", "the sources say"),
                                doubted.stream().limit(MOST_DOUBTED).map(one -> {
                                    FieldSpec field = schema.require(one.cell().field());
                                    return List.of(Html.text(one.cell().postingId()),
                                            Html.text(field.label()),
                                            Html.text(PageDetails.value(field, one.label())),
                                            Html.text(PageDetails.value(field, one.rather())));
                                }).toList()));
    }

    private String stops() {
        List<FieldStop> left = left();
        boolean sampled = left.stream().anyMatch(stop -> stop.looked() > 0);
        List<String> heads = sampled
                ? List.of("question", "undecided", "looked at of the sample", "of these wrong",
                        "wrong of all, at most", "what it would take")
                : List.of("question", "undecided", "what it would take");
        return "<h2>What is left to decide?</h2>\n"
                + Html.paragraph(standing())
                + (left.isEmpty()
                        ? ""
                        : Html.behind("Question by question", Html.words(heads,
                                left.stream().map(stop -> stop(stop, sampled)).toList())
                                + (sampled
                                        ? Html.paragraph(
                                                "<span class=\"quiet\">The bound allows for looking at it again"
                                                        + " and again while the sample grows.</span>")
                                        : "")));
    }

    private List<FieldStop> left() {
        return figures.stops().stream().filter(stop -> stop.undecided() > 0).toList();
    }

    private String standing() {
        List<FieldStop> left = left();
        if (left.isEmpty()) {
            return "Nothing: no cell is undecided.";
        }
        long done = left.stream().filter(FieldStop::isDone).count();
        long cells = left.stream().mapToLong(FieldStop::undecided).sum();
        return FiguresPage.number(cells) + (cells == 1 ? " cell" : " cells") + ", in "
                + FiguresPage.number(left.size()) + (left.size() == 1 ? " question" : " questions")
                + ". They hold what the program proposes. A question may be left like that once a random sample of its"
                + " undecided cells shows, at 95 % confidence, that at least 95 % of them are right; so far that holds"
                + " for " + FiguresPage.number(done) + (done == 1 ? " question." : " questions.")
                + " Where only a few are left it is simplest to decide them.";
    }

    private List<String> stop(FieldStop stop, boolean sampled) {
        String take = stop.isDone()
                ? "done"
                : stop.more() < 0
                        ? stop.lapsed()
                                ? "look at all: the sample that was drawn says nothing any more"
                                : stop.sample().isEmpty()
                                        ? "look at all: too few for a sample"
                                        : "not to be reached by this sample"
                        : stop.sample().isEmpty() && stop.more() >= stop.population()
                                ? "look at all " + stop.population()
                                : (stop.sample().isEmpty() ? "a random sample, and " : "")
                                        + stop.more()
                                        + (stop.more() == 1
                                                ? " more right one"
                                                : " more right ones in a row");
        String question = Html.text(schema.require(stop.field()).label());
        String undecided = FiguresPage.number(stop.undecided());
        return sampled
                ? List.of(question, undecided, FiguresPage.number(stop.looked()),
                        FiguresPage.number(stop.wrong()),
                        stop.looked() == 0 ? "–" : Html.percent(stop.upper()), take)
                : List.of(question, undecided, take);
    }

    private String questions() {
        return Html.behind("The " + schema.fields().size() + " questions, as they are asked",
                Html.words(List.of("question", "as it is asked"), schema.fields().stream()
                        .map(field -> List.of(Html.text(field.label()), Html.text(field.question())))
                        .toList()))
                + Html.paragraph(
                        "<span class=\"quiet\">Made by Assay from the decisions in one of its stores; the same"
                                + " decisions give the same page.</span>");
    }
}
