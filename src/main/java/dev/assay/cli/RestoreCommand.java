package dev.assay.cli;

import dev.assay.export.OutputPlace;
import dev.assay.model.Excerpt;
import dev.assay.review.Restored;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a new store as one was at a time. */
@Command(name = "restore", description = "Makes a new store as this one was at a time, from its journal, its kept files"
        + " and their backups. This one is not changed, and may be open.")
final class RestoreCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
    private Path store;

    @Option(names = "--as-of", paramLabel = "TIME", required = true, description = "The time, such as"
            + " 2026-11-21T10:00:00Z; without Z in this machine's zone; a day alone stands for its end.")
    private String asOf;

    @Option(names = "--to", paramLabel = "NEWDIR", required = true, description = "The new store's folder, which is"
            + " not there or empty.")
    private Path to;

    @Spec
    private CommandSpec spec;

    RestoreCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        Instant time = time(asOf);
        if (!parts.stores().exists(store)) {
            throw new CommandException("There is no store in " + store + ".");
        }
        Path target = OutputPlace.check(to);
        Restored restored = parts.stores().restore(store, time, target);
        Parts.closing(parts.existing(target, console), console, open -> open.problems().size());
        console.line("Made a store in " + to + " as it was at " + time + ": "
                + Count.of(restored.decisions(), "decision") + restored.last().map(at -> " (the last made at "
                        + at + ")").orElse("")
                + ", " + Count.of(restored.originals(), "original") + " and "
                + Count.of(restored.artefacts(), "artefact") + ".");
        restored.lacking().forEach(line -> console.note(Excerpt.inMessage(line)));
        return restored.lacking().isEmpty() ? Exit.DONE : Exit.PROBLEMS;
    }

    private Instant time(String text) {
        ZoneId zone = ZoneId.systemDefault();
        List<Reading> readings = List.of(given -> OffsetDateTime.parse(given).toInstant(),
                given -> LocalDateTime.parse(given).atZone(zone).toInstant(),
                given -> LocalDate.parse(given).plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1));
        for (Reading reading : readings) {
            try {
                return reading.of(text);
            } catch (DateTimeException other) {
                // It may be given in another of the forms.
            }
        }
        throw new ParameterException(spec.commandLine(), "--as-of is a time such as 2026-11-21T10:00:00Z,"
                + " 2026-11-21T10:00 or 2026-11-21, not \"" + text + "\".");
    }

    /** A form in which a time may be given. */
    private interface Reading {
        Instant of(String text);
    }
}
