package dev.assay.cli;

import dev.assay.evaluation.figures.DecidedLabels;
import dev.assay.evaluation.figures.DoubtedLabels;
import dev.assay.evaluation.figures.GoldLabels;
import dev.assay.evaluation.gold.UnlikeCopies;
import dev.assay.evaluation.guarantee.KnownCertificate;
import dev.assay.evaluation.labels.LikelyError;
import dev.assay.export.JsonText;
import dev.assay.model.Problem;
import dev.assay.review.ReviewStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists decided cells that are to be looked at again. */
@Command(name = "labels", description = {
        "Lists the decided cells that are likely to be wrong, the surest first: those against which the sources firmly"
                + " speak, by how each fared in other postings, and near copies of a posting that were decided otherwise.",
        "What was looked at cell by cell counts (seen, sample)."})
final class LabelsCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
    private Path store;

    @Option(names = "--field", paramLabel = "FIELD", defaultValue = "", description = "Only this field.")
    private String field;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "1000000", description = "At most so many of each kind.")
    private int limit;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to report: ${COMPLETION-CANDIDATES}; json is a line each.")
    private OutputFormat format;

    LabelsCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit is 1 or more, not " + limit + ".");
        }
        if (!field.isEmpty() && parts.schema().field(field).isEmpty()) {
            throw new CommandException("There is no field \"" + field + "\" in the schema.");
        }
        return Parts.closing(parts.looked(store, console), console, this::list);
    }

    private int list(ReviewStore open) {
        List<Problem> unread = new ArrayList<>();
        boolean whole;
        DoubtedLabels doubted;
        try (TerminalProgress progress = new TerminalProgress(console)) {
            whole = parts.complete(open, progress, console).isEmpty();
            GoldLabels labels = new DecidedLabels(open, parts.guarantees(open).all(unread).stream()
                    .filter(KnownCertificate::holds).map(KnownCertificate::id).collect(Collectors.toSet()))
                    .labels(GoldLabels.LOOKED_AT);
            doubted = DoubtedLabels.of(open, parts.schema(), labels, progress);
        }
        List<LikelyError> errors = doubted.errors().stream()
                .filter(one -> field.isEmpty() || one.cell().field().equals(field)).limit(limit).toList();
        List<UnlikeCopies> copies = doubted.copies().stream()
                .filter(one -> field.isEmpty() || one.field().equals(field)).limit(limit).toList();
        if (format == OutputFormat.json) {
            errors.forEach(one -> console.line(JsonText.line(json(one))));
            copies.forEach(one -> console.line(JsonText.line(json(one))));
        } else {
            errors.forEach(one -> console.line(String.format(Locale.ROOT, "%s of %s: %s, rather %s (%.2f)",
                    one.cell().field(), one.cell().postingId(), JsonText.line(one.label().plain()),
                    JsonText.line(one.rather().plain()), one.belief())));
            copies.forEach(one -> console.line(one.field() + " of near copies: "
                    + one.values().entrySet().stream()
                            .map(said -> said.getKey() + " " + JsonText.line(said.getValue().plain()))
                            .collect(Collectors.joining(", "))));
            console.note(Count.of(errors.size(), "decided cell") + " against the sources, "
                    + copies.size() + " of near copies decided otherwise.");
        }
        unread.forEach(problem -> console.note(ProblemText.line(problem)));
        return whole && unread.isEmpty() ? Exit.DONE : Exit.PROBLEMS;
    }

    private static Map<String, @Nullable Object> json(LikelyError one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", one.cell().postingId());
        json.put("field", one.cell().field());
        json.put("label", one.label().plain());
        json.put("rather", one.rather().plain());
        json.put("belief", one.belief());
        return json;
    }

    private static Map<String, @Nullable Object> json(UnlikeCopies one) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        one.values().forEach((posting, value) -> values.put(posting, value.plain()));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("field", one.field());
        json.put("near_copies", values);
        return json;
    }
}
