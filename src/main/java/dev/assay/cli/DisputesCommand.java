package dev.assay.cli;

import dev.assay.review.ReviewStore;
import dev.assay.review.dispute.ClaimWords;
import dev.assay.review.dispute.DisputeCluster;
import dev.assay.review.dispute.Disputes;
import dev.assay.schema.FieldSpec;
import dev.assay.vocabulary.Lexicon;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists where sources say different things, equal disputes together. */
@Command(name = "disputes", description = {
        "Lists where the answers differ, equal disputes as one: the same field, the same values named, and where they"
                + " tell the cases apart, words in the evidence. Largest first. With a dispute's name, lists its cells.",
        "\"assay rule\" settles a dispute with one decision."})
final class DisputesCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
    private Path store;

    @Option(names = "--field", paramLabel = "FIELD", description = "Those over this field.")
    private @Nullable String field;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "25", description = "At most so many disputes (${DEFAULT-VALUE} if not given).")
    private int limit;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to report: ${COMPLETION-CANDIDATES}.")
    private OutputFormat format;

    @Parameters(paramLabel = "DISPUTE", arity = "0..1", description = "The dispute whose cells are listed.")
    private @Nullable String id;

    @Spec
    private CommandSpec spec;

    DisputesCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit is 1 or more, not " + limit + ".");
        }
        List<String> fields = fields();
        return Parts.closing(parts.existing(store, console), console, open -> list(open, fields));
    }

    private List<String> fields() {
        if (field == null) {
            return parts.schema().fields().stream().map(FieldSpec::key).toList();
        }
        if (parts.schema().field(field).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "There is no field \"" + field + "\".");
        }
        return List.of(field);
    }

    private int list(ReviewStore open, List<String> fields) {
        Disputes disputes;
        boolean whole;
        try (TerminalProgress progress = new TerminalProgress(console)) {
            whole = parts.complete(open, progress, console).isEmpty();
            disputes = Disputes.of(open, fields, progress);
        }
        DisputeListing listing = new DisputeListing(console, format);
        if (id != null) {
            DisputeCluster wanted = DisputeListing.find(disputes, id);
            ClaimWords reader = new ClaimWords(Lexicon.load());
            listing.print(wanted);
            open.compared(wanted.of().field()).filter(cell -> wanted.of().holds(cell, reader))
                    .forEach(listing::print);
        } else {
            disputes.clusters().stream().limit(limit).forEach(listing::print);
            console.note(Count.of(disputes.cells(), "cell") + " in dispute, " + disputes.open()
                    + " of them undecided, in " + Count.of(disputes.clusters().size(), "dispute")
                    + (disputes.clusters().size() > limit ? "; shown are the largest " + limit + "." : "."));
        }
        return whole ? Exit.DONE : Exit.PROBLEMS;
    }
}
