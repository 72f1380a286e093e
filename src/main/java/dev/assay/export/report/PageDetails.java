package dev.assay.export.report;

import dev.assay.evaluation.figures.Confused;
import dev.assay.evaluation.figures.DecisionFigures;
import dev.assay.evaluation.figures.Score;
import dev.assay.evaluation.figures.SourceMeasure;
import dev.assay.evaluation.statistics.MeasuredShare;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What goes wrong, and where: what is taken for what, how the evidence stands there, and whether more decisions would tell more. */
final class PageDetails {

    private static final int MOST_FIELDS = 5;
    private static final int MOST_VALUES = 6;
    private static final int MOST_LETTERS = 40;
    private static final int FEW = 20;
    private static final Set<EvidenceStatus> WEAK = Collections.unmodifiableSet(EnumSet.of(
            EvidenceStatus.PARAPHRASE, EvidenceStatus.CONTRADICTED, EvidenceStatus.RELATED,
            EvidenceStatus.NOT_FOUND));

    private final Schema schema;
    private final DecisionFigures figures;

    PageDetails(Schema schema, DecisionFigures figures) {
        this.schema = schema;
        this.figures = figures;
    }

    /** How a value is called; what is no value of the field, by its first letters. */
    static String value(FieldSpec field, FieldValue value) {
        String words = switch (value) {
            case FieldValue.Choice(String key) -> field.value(key).map(AllowedValue::label).orElse(key);
            case FieldValue.Flag(boolean yes) -> yes ? "yes" : "no";
            case FieldValue.Choices(List<String> keys) -> keys.isEmpty()
                    ? "none"
                    : keys.stream().distinct().sorted()
                            .map(key -> field.value(key).map(AllowedValue::label).orElse(key))
                            .collect(Collectors.joining(" + "));
            case FieldValue.NotStated(Object raw) -> "Not mentioned";
            case FieldValue.Malformed(Object raw, String reason) -> "unusable: " + raw;
        };
        int letters = words.codePointCount(0, words.length());
        return letters <= MOST_LETTERS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST_LETTERS)) + "…";
    }

    String confusions() {
        StringBuilder html = new StringBuilder("<h2>What is taken for what</h2>\n")
                .append(Html
                        .paragraph("A row is what is right, a column what the source said: what lies on the"
                                + " diagonal (green) is right, what stands off it (red) was taken for something else; rarer values"
                                + " stand together as “others”. Shown are " + MOST_FIELDS
                                + " questions of each source that have most errors. Whoever made this page can give you every"
                                + " wrong cell with its posting, answer and evidence: <code>assay export --format"
                                + " corrections</code>."));
        figures.sources().forEach((source, measure) -> {
            html.append("<h3>").append(Html.text(source)).append("</h3>\n");
            List<String> worst = measure.fields().entrySet().stream()
                    .filter(one -> one.getValue().right() < one.getValue().n())
                    .sorted(Comparator.comparingInt(
                            (Map.Entry<String, Score> one) -> one.getValue().right() - one.getValue().n()))
                    .limit(MOST_FIELDS).map(Map.Entry::getKey).toList();
            worst.forEach(key -> {
                FieldSpec field = schema.require(key);
                Score score = Objects.requireNonNull(measure.fields().get(key));
                html.append(Html.paragraph("<strong>" + Html.text(field.label()) + "</strong>, "
                        + (score.n() - score.right()) + " of " + score.n() + " wrong. <span class=\"quiet\">"
                        + Html.text(field.question()) + "</span>"))
                        .append(heat(field, measure.confusions().getOrDefault(key, List.of())));
            });
            if (worst.isEmpty()) {
                html.append(Html.paragraph("Nothing is wrong."));
            }
        });
        return html.toString();
    }

    static String heat(FieldSpec field, List<Confused> confused) {
        Map<String, Integer> values = new LinkedHashMap<>();
        confused.forEach(one -> {
            values.merge(value(field, one.gold()), one.n(), Integer::sum);
            values.merge(value(field, one.said()), one.n(), Integer::sum);
        });
        List<String> shown = values.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(MOST_VALUES)
                .map(Map.Entry::getKey).toList();
        boolean more = values.size() > shown.size();
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Integer> wrong = new LinkedHashMap<>();
        confused.forEach(one -> {
            String at = place(shown, value(field, one.gold())) + "\n"
                    + place(shown, value(field, one.said()));
            counts.merge(at, one.n(), Integer::sum);
            wrong.merge(at, one.gold().agreesWith(one.said()) ? 0 : one.n(), Integer::sum);
        });
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<String> axes = new ArrayList<>(shown);
        if (more) {
            axes.add("others");
        }
        StringBuilder table = new StringBuilder("<div class=\"scroll\"><table class=\"heat\"><thead>");
        List<String> heads = new ArrayList<>(List.of("is ↓ &ensp; said →"));
        axes.forEach(axis -> heads.add(Html.text(axis)));
        table.append(Html.row("th", heads)).append("</thead><tbody>\n");
        for (String gold : axes) {
            if (axes.stream().noneMatch(said -> counts.containsKey(gold + "\n" + said))) {
                continue;
            }
            table.append("<tr><td>").append(Html.text(gold)).append("</td>");
            for (String said : axes) {
                table.append(cell(counts.getOrDefault(gold + "\n" + said, 0),
                        wrong.getOrDefault(gold + "\n" + said, 0), most));
            }
            table.append("</tr>\n");
        }
        return table.append("</tbody></table></div>\n").toString();
    }

    /** Where others are taken for others, some may be right and some wrong. */
    private static String cell(int n, int wrong, int most) {
        return n == 0
                ? "<td></td>"
                : String.format(Locale.ROOT, "<td class=\"%s\" style=\"--deep:%.2f\">%s</td>",
                        wrong == 0 ? "hit" : "miss", 0.2 + 0.45 * n / most,
                        wrong == 0 || wrong == n ? n : n + " (" + wrong + " wrong)");
    }

    private static String place(List<String> shown, String value) {
        return shown.contains(value) ? value : "others";
    }

    private static String words(EvidenceStatus status) {
        return switch (status) {
            case EXACT -> "stands in the posting, to the letter";
            case NORMALISED -> "stands in the posting, but for capitals, spaces or signs";
            case QUOTED -> "quotes words that stand in the posting";
            case PARAPHRASE -> "says much the same as the posting in other words";
            case PASS1 -> "names a fact that had been extracted from the posting beforehand";
            case ABSENT -> "says that the posting is silent, and nothing was found";
            case CONTRADICTED -> "says that the posting is silent, but words on it were found";
            case RELATED -> "shares no more than its subject with the posting";
            case NOT_FOUND -> "was not found in the posting";
            case NO_TEXT -> "there was no text to search";
        };
    }

    String evidence() {
        StringBuilder html = new StringBuilder("<h2>Where do errors sit?</h2>\n").append(Html.paragraph(
                "With each answer a source gives a sentence as its evidence, and the program searched the posting for it. How"
                        + " that ended tells how much doubt an answer deserves; fewer than " + FEW
                        + " cells tell next to nothing."));
        figures.sources().forEach((source, measure) -> {
            List<List<String>> rows = new ArrayList<>();
            measure.statuses().entrySet().stream()
                    .sorted(Comparator.comparingDouble(
                            (Map.Entry<EvidenceStatus, MeasuredShare> one) -> one.getValue().value()))
                    .forEach(one -> rows.add(FiguresPage.wrong(words(one.getKey()), one.getValue())));
            if (measure.bases().size() > 1) {
                measure.bases().forEach((key, right) -> rows.add(FiguresPage.wrong("decided: "
                        + Basis.of(key).map(FiguresPage::basis).orElse(key), right)));
            }
            if (!rows.isEmpty()) {
                html.append("<h3>").append(Html.text(source)).append("</h3>\n").append(doubtful(measure))
                        .append(Html.table(
                                List.of("its evidence", "cells", "wrong", "share wrong", "between"), rows));
            }
        });
        return html.toString();
    }

    /** Where weak evidence tells of errors: clearly more often wrong than all, of what occurs often enough. */
    private static String doubtful(SourceMeasure measure) {
        double usual = 1 - measure.overall().share();
        return measure.statuses().entrySet().stream()
                .filter(one -> WEAK.contains(one.getKey()) && one.getValue().n() >= FEW)
                .min(Comparator.comparingDouble(
                        (Map.Entry<EvidenceStatus, MeasuredShare> one) -> one.getValue().value()))
                .filter(one -> 1 - one.getValue().value() > 1.5 * usual)
                .map(one -> Html.paragraph("Of the " + FiguresPage.number(one.getValue().n())
                        + " answers whose evidence " + words(one.getKey()) + " "
                        + Html.percent(1 - one.getValue().value()) + " are wrong, against "
                        + Html.percent(usual)
                        + " of all its answers: such are worth a look."))
                .orElse("");
    }

    private String settled() {
        StringBuilder html = new StringBuilder();
        figures.sources().forEach((source, measure) -> {
            List<MeasuredShare> curve = measure.curve();
            if (curve.size() > 1) {
                MeasuredShare before = curve.get(curve.size() - 2);
                MeasuredShare now = curve.getLast();
                html.append(Html.paragraph(FiguresPage.name(source) + ": the bounds are "
                        + points(now) + " apart after "
                        + FiguresPage.number(now.n()) + " decisions, and were "
                        + points(before) + " apart after "
                        + FiguresPage.number(before.n()) + "."));
            }
        });
        return html.toString();
    }

    private static String points(MeasuredShare share) {
        return String.format(Locale.ROOT, "%.1f points", share.interval().width() * 100);
    }

    /** Whether the figures have settled. */
    String learning() {
        StringBuilder html = new StringBuilder();
        for (Map.Entry<String, SourceMeasure> one : figures.sources().entrySet()) {
            html.append("<h3>").append(Html.text(one.getKey())).append("</h3>\n").append(Html.table(
                    List.of("after decisions", "right", "between", "width"),
                    one.getValue().curve().stream().map(so -> List.of(FiguresPage.number(so.n()),
                            Html.percent(so.value()),
                            FiguresPage.between(so.interval()),
                            Html.percent(so.interval().width()))).toList()));
        }
        return "<h2>Would more decisions tell more?</h2>\n"
                + Html.paragraph("Yes, but less and less: to have the bounds half as far"
                        + " apart takes some four times as many decisions.")
                + settled()
                + Html.behind("How they drew together", Html.paragraph("The share that was right of the first"
                        + " decisions, in the order in which they were made. After few postings the bounds are wide, whatever"
                        + " was found.") + html);
    }
}
