package dev.assay.export.report;

import dev.assay.evaluation.agreement.Agreement;
import dev.assay.evaluation.figures.DecisionFigures;
import dev.assay.evaluation.figures.RaterAgreement;
import dev.assay.evaluation.labels.LikelyError;
import dev.assay.evaluation.stopping.FieldStop;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.List;

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
        return agreement() + doubted() + stops() + words();
    }

    private String agreement() {
        return "<h2>Do they agree?</h2>\n"
                + Html.paragraph("How often two say the same of a cell, and how far that"
                        + " goes beyond chance: 1 is full agreement, 0 is what chance gives. Krippendorff’s α is the one to read;"
                        + " the others are there to compare with figures from elsewhere. “Undefined” stands where only one"
                        + " value ever occurs, so that chance alone gives full agreement. All cells that two of them answered"
                        + " count here, decided or not: they may be more than above.")
                + agreement("Reviewers", figures.reviewers()) + agreement("Sources", figures.agreement());
    }

    private String agreement(String who, RaterAgreement agreement) {
        if (agreement.raters().size() < 2) {
            return Html.paragraph(who + ": fewer than two, so there is nothing to compare.");
        }
        List<List<String>> fields = agreement.fields().entrySet().stream()
                .map(one -> coefficients(Html.text(schema.require(one.getKey()).label()), one.getValue()))
                .toList();
        List<String> heads = List.of("question", "cells", "alike", "Krippendorff’s α", "Gwet’s AC1",
                "Fleiss’ κ",
                "Cohen’s κ");
        return "<h3>" + who + ": " + Html.text(String.join(", ", agreement.raters())) + "</h3>\n"
                + Html.table(heads, List.of(coefficients("all questions", agreement.overall())))
                + Html.behind("Question by question", Html.table(heads, fields) + Html.paragraph("<span"
                        + " class=\"quiet\">α counts values further apart on a scale for more where a question has"
                        + " one (“ordinal”; cells that one of them leaves as not mentioned are off the scale and do not count),"
                        + " and sets that share members for less. Cohen’s κ is of two only; it and Fleiss’ κ"
                        + " take in only the cells that all of them answered.</span>"));
    }

    private static List<String> coefficients(String name, RaterAgreement.Coefficients one) {
        return List.of(name, FiguresPage.number(one.n()), Html.percent(one.alike().value()),
                value(one.krippendorff())
                        + (one.distance().equals("nominal") ? "" : " (" + one.distance() + ")"),
                value(one.ac1()), value(one.fleiss()), value(one.cohen()));
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
                + " against what the sources are sure of. The last column is how sure they are together, each trusted"
                + " as far as it was right in other postings. It is not how probably the decision is wrong, for only"
                + " decisions against the sources are listed: when errors were planted in labels of 50 postings, some"
                + " six in ten of the cells listed so were among them; in the others the sources erred.")
                + Html.behind(doubted.size() > MOST_DOUBTED
                        ? "The first " + MOST_DOUBTED
                        : doubted.size() == 1 ? "Which" : "All " + doubted.size(),
                        Html.words(
                                List.of("posting", "question", "decided", "the sources rather say",
                                        "so sure are they"),
                                doubted.stream().limit(MOST_DOUBTED).map(one -> {
                                    FieldSpec field = schema.require(one.cell().field());
                                    return List.of(Html.text(one.cell().postingId()),
                                            Html.text(field.label()),
                                            Html.text(PageDetails.value(field, one.label())),
                                            Html.text(PageDetails.value(field, one.rather())),
                                            Html.percent(one.belief()));
                                }).toList()));
    }

    private String stops() {
        List<FieldStop> left = figures.stops().stream().filter(stop -> stop.isDone() || stop.population() > 0)
                .toList();
        boolean sampled = left.stream().anyMatch(stop -> stop.looked() > 0);
        List<String> heads = sampled
                ? List.of("question", "undecided", "looked at of the sample", "of these wrong",
                        "wrong of all, at most", "what it would take")
                : List.of("question", "undecided", "what it would take");
        return "<h2>May one stop?</h2>\n"
                + Html.paragraph(
                        "Cells that nobody decided hold the value that Assay proposes. A question may be left so"
                                + " once a random sample shows, at 95 % confidence and however often one looks, that at least 95 %"
                                + " of its undecided cells are right. " + standing())
                + (left.isEmpty()
                        ? ""
                        : Html.behind("Question by question", Html.words(heads,
                                left.stream().map(stop -> stop(stop, sampled)).toList())));
    }

    private String standing() {
        long done = figures.stops().stream().filter(FieldStop::isDone).count();
        long nothing = figures.stops().stream().filter(stop -> !stop.isDone() && stop.population() == 0)
                .count();
        long cells = figures.stops().stream().mapToLong(FieldStop::population).sum();
        long others = figures.stops().size() - done - nothing;
        return "Of the " + figures.stops().size() + " questions, " + FiguresPage.number(nothing)
                + (nothing == 1 ? " has" : " have") + " nothing left to decide, " + FiguresPage.number(done)
                + " may be left as proposed, and " + FiguresPage.number(others) + " not yet. "
                + FiguresPage.number(cells) + (cells == 1 ? " cell is" : " cells are") + " undecided in all.";
    }

    private List<String> stop(FieldStop stop, boolean sampled) {
        String take = stop.isDone()
                ? "done"
                : stop.population() == 0
                        ? "nothing is undecided"
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
        String population = FiguresPage.number(stop.population());
        return sampled
                ? List.of(question, population, FiguresPage.number(stop.looked()),
                        FiguresPage.number(stop.wrong()),
                        stop.looked() == 0 ? "–" : Html.percent(stop.upper()), take)
                : List.of(question, population, take);
    }

    private String words() {
        return "<h2>Words</h2>\n<dl><dt>Cell</dt><dd>One question of one posting.</dd>"
                + "<dt>Source</dt><dd>Who answers: a set of rules, or a language model. It is called as its answers call it, “rules”"
                + " being Assay’s own; “unnamed model” stands for answers that do not say which model gave them.</dd>"
                + "<dt>Decided</dt><dd>A person said which value is right.</dd>"
                + "<dt>Right</dt><dd>The source says what a person decided. Where a question takes several values, all must"
                + " be the same; “not mentioned” is a value like others, in whichever way a source writes it.</dd>"
                + "<dt>Confidence</dt><dd>How sure a source says it is of an answer, from 0 to 100 %.</dd>"
                + "<dt>Evidence</dt><dd>The sentence a source gives for its answer, which is looked for in the posting.</dd>"
                + "<dt>Between … and …</dt><dd>Another sample of postings would give other figures. Each pair of bounds"
                + " holds the true one 19 times out of 20. Cells of one posting tend to go wrong together, so whole"
                + " postings are drawn again and again to find them.</dd></dl>\n"
                + Html.behind("The " + schema.fields().size() + " questions, as they are asked",
                        Html.words(List.of("question", "as it is asked"), schema.fields().stream()
                                .map(field -> List.of(Html.text(field.label()), Html.text(field.question())))
                                .toList()))
                + Html.paragraph("<span class=\"quiet\">Made by"
                        + " Assay from the decisions that one store keeps, a folder in which it works; the same decisions"
                        + " give the same page.</span>");
    }
}
