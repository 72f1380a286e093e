package dev.assay.cli;

import dev.assay.audit.Risk;
import dev.assay.audit.RiskReasons;
import dev.assay.export.JsonText;
import dev.assay.model.Excerpt;
import dev.assay.model.FieldValue;
import dev.assay.review.CellFacet;
import dev.assay.review.CellQuery;
import dev.assay.review.CellRow;
import dev.assay.review.ReviewIndex;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes cells, one line each, or how many there are. */
final class CellListing {

    private final ReviewIndex index;
    private final Console console;
    private final OutputFormat format;

    CellListing(ReviewIndex index, Console console, OutputFormat format) {
        this.index = index;
        this.console = console;
        this.format = format;
    }

    /** @param limit how many are listed at most */
    void list(CellQuery query, long limit, boolean counts) {
        if (counts) {
            count(query);
            return;
        }
        index.cells(query).limit(limit).forEach(this::print);
        long all = index.count(query);
        if (all > limit) {
            console.note("Shown are " + limit + " of " + all + ".");
        }
    }

    private void count(CellQuery query) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", index.count(query));
        for (CellFacet facet : CellFacet.values()) {
            json.put(facet.name().toLowerCase(Locale.ROOT), index.counts(query, facet));
        }
        if (format == OutputFormat.json) {
            console.line(JsonText.line(json));
            return;
        }
        json.forEach((name, value) -> {
            if (value instanceof Map<?, ?> kinds) {
                console.line(name);
                kinds.forEach((kind, many) -> console.line(
                        String.format(Locale.ROOT, "%10s  %s", many, kind.equals("") ? "(none)" : kind)));
            } else {
                console.line(String.format(Locale.ROOT, "%10s  %s", value, name));
            }
        });
    }

    private void print(CellRow row) {
        if (format == OutputFormat.json) {
            console.line(JsonText.line(json(row)));
            return;
        }
        FieldValue proposed = row.proposed();
        console.line(String.format(Locale.ROOT, "%6.2f  %s  %s: %s  (%s%s)", row.risk(),
                Excerpt.inMessage(row.postingId()),
                row.field(),
                proposed == null ? "no answer" : Excerpt.inMessage(JsonText.line(proposed.plain())),
                row.source().isEmpty() ? "" : row.source() + ", ",
                row.state().name().toLowerCase(Locale.ROOT)));
        if (row.risk() > 0) {
            console.line("          " + RiskReasons.line(row.risk(), row.why()).english());
        }
        row.reasons().stream().filter(reason -> !row.why().contains(reason))
                .forEach(finding -> console.line("          " + Excerpt.inMessage(finding.message())));
    }

    private static Map<String, @Nullable Object> json(CellRow row) {
        FieldValue proposed = row.proposed();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", row.postingId());
        json.put("field", row.field());
        json.put("source", row.source());
        json.put("value", proposed == null ? null : proposed.plain());
        json.put("risk", row.risk());
        json.put("reasons", row.reasons().stream().map(CellListing::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Risk.Reason finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", finding.code());
        json.put("message", finding.message());
        FieldValue fix = finding.fix();
        if (fix != null) {
            json.put("fix", fix.plain());
        }
        return json;
    }
}
