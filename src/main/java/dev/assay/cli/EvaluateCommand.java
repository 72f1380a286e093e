package dev.assay.cli;

import dev.assay.evaluation.Evaluation;
import dev.assay.evaluation.GoldPosting;
import dev.assay.export.JsonText;
import dev.assay.inference.AnswerSources;
import dev.assay.inference.ChangedCell;
import dev.assay.inference.Engine;
import dev.assay.inference.OwnRules;
import dev.assay.ingest.SourceFiles;
import dev.assay.model.Answer;
import dev.assay.review.Basis;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures predictions against labels. */
@Command(name = "evaluate", description = {
        "Measures predictions against labels: accuracy, macro F1 and expected"
                + " calibration error, what is taken for what, and the wrong cells.",
        "The labels are JSON lines {\"id\", \"labels\": {field: {\"value\", \"quotes\"}}}, or those of the gold export."
                + " A labelled cell without a prediction counts as wrong; one listed as unsettled is left out.",
        "With --store, each of the store's sources is measured against what was decided there."})
final class EvaluateCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;
    private boolean whole = true;

    @Spec
    private CommandSpec spec;

    @Option(names = "--gold", paramLabel = "FILE", description = "The labels.")
    private @Nullable Path gold;

    @Option(names = "--store", paramLabel = "DIR", description = "Or a store, whose decisions are the labels and whose sources are measured.")
    private @Nullable Path store;

    @Option(names = "--set", paramLabel = "NAME[@V]", description = "With --store: only the cells of this gold set, as they were frozen.")
    private @Nullable String set;

    @Option(names = "--basis", paramLabel = "BASIS,…", split = ",", description = "With --store: only what was decided on one of these bases, such as seen,sample.")
    private List<String> basis = List.of();

    @Option(names = "--pred", paramLabel = "FILE", description = "The predictions, as \"assay infer\" writes them, or answers.")
    private @Nullable Path predictions;

    @Option(names = "--engine", paramLabel = "NAME", description = "Or the engine to predict with.")
    private @Nullable String engine;

    @Option(names = "--postings", paramLabel = "FILE", description = "The postings for the engine.")
    private @Nullable Path postings;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private ShapesOption shapes = new ShapesOption();

    @Option(names = "--without-pass1", description = "Keep the facts of Pass 1 from the engine.")
    private boolean withoutPass1;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to report: ${COMPLETION-CANDIDATES}.")
    private OutputFormat format;

    EvaluateCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        Path from = store;
        Path labelled = gold;
        if (from != null && labelled == null && predictions == null && engine == null && postings == null
                && rules.name().isEmpty() && !withoutPass1) {
            return new StoreEvaluation(parts, console, format).run(from, set, bases());
        }
        if (labelled == null || from != null || set != null || !basis.isEmpty()) {
            throw new ParameterException(spec.commandLine(),
                    "Give either --gold FILE with what is to be measured, or --store DIR alone or with --set or"
                            + " --basis: its sources are measured as they answered.");
        }
        return measure(labelled);
    }

    private Set<Basis> bases() {
        Set<Basis> wanted = EnumSet.noneOf(Basis.class);
        for (String one : basis) {
            wanted.add(Basis.of(one).orElseThrow(() -> new ParameterException(spec.commandLine(),
                    "There is no basis \"" + one + "\".")));
        }
        return wanted;
    }

    private int measure(Path labelled) {
        Predictions predictions = predictions();
        Failing failing = new Failing(console);
        GoldFile file = new GoldFile(parts.schema(), labelled);
        List<GoldPosting> labels = file.read();
        Map<String, Answer> answers = predictions.answers(failing);
        long missing = labels.stream().filter(posting -> !answers.containsKey(posting.postingId())).count();
        if (missing == labels.size()) {
            throw new CommandException("None of the " + Count.of(missing, "labelled posting")
                    + " has a prediction. Check that the ids agree.");
        }
        if (missing > 0) {
            console.note(Count.of(missing, "labelled posting")
                    + " without a prediction; the cells count as wrong.");
        }
        Evaluation evaluation = new Evaluation(parts.schema(), labels,
                id -> Optional.ofNullable(answers.get(id)));
        EvaluationText text = new EvaluationText(evaluation);
        Optional<OwnRules> own = predictions.own();
        List<ChangedCell> changed = predictions.changed();
        if (format == OutputFormat.json) {
            Map<String, @Nullable Object> json = text.json();
            if (file.unsettled() > 0) {
                json.put("unsettled", file.unsettled());
            }
            own.ifPresent(mine -> json.put("rules", RulesText.json(rules.name(), mine, changed)));
            console.line(JsonText.line(json));
        } else {
            text.lines().forEach(console::line);
            if (file.unsettled() > 0) {
                console.line(Count.of(file.unsettled(), "unsettled cell") + " left out.");
            }
            own.ifPresent(mine -> {
                console.line(RulesText.changes(rules.name(), mine));
                RulesText.cells(changed).forEach(console::line);
            });
        }
        return whole && !failing.any() ? Exit.DONE : Exit.PROBLEMS;
    }

    /** Where predictions come from: what is asked for is checked before anything is read. */
    private Predictions predictions() {
        Path written = predictions;
        Path texts = postings;
        if (written != null && engine == null && texts == null && rules.name().isEmpty()
                && !withoutPass1) {
            return Predictions.of(() -> read(written));
        }
        String name = engine == null && !rules.name().isEmpty() ? AnswerSources.DEFAULT : engine;
        if (name != null && texts != null && written == null) {
            Engine shipped = parts.engine(name, spec);
            Optional<OwnRules> own = rules.read(parts.schema(), name, spec);
            return Predictions.by(shipped, own, () -> read(texts), !withoutPass1);
        }
        throw new ParameterException(spec.commandLine(),
                "Give either --pred FILE, or --engine NAME with --postings FILE and, if you like, --rules FILE or"
                        + " --without-pass1.");
    }

    private Corpus read(Path path) {
        Corpus corpus = new Corpus();
        corpus.read(parts.files().apply(List.of(path)), shapes.reader(parts));
        corpus.remark(SourceFiles.leftOut(List.of(path)));
        corpus.problems().forEach(problem -> console.note(ProblemText.line(problem)));
        whole &= corpus.isWhole();
        return corpus;
    }
}
