package dev.assay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the workbench. */
@Command(name = "open", description = "Opens the workbench; on the sample data the first time, unless a store or"
        + " files are named.")
final class OpenCommand implements Callable<Integer> {

    private final Parts parts;

    @Option(names = "--store", paramLabel = "DIR", description = "The store; a store of your own if not given.")
    private @Nullable Path store;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files, or folders with files, to read first.")
    private List<Path> files = List.of();

    OpenCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        Surroundings here = parts.surroundings();
        Optional<String> obstacle = here.display().obstacle();
        if (obstacle.isPresent()) {
            throw new CommandException(obstacle.get());
        }
        for (Path file : files) {
            if (!file.toFile().exists()) {
                throw new CommandException("There is no file or folder " + file + ". Check the name.");
            }
        }
        Path folder = store == null ? here.store() : store;
        boolean first = store == null && files.isEmpty() && !parts.stores().exists(folder);
        return parts.window().open(() -> parts.stores().settings(folder),
                progress -> parts.openStore(folder, progress),
                first ? List.of(here.samples()) : files);
    }
}
