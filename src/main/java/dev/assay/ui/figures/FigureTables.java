package dev.assay.ui.figures;

import dev.assay.evaluation.figures.PairMeasure;
import dev.assay.evaluation.figures.Score;
import dev.assay.evaluation.figures.SourceMeasure;
import dev.assay.evaluation.statistics.ConfidenceInterval;
import dev.assay.evaluation.stopping.FieldStop;
import dev.assay.review.FieldReview;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.ui.session.CellSelection;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what was measured into tables. */
final class FigureTables {

    private final Schema schema;
    private final Wording words;

    FigureTables(Schema schema, Wording words) {
        this.schema = schema;
        this.words = words;
    }

    FigureTable of(Measured measured, FigureView view, String source, FieldSpec field) {
        return switch (view) {
            case ACCURACY -> measured.of(source).map(one -> accuracy(measured, source, one))
                    .orElse(FigureTable.NONE);
            case CONFUSIONS -> measured.of(source)
                    .map(one -> new ConfusionTable(field, words).of(measured, source, one))
                    .orElse(FigureTable.NONE);
            case CALIBRATION -> measured.of(source).map(one -> new CalibrationTables(words).reliability(one))
                    .orElse(FigureTable.NONE);
            case THRESHOLDS -> measured.of(source).map(one -> new CalibrationTables(words).costs(one))
                    .orElse(FigureTable.NONE);
            case PAIRS -> pairs(measured);
            case STOP -> stops(measured);
            case DOUBTED -> new DoubtedTable(schema, words).of(measured.doubted());
        };
    }

    private FigureTable accuracy(Measured measured, String source, SourceMeasure one) {
        List<FigureTable.Row> rows = new ArrayList<>();
        rows.add(scored(words.of("figures.all-fields"), one.overall(), null));
        for (FieldSpec field : schema.fields()) {
            Score score = one.fields().get(field.key());
            if (score != null) {
                rows.add(scored(field.label(), score,
                        new CellSelection(field.key(), words.of("figures.wrong-of", source),
                                measured.cells(source, (right, said) -> !said.agreesWith(right)))));
            }
        }
        Score all = one.overall();
        return new FigureTable(
                words.of("figures.accuracy-says", source, all.share(), all.n(), all.accuracy().low(),
                        all.accuracy().high()),
                names("figures.field", "figures.cells", "figures.right", "figures.accuracy",
                        "figures.between",
                        "figures.macro-f1", "figures.between"),
                rows, null);
    }

    private FigureTable.Row scored(String name, Score score, @Nullable CellSelection opens) {
        List<Figure> figures = Stream.of(name, number(score.n()), number(score.right()), share(score.share()),
                between(score.accuracy()), words.of("figures.decimal", score.macroF1()),
                words.of("figures.decimals-between", score.macroInterval().low(),
                        score.macroInterval().high()))
                .map(Figure::of).map(figure -> figure.leadingTo(opens)).toList();
        return new FigureTable.Row(figures, score.share(), score.accuracy());
    }

    private FigureTable pairs(Measured measured) {
        return new FigureTable(
                words.of(measured.figures().pairs().isEmpty() ? "figures.no-pairs" : "figures.pairs-say"),
                names("figures.first", "figures.second", "figures.cells", "figures.both-right",
                        "figures.first-right", "figures.second-right", "figures.both-wrong", "figures.ahead",
                        "figures.chance"),
                measured.figures().pairs().stream().map(this::pair).toList(), null);
    }

    private FigureTable.Row pair(PairMeasure pair) {
        return FigureTable.Row.of(Stream.of(pair.first(), pair.second(), number(pair.n()),
                number(pair.bothRight()), number(pair.firstRight()), number(pair.secondRight()),
                number(pair.bothWrong()),
                words.of("figures.points-between", pair.difference().low() * 100,
                        pair.difference().high() * 100),
                pair.p() < 0.001 ? words.of("figures.below") : words.of("figures.decimal", pair.p()))
                .map(Figure::of).toList());
    }

    private FigureTable stops(Measured measured) {
        List<FieldStop> stops = measured.figures().stops();
        return new FigureTable(
                words.of("figures.stop-says", stops.stream().filter(FieldStop::isDone).count(), stops.size()),
                names("figures.field", "figures.drawn-of", "figures.looked-at", "figures.wrong",
                        "figures.wrong-at-most", "figures.takes"),
                stops.stream().map(this::stop).toList(), null);
    }

    private FigureTable.Row stop(FieldStop stop) {
        CellSelection undecided = new CellSelection(stop.field(), words.of("pace.undecided"),
                cell -> cell.state() == FieldReview.State.UNDECIDED);
        return FigureTable.Row.of(Stream.of(schema.require(stop.field()).label(), number(stop.population()),
                number(stop.looked()), number(stop.wrong()),
                stop.looked() == 0 ? "–" : share(stop.upper()), takes(stop)).map(Figure::of)
                .map(figure -> figure.leadingTo(undecided)).toList());
    }

    private String takes(FieldStop stop) {
        if (stop.isDone()) {
            return words.of("figures.done");
        }
        if (stop.population() == 0) {
            return words.of("figures.nothing-left");
        }
        if (stop.sample().isEmpty()) {
            String none = stop.lapsed() ? words.of("figures.lapsed") : words.of("figures.too-few");
            return stop.more() < 0 ? none : words.of("figures.draw", stop.more());
        }
        return stop.more() < 0 ? words.of("figures.not-reached") : words.of("figures.more", stop.more());
    }

    private List<String> names(String... keys) {
        return Stream.of(keys).map(key -> words.of(key)).toList();
    }

    private String number(long n) {
        return words.of("figures.number", n);
    }

    private String share(double share) {
        return words.of("figures.share", share);
    }

    private String between(ConfidenceInterval interval) {
        return words.of("figures.shares-between", interval.low(), interval.high());
    }
}
