package dev.assay.cli;

import dev.assay.ingest.UnknownRecords;
import dev.assay.ingest.shape.Shape;
import dev.assay.ingest.shape.Shapes;
import dev.assay.model.Original;
import dev.assay.review.Intake;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells of the shapes of files that are known, and drafts one for a file that is not. */
@Command(name = "shapes", description = {
        "Lists the shapes of files that are known, and writes a first shape for a file that is not.",
        "Keep the draft in a folder, correct it, and import with --shapes FOLDER."})
final class ShapesCommand implements Runnable {

    private final Parts parts;
    private final Console console;

    @Spec
    private CommandSpec spec;

    ShapesCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list or draft.");
    }

    @Command(name = "list", description = "Lists the shapes that the program knows, with what gives such files.")
    int list() {
        for (Shape shape : Shapes.shipped().all()) {
            console.line(shape.name() + ": " + shape.about());
        }
        return Exit.DONE;
    }

    @Command(name = "draft", description = "Writes a first shape for a file, guessed by the names and the content in it.")
    int draft(@Parameters(paramLabel = "FILE", description = "A file whose records nobody knows.") Path file,
            @Option(names = "--out", paramLabel = "FILE", description = "Where to write; standard output if not given.") @Nullable Path out) {
        List<Intake.SourceFile> files = parts.files().apply(List.of(file));
        String draft;
        try {
            Original original = files.getFirst().open().get();
            draft = UnknownRecords.draft(original, parts.schema());
        } catch (UncheckedIOException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
        if (draft == null) {
            throw new CommandException("There are no records in " + file
                    + " to draft a shape for; it is neither a table with a heading, nor JSON, nor XML.");
        }
        try (LineSink sink = new LineSink(console, out)) {
            draft.lines().forEach(sink::write);
            sink.done();
        }
        return Exit.DONE;
    }
}
