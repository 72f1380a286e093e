package dev.assay.ui.figures;

import dev.assay.evaluation.figures.DoubtedLabels;
import dev.assay.evaluation.gold.UnlikeCopies;
import dev.assay.evaluation.labels.LikelyError;
import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.ui.session.CellSelection;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Decided cells that are to be looked at again; each leads to those of its field. */
final class DoubtedTable {

    private final Schema schema;
    private final Wording words;

    DoubtedTable(Schema schema, Wording words) {
        this.schema = schema;
        this.words = words;
    }

    FigureTable of(DoubtedLabels doubted) {
        List<FigureTable.Row> rows = new ArrayList<>();
        doubted.errors().forEach(one -> rows.add(row(doubted, one)));
        doubted.copies().forEach(one -> rows.add(row(doubted, one)));
        return new FigureTable(
                words.of("figures.doubted-says", doubted.errors().size(), doubted.copies().size()),
                Stream.of("figures.field", "figures.posting", "figures.decided", "figures.rather",
                        "figures.why")
                        .map(key -> words.of(key)).toList(),
                rows, null);
    }

    private FigureTable.Row row(DoubtedLabels doubted, LikelyError one) {
        FieldSpec field = schema.require(one.cell().field());
        return row(doubted, field, one.cell().postingId(), value(field, one.label()),
                value(field, one.rather()), words.of("figures.by-sources", one.belief()));
    }

    private FigureTable.Row row(DoubtedLabels doubted, UnlikeCopies one) {
        FieldSpec field = schema.require(one.field());
        List<String> values = one.values().values().stream().map(value -> value(field, value)).distinct()
                .toList();
        return row(doubted, field, String.join(", ", one.values().keySet()), values.getFirst(),
                String.join(", ", values.subList(1, values.size())), words.of("figures.by-copies"));
    }

    private FigureTable.Row row(DoubtedLabels doubted, FieldSpec field, String... texts) {
        Set<CellKey> cells = doubted.cells(field.key());
        CellSelection opens = new CellSelection(field.key(), words.of("figures.look-again"),
                cell -> cells.contains(cell.cell()));
        return FigureTable.Row.of(Stream.concat(Stream.of(field.label()), Stream.of(texts)).map(Figure::of)
                .map(figure -> figure.leadingTo(opens)).toList());
    }

    private String value(FieldSpec field, FieldValue value) {
        return ConfusionTable.value(field, value, words);
    }
}
