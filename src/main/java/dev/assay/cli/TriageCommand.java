package dev.assay.cli;

import dev.assay.audit.Risk;
import dev.assay.export.JsonText;
import dev.assay.model.Excerpt;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueOrder;
import dev.assay.review.ReviewStore;
import dev.assay.text.document.HeaderText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the review queue. */
@Command(name = "triage", description = "Lists the postings, riskiest first, each with what there is to doubt.")
final class TriageCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
    private Path store;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to report: ${COMPLETION-CANDIDATES}.")
    private OutputFormat format;

    TriageCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        return Parts.closing(parts.existing(store, console), console, this::list);
    }

    private int list(ReviewStore open) {
        boolean whole;
        try (TerminalProgress progress = new TerminalProgress(console)) {
            whole = parts.complete(open, progress, console).isEmpty();
        }
        List<PostingSummary> queue = open.postings().stream().sorted(QueueOrder.RISKIEST_FIRST).toList();
        if (format == OutputFormat.json) {
            console.line(JsonText.line(queue.stream().map(TriageCommand::json).toList()));
        } else {
            queue.forEach(this::print);
        }
        return whole ? Exit.DONE : Exit.PROBLEMS;
    }

    private void print(PostingSummary posting) {
        console.line(
                String.format(Locale.ROOT, "%6.2f  %s  %s, %s  (%d of %d decided)", posting.risk().score(),
                        Excerpt.inMessage(posting.id()), HeaderText.of(posting.title()).text(),
                        HeaderText.of(posting.company()).text(), posting.decided(),
                        posting.states().size()));
        for (Risk.Reason reason : posting.risk().reasons()) {
            console.line("          " + (reason.field().isEmpty() ? "" : reason.field() + ": ")
                    + Excerpt.inMessage(reason.message()));
        }
    }

    private static Map<String, @Nullable Object> json(PostingSummary posting) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", posting.id());
        json.put("title", posting.title());
        json.put("company", posting.company());
        json.put("score", posting.risk().score());
        json.put("decided", posting.decided());
        json.put("fields", posting.states().size());
        json.put("reasons", posting.risk().reasons().stream().map(TriageCommand::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Risk.Reason reason) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("field", reason.field());
        json.put("code", reason.code());
        json.put("message", reason.message());
        json.put("weight", reason.weight());
        return json;
    }
}
