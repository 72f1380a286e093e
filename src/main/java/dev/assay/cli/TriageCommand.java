package dev.assay.cli;

import dev.assay.audit.Risk;
import dev.assay.export.JsonText;
import dev.assay.model.Excerpt;
import dev.assay.review.PostingQuery;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueFilter;
import dev.assay.review.QueueOrder;
import dev.assay.review.ReviewStore;
import dev.assay.text.document.HeaderText;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the review queue, by posting or by field. */
@Command(name = "triage", description = "Lists the postings, or the cells, riskiest first, each with what there is to doubt.")
final class TriageCommand implements Callable<Integer> {

    private static final PostingQuery QUEUE = new PostingQuery(QueueFilter.ALL, QueueOrder.RISKIEST_FIRST);

    private final Parts parts;
    private final Console console;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
    private Path store;

    @Option(names = "--by", paramLabel = "WHAT", defaultValue = "posting", description = "What a line stands for: ${COMPLETION-CANDIDATES}.")
    private By by;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to report: ${COMPLETION-CANDIDATES}.")
    private OutputFormat format;

    @ArgGroup(exclusive = false, heading = "%nOf the cells, with --by field, only these:%n")
    private @Nullable CellOptions cells;

    @Spec
    private CommandSpec spec;

    TriageCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    /** What a line of the list stands for. */
    @SuppressWarnings("JavaLangClash")
    enum By {
        posting, field
    }

    @Override
    public Integer call() {
        if (by == By.posting && cells != null) {
            throw new ParameterException(spec.commandLine(),
                    "What narrows cells down goes with --by field.");
        }
        return Parts.closing(parts.looked(store, console), console, this::list);
    }

    private int list(ReviewStore open) {
        boolean whole;
        try (TerminalProgress progress = new TerminalProgress(console)) {
            whole = parts.complete(open, progress, console).isEmpty();
        }
        if (by == By.field) {
            CellOptions options = cells == null ? new CellOptions() : cells;
            new CellListing(open, console, format)
                    .list(options.query(parts.schema(), spec.commandLine()),
                            options.limit(spec.commandLine()), options.counts);
        } else if (format == OutputFormat.json) {
            print(open.postings(QUEUE).iterator());
        } else {
            open.postings(QUEUE).forEach(this::print);
        }
        return whole ? Exit.DONE : Exit.PROBLEMS;
    }

    /** One array on one line, written as it comes. */
    private void print(Iterator<PostingSummary> queue) {
        console.json("[");
        while (queue.hasNext()) {
            console.json(JsonText.line(json(queue.next())));
            console.json(queue.hasNext() ? "," : "");
        }
        console.json("]\n");
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
