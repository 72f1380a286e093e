package dev.assay.cli;

import dev.assay.export.ExportException;
import dev.assay.review.StoreException;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        line.setOut(new PrintWriter(console.out(), true));
        line.setErr(new PrintWriter(console.err(), true));
        line.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem));
        line.setParameterExceptionHandler((problem, args) -> misunderstood(problem));
    }

    /** @return the exit code */
    public int run(String... args) {
        int exit = line.execute(withCommand(args));
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

    private int failed(Exception problem) {
        console.note("assay: " + sentence(problem));
        if (root.debug()) {
            problem.printStackTrace(console.err());
        }
        return Exit.FAILED;
    }

    private static String sentence(Throwable problem) {
        return switch (problem) {
            case CommandException e -> String.valueOf(e.getMessage());
            case StoreException e -> String.valueOf(e.getMessage());
            case ExportException e -> String.valueOf(e.getMessage());
            case UncheckedIOException e when e.getCause() != null -> sentence(e.getCause());
            case NoSuchFileException e -> "There is no file " + e.getFile() + ". Check the name.";
            case AccessDeniedException e ->
                e.getFile() + " may not be read or written. Check its permissions.";
            case FileAlreadyExistsException e -> e.getFile() + " is in the way. Choose another place.";
            case IOException e -> "A file could not be read or written: " + e.getMessage() + ".";
            default -> "Something unexpected went wrong: " + problem
                    + ". Please report it, with what --debug adds.";
        };
    }
}
