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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        "The labels are JSON lines {\"id\", \"labels\": {field: {\"value\", \"quotes\"}}}. A labelled cell without a"
                + " prediction counts as wrong."})
final class EvaluateCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;
    private boolean whole = true;

    @Spec
    private CommandSpec spec;

    @Option(names = "--gold", paramLabel = "FILE", required = true, description = "The labels.")
    private Path gold;

    @Option(names = "--pred", paramLabel = "FILE", description = "The predictions, as \"assay infer\" writes them, or answers.")
    private @Nullable Path predictions;

    @Option(names = "--engine", paramLabel = "NAME", description = "Or the engine to predict with.")
    private @Nullable String engine;

    @Option(names = "--postings", paramLabel = "FILE", description = "The postings for the engine.")
    private @Nullable Path postings;

    @Mixin
    private RulesOption rules = new RulesOption();

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
        Predictions predictions = predictions();
        Failing failing = new Failing(console);
        List<GoldPosting> labels = new GoldFile(parts.schema(), gold).read();
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
            own.ifPresent(mine -> json.put("rules", RulesText.json(rules.name(), mine, changed)));
            console.line(JsonText.line(json));
        } else {
            text.lines().forEach(console::line);
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
        if (written != null && engine == null && texts == null && rules.name().isEmpty()) {
            return Predictions.of(() -> read(written));
        }
        String name = engine == null && !rules.name().isEmpty() ? AnswerSources.DEFAULT : engine;
        if (name != null && texts != null && written == null) {
            Engine shipped = parts.engine(name, spec);
            Optional<OwnRules> own = rules.read(parts.schema(), name, spec);
            return Predictions.by(shipped, own, () -> read(texts), !withoutPass1);
        }
        throw new ParameterException(spec.commandLine(),
                "Give either --pred FILE, or --engine NAME with --postings FILE and, if you like, --rules FILE.");
    }

    private Corpus read(Path path) {
        Corpus corpus = new Corpus();
        corpus.read(parts.files().apply(List.of(path)), parts.reader());
        corpus.remark(SourceFiles.leftOut(List.of(path)));
        corpus.problems().forEach(problem -> console.note(ProblemText.line(problem)));
        whole &= corpus.isWhole();
        return corpus;
    }
}
