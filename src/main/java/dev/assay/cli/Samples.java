package dev.assay.cli;

import dev.assay.review.ImportReport;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The sample data that comes with the program. */
final class Samples {

    private final Parts parts;

    Samples(Parts parts) {
        this.parts = parts;
    }

    /** @throws CommandException if the sample data is not there */
    ImportReport readInto(OpenedStore opened, Progress progress) {
        Path samples = parts.surroundings().samples();
        if (!Files.isDirectory(samples)) {
            throw new CommandException("The sample data is not in " + samples + ". Install Assay again.");
        }
        return opened.intake().read(parts.files().apply(List.of(samples)), progress);
    }

    /** Deletes a folder of ours with all it holds. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
