package dev.assay.cli;

import dev.assay.evaluation.figures.DecisionFigures;
import dev.assay.evaluation.statistics.Bootstrap;
import dev.assay.export.AtomicFile;
import dev.assay.export.JsonText;
import dev.assay.export.report.FiguresJson;
import dev.assay.export.report.FiguresPage;
import dev.assay.review.Basis;
import dev.assay.review.ReviewStore;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the sources of a store against what was decided in it. */
@Command(name = "figures", description = {
        "Measures the sources of a store against what was decided in it: accuracy and macro F1 with their intervals,"
                + " calibration, what is taken for what, agreement of reviewers and of sources, and where one may stop.",
        "What was looked at cell by cell counts (seen, sample). Rulings and bulk acceptances in force are shown apart;"
                + " what was accepted with a group or a posting counts only if asked for."})
final class FiguresCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
    private Path store;

    @Option(names = "--set", paramLabel = "NAME[@V]", description = "Measure by a frozen set, or one of its versions, instead of by what is decided now.")
    private @Nullable String set;

    @Option(names = "--basis", paramLabel = "BASIS", split = ",", defaultValue = "seen,sample", description = "Which decisions count together: of seen, sample, group, posting, ruling, bulk, unknown (${DEFAULT-VALUE} if not given).")
    private List<String> bases;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "What the bootstrap draws by (${DEFAULT-VALUE} if not given).")
    private long seed;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to report: ${COMPLETION-CANDIDATES}; html is one file that needs nothing else.")
    private Form format;

    @Option(names = "--details", description = "In JSON also bases, confusions, reliability, thresholds, learning curves, comparisons, stop rule and likely label errors.")
    private boolean details;

    @Option(names = "--out", paramLabel = "PATH", description = "The file; standard output if not given.")
    private @Nullable Path out;

    FiguresCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    /** What figures can be written as. */
    @SuppressWarnings("JavaLangClash")
    enum Form {
        text, json, html
    }

    @Override
    public Integer call() {
        Set<Basis> counted = counted();
        return Parts.closing(parts.looked(store, console), console, open -> measure(open, counted));
    }

    private Set<Basis> counted() {
        Set<Basis> counted = EnumSet.noneOf(Basis.class);
        for (String key : bases) {
            counted.add(Basis.of(key.strip().toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new ParameterException(spec.commandLine(),
                            "There is no basis \"" + key + "\". Choose of: " + EnumSet.allOf(Basis.class)
                                    .stream().map(Basis::key).collect(Collectors.joining(", ")) + ".")));
        }
        return counted;
    }

    private int measure(ReviewStore open, Set<Basis> counted) {
        StoreFigures measured = StoreFigures.of(parts, console, open, set, counted,
                new Bootstrap(Bootstrap.USUAL.resamples(), seed, Bootstrap.USUAL.confidence()));
        DecisionFigures figures = measured.figures();
        write(figures);
        FiguresText.remarks(figures.extent()).forEach(console::note);
        measured.unread().forEach(problem -> console.note(ProblemText.line(problem)));
        // A decision may wait for a posting that is yet to come; a set was frozen of what was there.
        boolean met = set == null || figures.extent().gone() == 0;
        return measured.whole() && met && measured.unread().isEmpty() ? Exit.DONE : Exit.PROBLEMS;
    }

    private void write(DecisionFigures figures) {
        String written = switch (format) {
            case text -> String.join("\n", new FiguresText(parts.schema(), figures).lines()) + "\n";
            case json -> JsonText.line(details ? FiguresJson.whole(figures) : FiguresJson.of(figures)) + "\n";
            case html -> new FiguresPage(parts.schema(), figures).html();
        };
        if (out == null) {
            if (format == Form.html) {
                console.json(written);
            } else {
                written.lines().forEach(console::line);
            }
            return;
        }
        try (AtomicFile file = AtomicFile.at(out)) {
            file.write(written);
            file.commit();
        }
        console.note("Wrote " + out + ".");
    }
}
