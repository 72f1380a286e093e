package dev.assay.cli;

import dev.assay.ingest.OriginalReader;
import dev.assay.ingest.shape.Shapes;
import dev.assay.model.FileReading;
import dev.assay.schema.DataFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** An analyst's own shapes of files, for the commands that read files. */
final class ShapesOption {

    @Option(names = "--shapes", paramLabel = "DIR", description = "A folder with shapes of your own files, on top of"
            + " those that ship with the program.")
    private @Nullable Path folder;

    /**
     * What reads files, by these shapes as well.
     *
     * @throws CommandException if one cannot be used; the message names file, line and reason
     */
    FileReading reader(Parts parts) {
        return folder == null
                ? parts.reader()
                : new OriginalReader(parts.schema(), Shapes.shipped().with(Shapes.read(texts(folder))));
    }

    /** By file name, what each shape of a folder says; each is one, and there is at least one. */
    static Map<String, String> texts(Path folder) {
        try {
            Map<String, String> texts = Shapes.texts(folder);
            if (texts.isEmpty()) {
                throw new CommandException("There is no shape in " + folder
                        + ": no file whose name ends in .yaml. Write one with \"assay shapes draft FILE\".");
            }
            Shapes.read(texts);
            return texts;
        } catch (IOException | UncheckedIOException e) {
            throw new CommandException("The shapes in " + folder + " cannot be read: " + e.getMessage(), e);
        } catch (DataFileException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
    }
}
