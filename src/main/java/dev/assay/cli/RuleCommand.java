package dev.assay.cli;

import dev.assay.export.RulingJson;
import dev.assay.review.ReviewStore;
import dev.assay.review.dispute.DisputeCluster;
import dev.assay.review.dispute.Disputes;
import dev.assay.review.dispute.Ruling;
import dev.assay.review.dispute.RulingPreview;
import dev.assay.review.dispute.Rulings;
import dev.assay.schema.FieldSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Settles equal disputes with one decision. */
@Command(name = "rule", description = {
        "Settles a dispute with one decision on all its undecided cells, which undo takes"
                + " back as a whole. The ruling is kept with its reason; \"assay rulings\" lists, hands on and withdraws them.",
        "The dispute's name is the one that \"assay disputes\" lists; its beginning will do."})
final class RuleCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
    private Path store;

    @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why; it stands beside each decision and is kept with the ruling.")
    private String reason;

    @Option(names = "--reviewer", paramLabel = "NAME", description = "Who decides; the store's reviewer if not given.")
    private @Nullable String reviewer;

    @Option(names = "--except", paramLabel = "POSTING", split = ",", description = "Postings that are left undecided, apart by commas or each with an --except of its own.")
    private List<String> except = List.of();

    @Option(names = "--later", description = "Settle also what comes later and is the same dispute.")
    private boolean later;

    @Option(names = "--preview", description = "Only say what would change.")
    private boolean preview;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to report: ${COMPLETION-CANDIDATES}.")
    private OutputFormat format;

    @Parameters(index = "0", paramLabel = "DISPUTE", description = "The dispute.")
    private String dispute;

    @Parameters(index = "1", paramLabel = "VALUE", description = "What is right; the values of a set apart by commas, \"null\" for none.")
    private String value;

    RuleCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        return Parts.closing(parts.existing(store, console), console, this::rule);
    }

    private int rule(ReviewStore open) {
        String who = GivenReviewer.of(reviewer, open);
        Rulings rulings = new Rulings(open, new RulingJson(parts.schema()), parts.schema());
        RulingPreview done;
        boolean whole;
        try (TerminalProgress progress = new TerminalProgress(console)) {
            whole = parts.complete(open, progress, console).isEmpty();
            DisputeCluster cluster = DisputeListing.find(Disputes.of(open,
                    parts.schema().fields().stream().map(FieldSpec::key).toList(), progress), dispute);
            FieldSpec spec = parts.schema().require(cluster.of().field());
            Ruling ruling = new Ruling(cluster.of(), GivenValue.read(spec, value), reason, later, except);
            done = preview
                    ? rulings.preview(ruling, who, progress)
                    : rulings.rule(ruling, who, progress).orElseThrow();
        }
        new RulingListing(console, format).print(done, preview);
        return whole ? Exit.DONE : Exit.PROBLEMS;
    }
}
