package dev.assay.cli;

import dev.assay.evaluation.figures.CalibrationCheck;
import dev.assay.evaluation.figures.DecisionFigures;
import dev.assay.evaluation.source.NamedAnswers;
import dev.assay.evaluation.statistics.Bootstrap;
import dev.assay.export.JsonText;
import dev.assay.model.Problem;
import dev.assay.review.Basis;
import dev.assay.review.Calibration;
import dev.assay.review.ReviewStore;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns what the confidence of each source is worth, hands it on, and has a store read its answers by it. */
@Command(name = "calibration", description = {
        "Learns from what was decided in a store what the confidence of each source is worth, writes it to a small file, and"
                + " has a store read its answers by one.",
        "\"infer --calibration FILE\" and \"import --calibration FILE\" apply such a file, too."})
final class CalibrationCommand implements Runnable {

    private static final String STORE = "The store.";
    private static final String REVIEWER = "Who it is; the store's reviewer if not given.";

    private final Parts parts;
    private final Console console;

    @Spec
    private CommandSpec spec;

    CalibrationCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do: export, show, apply or withdraw.");
    }

    @Command(name = "export", description = "Writes what each source's confidence is worth by the cells that were looked at one by one"
            + " (seen, sample).")
    int export(
            @Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--set", paramLabel = "NAME[@V]", description = "Learn from a frozen set, or one of its versions, instead of from what is decided now.") @Nullable String set,
            @Option(names = "--least", paramLabel = "N", defaultValue = "30", description = "Leave out a source of which fewer cells were decided (${DEFAULT-VALUE} if not given).") int least,
            @Option(names = "--out", paramLabel = "FILE", description = "The file; standard output if not given.") @Nullable Path out) {
        return Parts.closing(parts.looked(store, console), console, open -> {
            Set<String> mapped = CalibrationFile.of(open).map(kept -> kept.sources().keySet())
                    .orElse(Set.of());
            StoreFigures measured = StoreFigures.of(parts, console, open, set,
                    EnumSet.of(Basis.SEEN, Basis.SAMPLE), Bootstrap.USUAL);
            DecisionFigures figures = measured.figures();
            Set<String> sources = figures.sources().keySet();
            String own = parts.localEngine(open).name();
            Map<String, Calibration.Learnt> learnt = new LinkedHashMap<>();
            figures.sources().forEach((source, measure) -> {
                CalibrationCheck check = measure.calibration();
                if (NamedAnswers.isFurtherRun(source, sources)) {
                    console.note(
                            source + " is left out: it is a further run of one source, whose runs are all"
                                    + " read by what its first one shows.");
                } else if (mapped.contains(source)
                        && (!source.equals(own) || sources.contains(own + " (2)"))) {
                    console.note(source + " is left out: this store reads its confidences by a calibration"
                            + " already. Take that away first with \"assay calibration withdraw\".");
                } else if (measure.stated() < least) {
                    console.note(source + " is left out: it stated a confidence in "
                            + Count.of(measure.stated(), "decided cell") + ", and " + least + " are needed.");
                } else {
                    learnt.put(source, new Calibration.Learnt(measure.stated(), check.brierBefore(),
                            check.brierAfter(), check.map()));
                }
            });
            FiguresText.remarks(figures.extent()).forEach(console::note);
            measured.unread().forEach(problem -> console.note(ProblemText.line(problem)));
            if (learnt.isEmpty()) {
                throw new CommandException(
                        "There is no source to calibrate. Decide on more cells one by one.");
            }
            Calibration calibration = new Calibration(parts.schema().version(), learnt);
            try (LineSink sink = new LineSink(console, out)) {
                JsonText.pretty(calibration.plain()).lines().forEach(sink::write);
                sink.done();
            }
            boolean met = set == null || figures.extent().gone() == 0;
            return measured.whole() && met && measured.unread().isEmpty() && learnt.size() == sources.size()
                    ? Exit.DONE
                    : Exit.PROBLEMS;
        });
    }

    @Command(name = "show", description = "Says what the confidences of a store's sources are taken for, or those of a file.")
    int show(
            @Option(names = "--store", paramLabel = "DIR", description = STORE) @Nullable Path store,
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "The file.") @Nullable Path file) {
        Optional<Calibration> known;
        if (file != null && store == null) {
            known = Optional.of(CalibrationFile.read(file));
        } else if (store != null && file == null) {
            known = Parts.closing(parts.existing(store, console), console, open -> {
                Optional<Calibration> kept = CalibrationFile.of(open);
                kept.ifPresent(calibration -> tellOwn(calibration, open));
                return kept;
            });
        } else {
            throw new ParameterException(spec.commandLine(), "Name either a store or a file.");
        }
        if (known.isEmpty()) {
            console.line("Confidences are taken as they are stated.");
        }
        known.ifPresent(this::tell);
        return Exit.DONE;
    }

    /** What answers here itself states its own confidence, whatever is known of answers of that name from elsewhere. */
    private void tellOwn(Calibration calibration, ReviewStore open) {
        String own = parts.localEngine(open).name();
        if (calibration.sources().containsKey(own)) {
            console.note("What this store infers itself (" + own + ") is left as it states it. What is"
                    + " learnt of " + own + " is for answers of that name that are imported, and for"
                    + " \"infer --calibration\".");
        }
    }

    private void tell(Calibration calibration) {
        calibration.sources().forEach((source, learnt) -> {
            console.line(String.format(Locale.ROOT, "%s: learnt of %s; Brier score %.4f before, %.4f after",
                    source, Count.of(learnt.cells(), "cell"), learnt.brierBefore(), learnt.brierAfter()));
            learnt.map().knots().forEach(knot -> console.line(
                    String.format(Locale.ROOT, "  %.2f is worth %.2f", knot.stated(), knot.right())));
        });
    }

    @Command(name = "apply", description = "Has a store read the answers of all its files by a calibration, those that are there and"
            + " those to come. The files stay as they are.")
    int apply(
            @Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--reviewer", paramLabel = "NAME", description = REVIEWER) @Nullable String reviewer,
            @Parameters(paramLabel = "FILE", description = "The calibration, as \"export\" writes it.") Path file) {
        Calibration calibration = CalibrationFile.read(file);
        if (!calibration.codebook().equals(parts.schema().version())) {
            console.note("This calibration was learnt by another version of the fields.");
        }
        Parts.closing(parts.existing(store, console), console, open -> {
            CalibrationFile.keep(open, calibration, GivenReviewer.of(reviewer, open));
            tellOwn(calibration, open);
            return true;
        });
        tell(calibration);
        return readAnew(store);
    }

    @Command(name = "withdraw", description = "Has a store take confidences as they are stated again.")
    int withdraw(
            @Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--reviewer", paramLabel = "NAME", description = REVIEWER) @Nullable String reviewer) {
        boolean was = Parts.closing(parts.existing(store, console), console,
                open -> CalibrationFile.withdraw(open, GivenReviewer.of(reviewer, open)));
        if (!was) {
            console.note("This store has no calibration.");
            return Exit.DONE;
        }
        return readAnew(store);
    }

    /** Reads the files as the store does now, and weighs what they say. */
    private int readAnew(Path store) {
        try (TerminalProgress progress = new TerminalProgress(console);
                OpenedStore opened = parts.openStore(store, progress)) {
            parts.tell(opened.store(), console);
            List<Problem> problems = opened.intake().inferAll(progress).problems();
            problems.forEach(problem -> console.note(ProblemText.line(problem)));
            return problems.isEmpty() ? Exit.DONE : Exit.PROBLEMS;
        }
    }
}
