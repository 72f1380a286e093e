package dev.assay.cli;

import dev.assay.export.RulingJson;
import dev.assay.model.Problem;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.review.dispute.KnownRuling;
import dev.assay.review.dispute.Ruling;
import dev.assay.review.dispute.RulingPreview;
import dev.assay.review.dispute.Rulings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists rulings, hands them to another store, and withdraws them. */
@Command(name = "rulings", description = "Lists the rulings of a store, writes them to a file, makes those of a file, and"
        + " withdraws one.")
final class RulingsCommand implements Runnable {

    private static final String STORE = "The store.";
    private static final String REVIEWER = "Who decides; the store's reviewer if not given.";

    private final Parts parts;
    private final Console console;

    @Spec
    private CommandSpec spec;

    RulingsCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, export, apply or withdraw.");
    }

    @Command(name = "list", description = "Lists the rulings, also those that were undone or withdrawn.")
    int list(@Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to report: ${COMPLETION-CANDIDATES}.") OutputFormat format) {
        return over(store, open -> {
            List<Problem> problems = new ArrayList<>();
            RulingListing listing = new RulingListing(console, format);
            rulings(open).all(problems).forEach(listing::print);
            return tell(problems);
        });
    }

    @Command(name = "export", description = "Writes the rulings that are in force to a file of JSON lines.")
    int export(
            @Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--out", paramLabel = "FILE", description = "The file; standard output if not given.") @Nullable Path out) {
        return over(store, open -> {
            List<Problem> problems = new ArrayList<>();
            List<KnownRuling> standing = rulings(open).all(problems).stream().filter(KnownRuling::stands)
                    .toList();
            try (LineSink sink = new LineSink(console, out)) {
                standing.forEach(known -> sink.write(RulingJson.plain(known)));
                sink.done();
            }
            console.note("Wrote " + Count.of(standing.size(), "ruling") + ".");
            return tell(problems);
        });
    }

    @Command(name = "apply", description = "Makes the rulings of a file over the disputes of this store, each as one act.")
    int apply(@Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--reviewer", paramLabel = "NAME", description = REVIEWER) @Nullable String reviewer,
            @Option(names = "--preview", description = "Only say what would change.") boolean preview,
            @Parameters(paramLabel = "FILE", description = "The rulings, as \"rulings export\" writes them.") Path file) {
        List<String> lines = NamedFile.text(file).lines().toList();
        return over(store, open -> {
            String who = GivenReviewer.of(reviewer, open);
            int refused = 0;
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && !apply(open, lines.get(i), who, preview, file + ", line "
                        + (i + 1))) {
                    refused++;
                }
            }
            return refused == 0 ? Exit.DONE : Exit.PROBLEMS;
        });
    }

    private boolean apply(ReviewStore open, String line, String who, boolean preview, String place) {
        RulingPreview done;
        try (TerminalProgress progress = new TerminalProgress(console)) {
            Ruling ruling = new RulingJson(parts.schema()).read(line);
            done = preview
                    ? rulings(open).preview(ruling, who, progress)
                    : rulings(open).rule(ruling, who, progress).orElseThrow();
        } catch (IllegalArgumentException | StoreException e) {
            console.note(place + ": " + e.getMessage() + " The ruling was not made.");
            return false;
        }
        new RulingListing(console, OutputFormat.text).print(done, preview);
        return true;
    }

    @Command(name = "withdraw", description = "Takes a ruling out of force, and makes the cells undecided again on which it still counts.")
    int withdraw(
            @Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--reviewer", paramLabel = "NAME", description = REVIEWER) @Nullable String reviewer,
            @Parameters(paramLabel = "RULING", description = "The ruling's name.") String id) {
        return over(store, open -> {
            int cells = rulings(open).withdraw(id, GivenReviewer.of(reviewer, open))
                    .orElseThrow(() -> new CommandException("There is no ruling \"" + id
                            + "\". List them with \"assay rulings list\"."));
            console.note("Withdrew ruling " + id + "; " + Count.of(cells, "cell")
                    + (cells == 1 ? " is" : " are") + " undecided again.");
            return Exit.DONE;
        });
    }

    private Rulings rulings(ReviewStore open) {
        return new Rulings(open, new RulingJson(parts.schema()), parts.schema());
    }

    private int over(Path store, Parts.Work<Integer, RuntimeException> work) {
        return Parts.closing(parts.existing(store, console), console, work);
    }

    private int tell(List<Problem> problems) {
        problems.forEach(problem -> console.note(ProblemText.line(problem)));
        return problems.isEmpty() ? Exit.DONE : Exit.PROBLEMS;
    }
}
