package dev.assay.cli;

import dev.assay.export.JsonText;
import dev.assay.model.FieldValue;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.ReviewStore;
import dev.assay.review.adjudication.Adjudication;
import dev.assay.review.adjudication.SharedCell;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists and settles what several reviewers decided. */
@Command(name = "adjudicate", description = {
        "Lists the cells on which several reviewers decided, with what each"
                + " said: a JSON line each with --format json. --take settles all on which they agree, or all on which but one"
                + " decided, as one act that undo takes back.",
        "A disputed cell is settled in the window, or by a line for \"assay apply\" of the adjudicator's."})
final class AdjudicateCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
    private Path store;

    @Option(names = "--reviewer", paramLabel = "NAME", description = "Who adjudicates; the store's reviewer if not given.")
    private @Nullable String reviewer;

    @Option(names = "--appoint", description = "Name that reviewer the adjudicator, in a blind store that has none.")
    private boolean appoint;

    @Option(names = "--field", paramLabel = "FIELD", defaultValue = "", description = "Only this field.")
    private String field;

    @Option(names = "--take", paramLabel = "WHICH", description = "Settle what is open: ${COMPLETION-CANDIDATES}.")
    private @Nullable Which take;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to report: ${COMPLETION-CANDIDATES}.")
    private OutputFormat format;

    /** What can be settled as it was said. */
    enum Which {
        agreed, alone
    }

    AdjudicateCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!field.isEmpty() && parts.schema().field(field).isEmpty()) {
            throw new CommandException("There is no field \"" + field + "\" in the schema.");
        }
        return Parts.closing(parts.existing(store, console), console, this::adjudicate);
    }

    private int adjudicate(ReviewStore open) {
        String who = GivenReviewer.of(reviewer, open);
        Adjudication adjudication = new Adjudication(open);
        if (appoint) {
            adjudication.appoint(who);
        }
        String refusal = adjudication.refusal(who);
        if (!refusal.isEmpty()) {
            throw new CommandException(refusal
                    + (open.people().mode().adjudicators().isEmpty() ? " Name one with --appoint." : ""));
        }
        if (take != null) {
            SharedCell.Standing wanted = take == Which.agreed
                    ? SharedCell.Standing.AGREED
                    : SharedCell.Standing.ALONE;
            List<Decision> settled = adjudication.settle(
                    cells(adjudication).stream().filter(cell -> cell.standing() == wanted).toList(),
                    take == Which.agreed ? Adjudication.How.AGREED : Adjudication.How.ALONE, who);
            console.note(Count.of(
                    settled.stream().filter(one -> one.what().kind() != DecisionKind.EVIDENCE).count(),
                    "cell") + " settled as one act");
        }
        List<SharedCell> cells = cells(adjudication);
        if (format == OutputFormat.json) {
            cells.forEach(cell -> console.line(JsonText.line(json(cell))));
        } else {
            print(cells);
        }
        return Exit.DONE;
    }

    private List<SharedCell> cells(Adjudication adjudication) {
        return adjudication.cells().stream()
                .filter(cell -> field.isEmpty() || cell.cell().field().equals(field)).toList();
    }

    private void print(List<SharedCell> cells) {
        for (SharedCell.Standing standing : SharedCell.Standing.values()) {
            long all = cells.stream().filter(cell -> cell.standing() == standing).count();
            long settled = cells.stream().filter(cell -> cell.standing() == standing && cell.isSettled())
                    .count();
            console.line(name(standing) + ": " + Count.of(all, "cell") + ", " + settled + " settled");
        }
        cells.stream().filter(cell -> cell.standing() == SharedCell.Standing.DISPUTED && !cell.isSettled())
                .forEach(cell -> console.line("  " + cell.cell().field() + " of " + cell.cell().postingId()
                        + ": " + cell.said().entrySet().stream()
                                .map(said -> said.getKey() + " " + words(said.getValue()))
                                .collect(Collectors.joining(" ≠ "))));
    }

    private static String words(Decision made) {
        FieldValue value = made.what().value();
        return value == null ? "unsure" : JsonText.line(value.plain());
    }

    private static String name(SharedCell.Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, @Nullable Object> json(SharedCell cell) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", cell.cell().postingId());
        json.put("field", cell.cell().field());
        json.put("standing", name(cell.standing()));
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        cell.said().forEach((who, made) -> values.put(who, plain(made)));
        json.put("values", values);
        json.put("settled", cell.isSettled());
        if (cell.isSettled()) {
            Decision settled = Objects.requireNonNull(cell.settled());
            json.put("value", plain(settled));
            json.put("by", settled.what().reviewer());
        }
        return json;
    }

    private static @Nullable Object plain(Decision made) {
        FieldValue value = made.what().value();
        return value == null ? null : value.plain();
    }
}
