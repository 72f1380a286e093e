package dev.assay.cli;

import dev.assay.export.ExportFormat;
import dev.assay.export.ExportReport;
import dev.assay.review.ReviewStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands over what a store holds. */
@Command(name = "export", description = "Writes what a store holds to files. Every span is compared with its"
        + " text before it is written.")
final class ExportCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
    private Path store;

    @Option(names = "--format", paramLabel = "NAME", required = true, description = "reviewed: the inferences with what was decided; decisions: the journal.")
    private String format;

    @Option(names = "--out", paramLabel = "PATH", required = true, description = "A file whose name ends in .jsonl, or for reviewed also a folder.")
    private Path out;

    ExportCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        ExportFormat chosen = parts.formats().require(format);
        try (ReviewStore open = parts.existing(store, console);
                TerminalProgress progress = new TerminalProgress(console)) {
            ExportReport report = chosen.write(open, out, progress);
            progress.close();
            console.line("Wrote " + Count.of(report.records(), "record") + " with "
                    + Count.of(report.spans(), "span") + " to " + out + ".");
        }
        return Exit.DONE;
    }
}
