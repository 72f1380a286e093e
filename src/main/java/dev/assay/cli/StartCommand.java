package dev.assay.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What a plain {@code mvn} does: the workbench on the sample data, or where there is no display, the tour. */
@Command(name = "start", hidden = true, description = "Opens the workbench on the sample data; without a display,"
        + " does its main job on them and draws the screens.")
final class StartCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    StartCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Surroundings here = parts.surroundings();
        boolean display = here.display().hasDisplay();
        Optional<String> obstacle = display ? here.display().obstacle() : here.display().drawingObstacle();
        if (obstacle.isPresent()) {
            throw new CommandException(obstacle.get());
        }
        if (!display) {
            new HeadlessTour(parts, console).take();
            return Exit.DONE;
        }
        console.note("Opening the workbench on the store in " + here.store() + ".");
        boolean first = !parts.stores().exists(here.store());
        return parts.window().open(() -> parts.stores().settings(here.store()),
                progress -> parts.openStore(here.store(), progress),
                first ? List.of(here.samples()) : List.of());
    }
}
