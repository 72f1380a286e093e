package dev.assay.cli;

import dev.assay.evaluation.Evaluation;
import dev.assay.evaluation.GoldCell;
import dev.assay.evaluation.GoldPosting;
import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.export.ChosenPosting;
import dev.assay.export.ChosenPostings;
import dev.assay.export.ExportChoice;
import dev.assay.export.JsonText;
import dev.assay.model.Answer;
import dev.assay.model.Excerpt;
import dev.assay.review.Basis;
import dev.assay.review.ReviewStore;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Measures the sources of a store against what was decided there. */
final class StoreEvaluation {

    private final Parts parts;
    private final Console console;
    private final OutputFormat format;
    private final Map<String, Map<String, Answer>> sources = new LinkedHashMap<>();
    private final Map<String, GoldPosting> labels = new LinkedHashMap<>();
    private final Map<String, Integer> byBasis = new TreeMap<>();

    StoreEvaluation(Parts parts, Console console, OutputFormat format) {
        this.parts = parts;
        this.console = console;
        this.format = format;
    }

    /**
     * @param set null for all that is decided
     * @param bases on which was decided what counts; empty for all
     */
    int run(Path store, @Nullable String set, Set<Basis> bases) {
        return Parts.closing(parts.looked(store, console), console, open -> {
            boolean whole;
            try (TerminalProgress progress = new TerminalProgress(console)) {
                whole = parts.complete(open, progress, console).isEmpty();
            }
            read(open, set, bases);
            report();
            return whole ? Exit.DONE : Exit.PROBLEMS;
        });
    }

    private void read(ReviewStore open, @Nullable String set, Set<Basis> bases) {
        ExportChoice choice = set == null
                ? ExportChoice.ALL.only(ExportChoice.Only.DECIDED)
                : ExportChoice.ALL.of(parts.goldSets(open).find(SetsCommand.name(set)));
        ChosenPostings.of(parts.schema(), open, choice).asSources().each(Progress.NONE,
                posting -> add(posting, bases));
        if (labels.isEmpty()) {
            throw new CommandException(bases.isEmpty()
                    ? "Nothing is decided in this store, so there is nothing to measure by."
                    : "Nothing is decided in this store on what --basis names.");
        }
    }

    private void add(ChosenPosting posting, Set<Basis> bases) {
        Map<String, GoldCell> cells = new LinkedHashMap<>();
        for (LabelledCell cell : posting.labels()) {
            if (bases.isEmpty() || bases.contains(cell.last().what().basis())) {
                cells.put(cell.field(), new GoldCell(cell.value(), cell.quotes()));
                byBasis.merge(cell.last().what().basis().key(), 1, Integer::sum);
            }
        }
        if (!cells.isEmpty()) {
            labels.put(posting.id(), new GoldPosting(posting.id(), cells));
            posting.file().currentAnswers().forEach(answer -> sources
                    .computeIfAbsent(answer.engine().name(), none -> new HashMap<>())
                    .putIfAbsent(posting.id(), answer));
        }
    }

    private void report() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, Answer>> source : sources.entrySet()) {
            List<GoldPosting> answered = labels.values().stream()
                    .filter(posting -> source.getValue().containsKey(posting.postingId())).toList();
            EvaluationText text = new EvaluationText(new Evaluation(parts.schema(), answered,
                    id -> Optional.ofNullable(source.getValue().get(id))));
            if (format == OutputFormat.json) {
                json.put(source.getKey(), text.json());
            } else {
                console.line(Excerpt.inMessage(source.getKey()) + ", which answered on "
                        + Count.of(answered.size(), "posting") + ":");
                text.lines().forEach(console::line);
            }
        }
        if (format == OutputFormat.json) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            all.put("sources", json);
            all.put("labels_by_basis", byBasis);
            console.line(JsonText.line(all));
        }
        console.note("Labels by how they were decided: " + byBasis.entrySet().stream()
                .map(basis -> basis.getKey() + " " + basis.getValue())
                .reduce((one, next) -> one + ", " + next).orElse("none")
                + ". What was accepted with others flatters the source; --basis seen,sample leaves it out.");
    }
}
