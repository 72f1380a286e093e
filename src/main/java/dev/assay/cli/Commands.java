package dev.assay.cli;

import dev.assay.failure.Expected;
import dev.assay.failure.FailureCode;
import dev.assay.failure.Failures;
import dev.assay.failure.Trace;
import java.io.File;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands: understands a command line, runs what it asks for, and says in a sentence what went wrong. */
public final class Commands {

    private final Console console;
    private final AssayCommand root = new AssayCommand();
    private final CommandLine line;

    public Commands(Parts parts, Console console) {
        this.console = console;
        line = new CommandLine(root)
                .addSubcommand(new OpenCommand(parts))
                .addSubcommand(new ImportCommand(parts, console))
                .addSubcommand(new InferCommand(parts, console))
                .addSubcommand(new GroundCommand(parts, console))
                .addSubcommand(new EvaluateCommand(parts, console))
                .addSubcommand(new TriageCommand(parts, console))
                .addSubcommand(new ApplyCommand(parts, console))
                .addSubcommand(new ExportCommand(parts, console))
                .addSubcommand(new CheckCommand(parts, console))
                .addSubcommand(new SnapshotCommand(parts, console))
                .addSubcommand(new StartCommand(parts, console))
                .addSubcommand(new CommandLine.HelpCommand());
        line.setOut(new PrintWriter(console.out(), true, console.out().charset()));
        line.setErr(new PrintWriter(console.err(), true, console.err().charset()));
        line.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem));
        line.setParameterExceptionHandler((problem, args) -> misunderstood(problem));
    }

    /** @return the exit code */
    public int run(String... args) {
        int exit;
        try {
            exit = line.execute(withCommand(args));
        } catch (RuntimeException | Error e) {
            exit = failed(e);
        }
        console.flush();
        return exit;
    }

    /** {@code assay [--store DIR] [FILE…]} is short for {@code assay open}. */
    private String[] withCommand(String[] args) {
        boolean open = args.length == 0 || args[0].equals("--store") || args[0].startsWith("--store=")
                || !args[0].startsWith("-") && !line.getSubcommands().containsKey(args[0])
                        && new File(args[0]).exists();
        if (!open) {
            return args;
        }
        List<String> all = new ArrayList<>(List.of("open"));
        all.addAll(Arrays.asList(args));
        return all.toArray(String[]::new);
    }

    private int misunderstood(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        console.note("assay: " + problem.getMessage());
        UnmatchedArgumentException.printSuggestions(problem, command.getErr());
        console.note("Try \"" + command.getCommandSpec().qualifiedName() + " --help\".");
        return Exit.USAGE;
    }

    private int failed(Throwable problem) {
        Optional<String> words = Expected.words(problem);
        if (words.isEmpty()) {
            Failures.raise(problem);
        }
        console.note("assay: " + words.orElseGet(() -> "Something unexpected went wrong, error "
                + FailureCode.of(problem)
                + ". Decisions that were acknowledged are on disk. Please report it, with what --debug adds."));
        if (root.debug()) {
            console.note(Trace.of(problem).text());
        }
        return Exit.FAILED;
    }
}
