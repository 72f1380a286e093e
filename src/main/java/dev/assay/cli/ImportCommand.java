package dev.assay.cli;

import dev.assay.export.JsonText;
import dev.assay.ingest.SourceFiles;
import dev.assay.ingest.shape.StoredShapes;
import dev.assay.model.Problem;
import dev.assay.review.Calibration;
import dev.assay.review.ImportReport;
import dev.assay.review.Intake;
import dev.assay.review.ReviewMode;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.task.Progress;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes files into a store. */
@Command(name = "import", description = "Reads postings, Pass 1 files and Pass 2 answers into a store, locates"
        + " their evidence and infers locally.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:everything was read", "1:nothing was read", "2:read, with problems listed"})
final class ImportCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store; made if need be.")
    private Path store;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to report: ${COMPLETION-CANDIDATES}.")
    private OutputFormat format;

    @Option(names = "--shapes", paramLabel = "DIR", description = "A folder with shapes of your own files; the store keeps them.")
    private @Nullable Path shapes;

    @Option(names = "--calibration", paramLabel = "FILE", description = "Have the store read its answers by what \"assay calibration export\" learnt; the store keeps it.")
    private @Nullable Path calibration;

    @Option(names = "--blind", description = "Make the store a blind one: each reviewer sees their own decisions only, and an adjudicator's count.")
    private boolean blind;

    @Option(names = "--adjudicator", paramLabel = "NAME", split = ",", description = "Who adjudicates a blind store, apart by commas.")
    private List<String> adjudicators = List.of();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, or folders with files.")
    private List<Path> paths;

    ImportCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Problem> later = new ArrayList<>();
        if (!blind && !adjudicators.isEmpty()) {
            throw new CommandException("--adjudicator is for a blind store: give --blind, too.");
        }
        if (shapes != null) {
            keepShapes(shapes);
        }
        if (calibration != null) {
            Calibration given = CalibrationFile.read(calibration);
            try (ReviewStore opened = parts.stores().open(store, Progress.NONE)) {
                parts.tell(opened, console);
                CalibrationFile.keep(opened, given, opened.settings().values().reviewer());
            }
        }
        ImportReport report = read(later);
        ImportReportText text = new ImportReportText(report, later);
        if (format == OutputFormat.json) {
            console.line(JsonText.line(text.json()));
        } else {
            text.lines().forEach(console::line);
        }
        return text.exitCode();
    }

    /** The files in a store are read again whenever it is made anew, so that it needs the shapes itself. */
    private void keepShapes(Path folder) {
        Map<String, String> texts = ShapesOption.texts(folder);
        if (!parts.stores().exists(store)) {
            parts.stores().open(store, Progress.NONE).close();
        }
        try {
            StoredShapes.keep(store, texts);
        } catch (UncheckedIOException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
    }

    /** A store that is blind already keeps its adjudicators where none is named. */
    private void review(ReviewStore blind) {
        if (!blind.people().mode().blind() || !adjudicators.isEmpty()) {
            blind.people().review(ReviewMode.blind(adjudicators), blind.settings().values().reviewer());
        }
    }

    /** @param later is given what failed once the files were read, which never hides what was */
    private ImportReport read(List<Problem> later) {
        List<Intake.SourceFile> files = parts.files().apply(paths);
        @Nullable
        ImportReport report = null;
        try (TerminalProgress progress = new TerminalProgress(console);
                OpenedStore opened = parts.openStore(store, progress)) {
            parts.tell(opened.store(), console);
            if (blind) {
                review(opened.store());
            }
            report = opened.intake().read(files, progress).remarking(SourceFiles.leftOut(paths));
            later.addAll(opened.intake().answerAll(progress).problems());
            return report;
        } catch (StoreException e) {
            if (report == null) {
                throw e;
            }
            later.add(ProblemText.told("", "", String.valueOf(e.getMessage()), ""));
            return report;
        }
    }
}
