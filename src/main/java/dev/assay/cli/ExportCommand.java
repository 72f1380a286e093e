package dev.assay.cli;

import dev.assay.export.ExportException;
import dev.assay.export.ExportFormat;
import dev.assay.export.ExportReport;
import dev.assay.review.ReviewStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Hands over what a store holds. */
@Command(name = "export", description = "Writes what a store holds to files. Every span is compared with its"
        + " text before it is written.")
final class ExportCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
    private Path store;

    @Option(names = "--format", paramLabel = "NAME", required = true, description = "reviewed: the inferences with what was decided; decisions: the journal; postings: what was read, as it was understood; answers: what each source says of each posting; codebook: what each field means, with the rulings in force.")
    private String format;

    @Option(names = "--out", paramLabel = "PATH", required = true, description = "A file whose name ends in .jsonl, or .md for codebook; for reviewed also a folder.")
    private Path out;

    ExportCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        ExportFormat chosen = chosen();
        return Parts.closing(parts.existing(store, console), console, open -> export(chosen, open));
    }

    @SuppressWarnings("try") // the progress line ends before what follows it is written
    private int export(ExportFormat chosen, ReviewStore open) {
        boolean whole;
        try (TerminalProgress progress = new TerminalProgress(console)) {
            whole = parts.complete(open, progress, console).isEmpty();
            ExportReport report = chosen.write(open, out, progress);
            progress.close();
            console.line("Wrote " + Count.of(report.records(), "record") + " with "
                    + Count.of(report.spans(), "span") + " to " + out + ".");
        }
        return whole ? Exit.DONE : Exit.PROBLEMS;
    }

    private ExportFormat chosen() {
        try {
            return parts.formats().require(format);
        } catch (ExportException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
