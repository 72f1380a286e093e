package dev.assay.cli;

import dev.assay.inference.AnswerSources;
import dev.assay.inference.OwnRules;
import dev.assay.schema.DataFileException;
import dev.assay.schema.Schema;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** An analyst's own rules, for the commands that infer. */
final class RulesOption {

    @Option(names = "--rules", paramLabel = "FILE", description = "Your own rules (YAML), on top of those that ship"
            + " with the \"rules\" engine; what they change is told.")
    private @Nullable Path file;

    /**
     * The engine with the analyst's rules; empty where none are named.
     *
     * @throws ParameterException if another engine is asked for
     * @throws CommandException if the file cannot be used; the message names file, line and reason
     */
    Optional<OwnRules> read(Schema schema, @Nullable String engine, CommandSpec asking) {
        Path named = file;
        if (named == null) {
            return Optional.empty();
        }
        if (engine == null || !engine.equals(AnswerSources.DEFAULT)) {
            throw new ParameterException(asking.commandLine(),
                    "Rules of your own need the engine \"" + AnswerSources.DEFAULT + "\".");
        }
        try {
            return Optional.of(AnswerSources.withRules(schema, named.toString(), NamedFile.text(named)));
        } catch (DataFileException e) {
            throw new CommandException(e.getMessage() + ".", e);
        }
    }

    /** The file's name; empty where none is named. */
    String name() {
        return file == null ? "" : file.toString();
    }
}
