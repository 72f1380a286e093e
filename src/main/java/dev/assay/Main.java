package dev.assay;

import dev.assay.cli.Commands;
import dev.assay.cli.Console;
import dev.assay.cli.Exit;
import dev.assay.failure.FailureCode;
import dev.assay.failure.Failures;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Runs a command line. */
public final class Main {

    /** Both are kept here, for a logger that nobody holds is forgotten with what was set. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /** @return the exit code */
    static int run(String... args) {
        JAVAFX.setFilter(Main::matters);
        // It warns of what would make it faster; what goes wrong it throws.
        LUCENE.setLevel(Level.OFF);
        Console console = Console.system();
        LogFile log = new LogFile(Wiring.stateFolder());
        Failures failures = new Failures(version(), InstantSource.system(), log::logger, log::folder);
        failures.tell((report, folder) -> folder
                .ifPresent(at -> console.note("assay: The log in " + at + " says where.")));
        Thread.setDefaultUncaughtExceptionHandler(failures);
        Commands commands;
        try {
            commands = new Commands(Wiring.parts(failures, log::into), console);
        } catch (RuntimeException | Error failure) {
            Failures.raise(failure);
            console.note("assay: The program cannot start, error " + FailureCode.of(failure)
                    + ". Install it again, and please report this.");
            return Exit.FAILED;
        }
        return commands.run(args);
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    /** JavaFX warns on every start that it comes from the class path, which is what is wanted. */
    private static boolean matters(LogRecord entry) {
        return !Level.WARNING.equals(entry.getLevel())
                || !String.valueOf(entry.getMessage()).startsWith("Unsupported JavaFX configuration");
    }
}
