package dev.assay.cli;

import dev.assay.export.OutputPlace;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws the main screens. */
@Command(name = "snapshot", description = "Draws the main screens on the sample data as PNG, light and dark;"
        + " no display is needed.")
final class SnapshotCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder for the pictures.")
    private Path out;

    SnapshotCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<String> obstacle = parts.surroundings().display().drawingObstacle();
        if (obstacle.isPresent()) {
            throw new CommandException(obstacle.get());
        }
        OutputPlace.check(out);
        Files.createDirectories(out);
        Path folder = Files.createTempDirectory("assay-snapshot");
        try {
            try (OpenedStore opened = parts.openStore(folder, Progress.NONE)) {
                Samples samples = new Samples(parts);
                samples.readInto(opened, Progress.NONE);
                opened.intake().infer(Progress.NONE);
                List<Path> pictures = parts.window().snapshot(opened, out);
                pictures.forEach(picture -> console.line(picture.toString()));
            }
        } finally {
            Samples.delete(folder);
        }
        return Exit.DONE;
    }
}
