package dev.assay.cli;

import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.export.ExportChoice;
import dev.assay.export.ExportException;
import dev.assay.export.ExportFormat;
import dev.assay.export.ExportReport;
import dev.assay.review.ReviewStore;
import dev.assay.schema.FieldSpec;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Hands over what a store holds. */
@Command(name = "export", description = "Writes what a store holds to files. Every span is compared with its"
        + " text before it is written.")
final class ExportCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
    private Path store;

    @Option(names = "--format", paramLabel = "NAME", required = true, description = "reviewed: the inferences with what was decided; decisions: the journal; gold: the decided cells as labels; csv: a table with a row for each cell; parquet: the same with typed columns; xlsx: a workbook with a sheet for each group of fields; labelstudio: tasks for Label Studio; argilla: records for Argilla; prodigy: examples for Prodigy; doccano: examples for doccano; patch: what the review changed in each answer (RFC 6902); corrections: each value that was decided otherwise; repair: a pack for whoever owns a model's prompt; card: a page about the decided cells; postings: what was read, as it was understood; answers: what each source says of each posting; codebook: what each field means, with the rulings in force.")
    private String format;

    @Option(names = "--out", paramLabel = "PATH", required = true, description = "A file, or for reviewed also a folder.")
    private Path out;

    @Option(names = "--set", paramLabel = "NAME[@V]", description = "The cells of a gold set, as they were when it was frozen, and no others.")
    private @Nullable String set;

    @Option(names = "--only", paramLabel = "WHICH", description = "finished: postings in which every field is decided; decided: cells on which somebody decided.")
    private @Nullable String only;

    @Option(names = "--fields", paramLabel = "FIELD", split = ",", description = "Some fields alone, by their keys.")
    private List<String> fields = List.of();

    @Option(names = "--form", paramLabel = "FORM", defaultValue = "own", description = "answer: for reviewed, in the form in which a model answers, with the postings beside it.")
    private String form;

    ExportCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        ExportFormat chosen = chosen();
        ExportChoice choice = asked(chosen);
        return Parts.closing(parts.looked(store, console), console,
                open -> export(chosen, set == null ? choice : choice.of(named(open, set)), open));
    }

    @SuppressWarnings("try") // the progress line ends before what follows it is written
    private int export(ExportFormat chosen, ExportChoice choice, ReviewStore open) {
        boolean whole;
        try (TerminalProgress progress = new TerminalProgress(console)) {
            whole = parts.complete(open, progress, console).isEmpty();
            ExportReport report = chosen.write(open, choice, out, progress);
            progress.close();
            console.line("Wrote " + Count.of(report.records(), "record") + " with "
                    + Count.of(report.spans(), "span") + " to " + out + ".");
        }
        return whole ? Exit.DONE : Exit.PROBLEMS;
    }

    private KnownGoldSet named(ReviewStore open, String name) {
        return parts.goldSets(open).find(SetsCommand.name(name));
    }

    private ExportChoice asked(ExportFormat chosen) {
        ExportChoice.Only wanted = only == null
                ? ExportChoice.Only.ALL
                : one(ExportChoice.Only.values(), "--only", only);
        ExportChoice.Form written = one(ExportChoice.Form.values(), "--form", form);
        if (written == ExportChoice.Form.ANSWER && !chosen.writesFolders()) {
            throw new ParameterException(spec.commandLine(), "--form answer goes with --format reviewed.");
        }
        for (String field : fields) {
            if (parts.schema().field(field).isEmpty()) {
                throw new ParameterException(spec.commandLine(), "--fields names \"" + field
                        + "\", which is no field. The fields are " + parts.schema().fields().stream()
                                .map(FieldSpec::key).collect(Collectors.joining(", "))
                        + ".");
            }
        }
        return ExportChoice.ALL.only(wanted).in(written).fields(fields);
    }

    private <E extends Enum<E>> E one(E[] all, String option, String given) {
        return Arrays.stream(all).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(given)).findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), option + " is one of "
                        + Arrays.stream(all).map(one -> one.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ", not \"" + given + "\"."));
    }

    private ExportFormat chosen() {
        try {
            return parts.formats().require(format);
        } catch (ExportException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
