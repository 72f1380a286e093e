package dev.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all others. */
@Command(name = "assay", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, versionProvider = ProgramVersion.class, description = "Audits structured inferences over job postings. Without a command, opens the workbench.", footer = {
        "", "Results go to standard output, problems to the error stream, both in UTF-8. A command line that"
                + " is not understood exits with 64."})
final class AssayCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where in the program an error arose.")
    private boolean debug;

    @Option(names = "--as", paramLabel = "NAME", scope = ScopeType.INHERIT, defaultValue = "", description = "In a blind store, who looks: what they may see is shown. The store's reviewer if not given.")
    private String looking;

    /** Who looks at a store; empty where nobody says. */
    String looking() {
        return looking;
    }

    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
