package dev.assay.cli;

import dev.assay.export.JsonText;
import dev.assay.export.RulingWords;
import dev.assay.model.Excerpt;
import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.review.dispute.DisputeCluster;
import dev.assay.review.dispute.Disputes;
import dev.assay.review.dispute.EvidenceWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes disputes and their cells, a line or a few each. */
final class DisputeListing {

    private final Console console;
    private final OutputFormat format;

    DisputeListing(Console console, OutputFormat format) {
        this.console = console;
        this.format = format;
    }

    /** The dispute of this name, or of the only one that begins so. */
    static DisputeCluster find(Disputes disputes, String id) {
        List<DisputeCluster> named = disputes.clusters().stream()
                .filter(cluster -> !id.isBlank() && cluster.id().startsWith(id)).toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        throw new CommandException(named.isEmpty()
                ? "There is no dispute \"" + id + "\". The names change with what is imported; list them with"
                        + " \"assay disputes\"."
                : "Several disputes begin with \"" + id + "\"; give more of the name.");
    }

    void print(DisputeCluster dispute) {
        if (format == OutputFormat.json) {
            console.line(JsonText.line(json(dispute)));
            return;
        }
        console.line(String.format(Locale.ROOT, "%s  %4d of %4d undecided  %s: %s", dispute.id(),
                dispute.open(), dispute.cells(), dispute.of().field(), dispute.backing().stream()
                        .map(one -> text(one.value()) + " (leads in " + one.leads() + ")")
                        .collect(Collectors.joining(", "))));
        if (!dispute.of().words().isEmpty()) {
            console.line("              where " + RulingWords.where(dispute.of().words()));
        }
        console.line("              such as " + dispute.examples().stream().map(CellKey::postingId)
                .map(Excerpt::inMessage).collect(Collectors.joining(", ")));
    }

    void print(ComparedCell cell) {
        if (format == OutputFormat.json) {
            console.line(JsonText.line(json(cell)));
            return;
        }
        FieldValue decided = cell.decided();
        console.line("    " + Excerpt.inMessage(cell.cell().postingId()) + "  "
                + cell.state().name().toLowerCase(Locale.ROOT)
                + (decided == null ? "" : " " + text(decided)));
        cell.opinions().forEach(said -> console.line("        " + (said.judged() ? "* " : "  ")
                + said.source() + ": " + text(said.value()) + "  " + Excerpt.inMessage(said.evidence())));
    }

    static String text(FieldValue value) {
        return value.isSilent() ? "not mentioned" : Excerpt.inMessage(JsonText.line(value.plain()));
    }

    private static Map<String, @Nullable Object> json(DisputeCluster dispute) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("dispute", dispute.id());
        json.put("field", dispute.of().field());
        json.put("values", dispute.backing().stream().map(one -> {
            Map<String, @Nullable Object> value = new LinkedHashMap<>();
            value.put("value", one.value().plain());
            value.put("answers", one.answers());
            value.put("leads", one.leads());
            return value;
        }).toList());
        json.put("words", dispute.of().words().stream().map(DisputeListing::json).toList());
        json.put("cells", dispute.cells());
        json.put("open", dispute.open());
        json.put("examples", dispute.examples().stream().map(CellKey::postingId).toList());
        return json;
    }

    private static Map<String, Object> json(EvidenceWord word) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("word", word.word());
        json.put("answers", word.answers());
        json.put("stands", word.stands());
        return json;
    }

    private static Map<String, @Nullable Object> json(ComparedCell cell) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", cell.cell().postingId());
        json.put("field", cell.cell().field());
        json.put("state", cell.state().name().toLowerCase(Locale.ROOT));
        FieldValue decided = cell.decided();
        json.put("decided", decided == null ? null : decided.plain());
        json.put("answers", cell.opinions().stream().map(said -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("source", said.source());
            one.put("value", said.value().plain());
            one.put("evidence", said.evidence());
            one.put("judged", said.judged());
            return one;
        }).toList());
        return json;
    }
}
