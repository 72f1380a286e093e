package dev.assay.cli;

import dev.assay.evaluation.guarantee.Guarantees;
import dev.assay.evaluation.guarantee.KnownCertificate;
import dev.assay.evaluation.guarantee.SamplePlan;
import dev.assay.export.CertificateJson;
import dev.assay.model.Problem;
import dev.assay.review.NewDecision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Accepts what nobody looked at, with a bound on its error from a random sample. */
@Command(name = "sample", description = {
        "Draws a random sample of undecided cells, says what it shows of all of them, and"
                + " accepts the rest once few enough can be wrong.",
        "Decide on the cells of \"sample show --cells\" in their order, in the window or with \"apply\" and the basis"
                + " \"sample\"."})
final class SampleCommand implements Runnable {

    private static final String STORE = "The store.";
    private static final String FORMAT = "How to report: ${COMPLETION-CANDIDATES}.";
    private static final String SAMPLE = "The sample's name.";
    private static final String REVIEWER = "Who decides; the store's reviewer if not given.";

    private final Parts parts;
    private final Console console;

    @Spec
    private CommandSpec spec;

    SampleCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do: draw, show, accept, list or export.");
    }

    @Command(name = "draw", description = "Draws a sample of undecided cells; the same seed draws the same.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
            "0:drawn", "2:drawn, though a posting could not be read; it is said which"})
    int draw(@Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--target", paramLabel = "SHARE", required = true, description = "The share of wrong cells that is to be shown not to be exceeded, such as 0.05.") double target,
            @Option(names = "--confidence", paramLabel = "SHARE", defaultValue = "0.95", description = "How often that is to hold (${DEFAULT-VALUE} if not given).") double confidence,
            @Option(names = "--size", paramLabel = "N", defaultValue = "300", description = "How many cells are drawn (${DEFAULT-VALUE} if not given).") int size,
            @Option(names = "--fixed", description = "Say nothing until all that are drawn were looked at; fewer then suffice. Else the bound holds after every decision.") boolean fixed,
            @Option(names = "--hidden", description = "Do not show what is proposed.") boolean hidden,
            @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "What is drawn by (${DEFAULT-VALUE} if not given).") long seed,
            @Option(names = "--reviewer", paramLabel = "NAME", description = REVIEWER) @Nullable String reviewer,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = FORMAT) OutputFormat format,
            @ArgGroup(exclusive = false, heading = "%nOf the undecided cells only these:%n") @Nullable StratumOptions cells) {
        SamplePlan.Terms terms;
        try {
            terms = new SamplePlan.Terms(seed, size, fixed, target, confidence, hidden);
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
        return over(store, open -> {
            boolean whole;
            try (TerminalProgress progress = new TerminalProgress(console)) {
                whole = parts.complete(open, progress, console).isEmpty();
            }
            StratumOptions asked = cells == null ? new StratumOptions() : cells;
            KnownCertificate known = parts.guarantees(open).draw(asked.stratum(parts.schema()), terms,
                    GivenReviewer.of(reviewer, open));
            new SampleListing(console, format).print(known);
            return whole ? Exit.DONE : Exit.PROBLEMS;
        });
    }

    @Command(name = "show", description = "Says how far a sample was looked at, and what that shows.")
    int show(@Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--cells", description = "List the sample's cells in order, as lines that \"apply\" takes once a reviewer and, where it is wrong, a value are put in.") boolean cells,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = FORMAT) OutputFormat format,
            @Parameters(paramLabel = "SAMPLE", description = SAMPLE) String id) {
        return over(store, open -> {
            KnownCertificate known = parts.guarantees(open).find(id);
            SampleListing listing = new SampleListing(console, format);
            if (cells) {
                listing.printCells(known, open);
            } else {
                listing.print(known);
            }
            return Exit.DONE;
        });
    }

    @Command(name = "accept", description = "Accepts the rest of a sample's cells as one act, if the bound is under the target.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
            "0:accepted", "1:the bound does not allow it; it is said why"})
    int accept(
            @Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--reviewer", paramLabel = "NAME", description = REVIEWER) @Nullable String reviewer,
            @Option(names = "--preview", description = "Only say what would be accepted.") boolean preview,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = FORMAT) OutputFormat format,
            @Parameters(paramLabel = "SAMPLE", description = SAMPLE) String id) {
        return over(store, open -> {
            String who = GivenReviewer.of(reviewer, open);
            Guarantees guarantees = parts.guarantees(open);
            KnownCertificate known = guarantees.find(id);
            SampleListing listing = new SampleListing(console, format);
            if (preview) {
                List<NewDecision> act = preview(guarantees, known, who);
                listing.print(act);
                console.note("Would accept " + Count.of(act.size(), "cell") + ".");
                return Exit.DONE;
            }
            KnownCertificate accepted;
            try (TerminalProgress progress = new TerminalProgress(console)) {
                accepted = guarantees.accept(known, who, progress).orElseThrow();
            }
            listing.print(accepted);
            return Exit.DONE;
        });
    }

    private List<NewDecision> preview(Guarantees guarantees, KnownCertificate known, String who) {
        try (TerminalProgress progress = new TerminalProgress(console)) {
            return guarantees.preview(known, who, progress);
        }
    }

    @Command(name = "list", description = "Lists the samples and certificates of a store, and revokes what does not hold any more.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
            "0:all hold", "2:one was revoked, or cannot be read"})
    int list(@Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = FORMAT) OutputFormat format) {
        return over(store, open -> {
            List<Problem> problems = new ArrayList<>(parts.guarantees(open).recheck());
            parts.guarantees(open).all(new ArrayList<>()).forEach(new SampleListing(console, format)::print);
            return tell(problems);
        });
    }

    @Command(name = "export", description = "Writes the certificates to a file of JSON lines: query, seed, sample, bound and time.")
    int export(
            @Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--out", paramLabel = "FILE", description = "The file; standard output if not given.") @Nullable Path out) {
        return over(store, open -> {
            List<Problem> problems = new ArrayList<>(parts.guarantees(open).recheck());
            List<KnownCertificate> all = parts.guarantees(open).all(new ArrayList<>()).stream()
                    .filter(known -> known.certificate().applied() != null).toList();
            CertificateJson json = new CertificateJson(parts.schema());
            try (LineSink sink = new LineSink(console, out)) {
                all.forEach(known -> sink.write(json.plain(known)));
                sink.done();
            }
            console.note("Wrote " + Count.of(all.size(), "certificate") + ".");
            return tell(problems);
        });
    }

    private int over(Path store, Parts.Work<Integer, RuntimeException> work) {
        return Parts.closing(parts.existing(store, console), console, work);
    }

    private int tell(List<Problem> problems) {
        problems.forEach(problem -> console.note(ProblemText.line(problem)));
        return problems.isEmpty() ? Exit.DONE : Exit.PROBLEMS;
    }
}
