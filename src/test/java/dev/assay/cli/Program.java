package dev.assay.cli;

import dev.assay.Wiring;
import dev.assay.review.SettingValues;
import dev.assay.task.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The whole program as a user at a command line has it, but for the window. */
final class Program {

    /** What is made from the shipped data is made once for all tests. */
    private static final Parts SHIPPED = Wiring.parts(surroundings(Path.of("target"), "Linux"),
            new ClosedWindow());

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Parts parts;

    /** @param folder for the user's own store and the tour */
    Program(Path folder) {
        this(folder, new ClosedWindow(), "Linux");
    }

    Program(Path folder, Window window, String system) {
        parts = SHIPPED.in(surroundings(folder, system), window);
    }

    private static Surroundings surroundings(Path folder, String system) {
        return new Surroundings(folder.resolve("own"), Path.of("sample-data"), folder.resolve("tour"),
                new DisplayCheck(system, Map.of(), library -> true));
    }

    /** With parts of the caller's own. */
    Program(Parts parts) {
        this.parts = parts;
    }

    Parts parts() {
        return parts;
    }

    /** Runs a command line with nothing on standard input. */
    int run(String... args) {
        return runWith("", args);
    }

    int runWith(String input, String... args) {
        return run(input, false, args);
    }

    /** Runs a command line while a person watches the error stream. */
    int runWatched(String... args) {
        return run("", true, args);
    }

    private int run(String input, boolean watched, String... args) {
        out.reset();
        err.reset();
        Console console = new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8), watched);
        return new Commands(parts, console).run(args);
    }

    /** What the last command line wrote. */
    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What the last command line said beside it. */
    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static final class ClosedWindow implements Window {

        @Override
        public int open(Supplier<SettingValues> left, Function<Progress, OpenedStore> opened,
                List<Path> files) {
            throw new AssertionError("no window was to be opened");
        }

        @Override
        public List<Path> snapshot(OpenedStore opened, Path folder) {
            throw new AssertionError("nothing was to be drawn");
        }

        @Override
        public void rehearse(OpenedStore opened, Consumer<String> steps) {
            throw new AssertionError("no keys were to be pressed");
        }
    }
}
