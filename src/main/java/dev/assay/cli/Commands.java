package dev.assay.cli;

import dev.assay.failure.Expected;
import dev.assay.failure.FailureCode;
import dev.assay.failure.Failures;
import dev.assay.failure.Trace;
import dev.assay.model.Excerpt;
import java.io.File;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands: understands a command line, runs what it asks for, and says in a sentence what went wrong. */
public final class Commands {

    private final Console console;
    private final AssayCommand root = new AssayCommand();
    private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

    public Commands(Parts parts, Console console) {
        this.console = console;
        parts.lookedAtBy(root::looking);
        commands.put("open", () -> new OpenCommand(parts));
        commands.put("import", () -> new ImportCommand(parts, console));
        commands.put("shapes", () -> new ShapesCommand(parts, console));
        commands.put("infer", () -> new InferCommand(parts, console));
        commands.put("ground", () -> new GroundCommand(parts, console));
        commands.put("evaluate", () -> new EvaluateCommand(parts, console));
        commands.put("triage", () -> new TriageCommand(parts, console));
        commands.put("disputes", () -> new DisputesCommand(parts, console));
        commands.put("rule", () -> new RuleCommand(parts, console));
        commands.put("rules", () -> new RulesCommand(parts, console));
        commands.put("rulings", () -> new RulingsCommand(parts, console));
        commands.put("search", () -> new SearchCommand(parts, console));
        commands.put("figures", () -> new FiguresCommand(parts, console));
        commands.put("labels", () -> new LabelsCommand(parts, console));
        commands.put("calibration", () -> new CalibrationCommand(parts, console));
        commands.put("sample", () -> new SampleCommand(parts, console));
        commands.put("assign", () -> new AssignCommand(parts, console));
        commands.put("adjudicate", () -> new AdjudicateCommand(parts, console));
        commands.put("sets", () -> new SetsCommand(parts, console));
        commands.put("apply", () -> new ApplyCommand(parts, console));
        commands.put("export", () -> new ExportCommand(parts, console));
        commands.put("merge", () -> new MergeCommand(parts, console));
        commands.put("check", () -> new CheckCommand(parts, console));
        commands.put("restore", () -> new RestoreCommand(parts, console));
        commands.put("snapshot", () -> new SnapshotCommand(parts, console));
        commands.put("start", () -> new StartCommand(parts, console));
        commands.put("help", () -> new CommandLine.HelpCommand());
    }

    /** @return the exit code */
    public int run(String... args) {
        int exit;
        try {
            String[] all = withCommand(args);
            exit = line(all).execute(all);
        } catch (RuntimeException | Error e) {
            exit = failed(e);
        }
        console.flush();
        return exit;
    }

    /** A command line that knows the one command that is asked for, for each costs time; else all of them. */
    private CommandLine line(String[] args) {
        CommandLine line = new CommandLine(root);
        if (args.length > 0 && commands.containsKey(args[0]) && !args[0].equals("help")) {
            line.addSubcommand(args[0], commands.get(args[0]).get());
        } else {
            commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        }
        line.setOut(new PrintWriter(console.out(), true, console.out().charset()));
        line.setErr(new PrintWriter(console.err(), true, console.err().charset()));
        line.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem));
        line.setParameterExceptionHandler((problem, unread) -> misunderstood(problem));
        return line;
    }

    /** {@code assay [--store DIR] [FILE…]} is short for {@code assay open}. */
    private String[] withCommand(String[] args) {
        boolean open = args.length == 0 || args[0].equals("--store") || args[0].startsWith("--store=")
                || !args[0].startsWith("-") && !commands.containsKey(args[0]) && new File(args[0]).exists();
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
        console.note("assay: " + words.map(Excerpt::inMessage)
                .orElseGet(() -> "Something unexpected went wrong, error "
                        + FailureCode.of(problem)
                        + ". Decisions that were acknowledged are on disk. Please report it, with what --debug adds."));
        if (root.debug()) {
            Trace.of(problem).text().lines().forEach(console::note);
        }
        return Exit.FAILED;
    }
}
