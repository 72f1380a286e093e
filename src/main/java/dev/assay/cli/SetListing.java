package dev.assay.cli;

import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.evaluation.gold.SetDifference;
import dev.assay.export.GoldSetJson;
import dev.assay.export.JsonText;
import dev.assay.export.LabelledCellJson;
import dev.assay.model.Excerpt;
import dev.assay.model.FieldValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes gold sets, their cells, and how they differ. */
final class SetListing {

    private final Console console;
    private final OutputFormat format;

    SetListing(Console console, OutputFormat format) {
        this.console = console;
        this.format = format;
    }

    void print(KnownGoldSet known) {
        if (format == OutputFormat.json) {
            console.line(JsonText.line(plain(known)));
        } else {
            console.line(Excerpt.inMessage(known.id()) + "  " + Count.of(known.set().size(), "cell") + " of "
                    + Count.of(known.set().postings(), "posting") + ", frozen at " + known.frozenAt() + ", "
                    + known.set().hash().substring(0, 12));
        }
    }

    private static Map<String, @Nullable Object> plain(KnownGoldSet known) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", known.name());
        json.put("version", known.version());
        json.put("cells", known.set().size());
        json.put("hash", known.set().hash());
        json.put("frozen_at", known.frozenAt().toString());
        return json;
    }

    void printWhole(KnownGoldSet known, List<LabelledCell> cells) {
        Map<String, @Nullable Object> json = plain(known);
        json.put("reviewer", known.artefact().reviewer());
        GoldSetJson.plain(known.set()).forEach(json::putIfAbsent);
        json.put("by_split", counts(cells, LabelledCell::split));
        json.put("by_basis", counts(cells, cell -> cell.last().what().basis().key()));
        json.put("by_field", counts(cells, LabelledCell::field));
        json.put("disputed", cells.stream().filter(cell -> !cell.disputed().isEmpty()).count());
        if (format == OutputFormat.json) {
            console.line(JsonText.line(json));
        } else {
            json.forEach((key, value) -> console.line(String.format(Locale.ROOT, "%-14s %s", key,
                    value instanceof String text ? Excerpt.inMessage(text) : JsonText.line(value))));
        }
    }

    private static Map<String, Long> counts(List<LabelledCell> cells, Function<LabelledCell, String> by) {
        return cells.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    void print(LabelledCell cell) {
        if (format == OutputFormat.json) {
            console.line(JsonText.line(LabelledCellJson.gold(cell)));
        } else {
            console.line(Excerpt.inMessage(cell.postingId()) + "  " + cell.field() + "  "
                    + DisputeListing.text(cell.value()) + "  " + cell.split());
        }
    }

    void print(SetDifference.Change change) {
        FieldValue from = change.from();
        FieldValue to = change.to();
        if (format == OutputFormat.json) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("posting_id", change.cell().postingId());
            json.put("field", change.cell().field());
            json.put("from", from == null ? null : from.plain());
            json.put("to", to == null ? null : to.plain());
            json.put("change", from == null ? "added" : to == null ? "removed" : "changed");
            console.line(JsonText.line(json));
        } else {
            console.line(Excerpt.inMessage(change.cell().postingId()) + "  " + change.cell().field() + "  "
                    + (from == null ? "not there" : DisputeListing.text(from)) + " -> "
                    + (to == null ? "not there" : DisputeListing.text(to)));
        }
    }
}
