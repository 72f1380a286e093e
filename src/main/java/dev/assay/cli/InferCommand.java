package dev.assay.cli;

import dev.assay.export.AnswerFiles;
import dev.assay.inference.AnswerSources;
import dev.assay.inference.ChangedCell;
import dev.assay.inference.Engine;
import dev.assay.inference.OwnRules;
import dev.assay.ingest.SourceFiles;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.model.Answer;
import dev.assay.review.Calibration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Infers all fields of postings in files. */
@Command(name = "infer", description = "Infers all fields of the postings in files, and writes one JSON line per"
        + " posting, or with \"--format answer\" a file each as a model gives it: its reasoning, then the JSON. No store is"
        + " needed.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:all postings inferred", "1:no posting read", "2:inferred, with problems listed"})
final class InferCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--engine", paramLabel = "NAME", defaultValue = AnswerSources.DEFAULT, description = "The engine; ${DEFAULT-VALUE} where none is named.")
    private String engineName;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private ShapesOption shapes = new ShapesOption();

    @Option(names = "--calibration", paramLabel = "FILE", description = "State what confidences are worth, as \"assay calibration export\" learnt it.")
    private @Nullable Path calibration;

    @Option(names = "--format", paramLabel = "NAME", defaultValue = "lines", description = "\"lines\", or \"answer\" for"
            + " files <posting>/pass2-<engine>-raw.txt in the folder --out; ${DEFAULT-VALUE} where none is named.")
    private Format format;

    @Option(names = "--out", paramLabel = "PATH", description = "Where to write; standard output if not given. With"
            + " \"--format answer\" a folder.")
    private @Nullable Path out;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, or folders with files: postings, and Pass 1 results where there are any.")
    private List<Path> paths;

    /** How the answers are written. */
    enum Format {
        /** A JSON line each, with where the evidence stands. */
        lines,
        /** A file each, as a model gives it. */
        answer
    }

    InferCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        Engine shipped = parts.engine(engineName, spec);
        Optional<OwnRules> own = rules.read(parts.schema(), engineName, spec);
        Engine engine = own.map(OwnRules::engine).orElse(shipped);
        Calibration worth = calibration == null ? Calibration.NONE : CalibrationFile.read(calibration);
        Corpus corpus = new Corpus();
        corpus.read(parts.files().apply(paths), shapes.reader(parts));
        corpus.remark(SourceFiles.leftOut(paths));
        corpus.problems().forEach(problem -> console.note(ProblemText.line(problem)));
        List<Posting> postings = corpus.postings();
        if (postings.isEmpty()) {
            throw new CommandException("No posting was found in the files given.");
        }
        own.ifPresent(mine -> console.note(RulesText.changes(rules.name(), mine)));
        List<Problem> empty = withoutInput(corpus);
        empty.forEach(problem -> console.note(ProblemText.line(problem)));
        List<ChangedCell> changed = new ArrayList<>();
        Failing failing = new Failing(console);
        long done = 0;
        try (AnswerSink sink = sink(engine);
                TerminalProgress progress = new TerminalProgress(console)) {
            for (Posting posting : postings) {
                progress.at(done++, postings.size(), "Inferring posting " + posting.id());
                Pass1 fact = fact(corpus, posting);
                if (!Engine.hasInput(posting, fact)) {
                    continue;
                }
                failing.over(posting.id(), () -> {
                    Answer answer = engine.infer(posting, fact);
                    if (own.isPresent()) {
                        changed.addAll(ChangedCell.between(shipped.infer(posting, fact), answer));
                    }
                    return sink.prepare(posting, fact, worth.apply(answer));
                }).ifPresent(Runnable::run);
            }
            sink.done();
        }
        own.ifPresent(mine -> RulesText.cells(changed).forEach(console::note));
        return corpus.isWhole() && empty.isEmpty() && !failing.any() ? Exit.DONE : Exit.PROBLEMS;
    }

    private AnswerSink sink(Engine engine) {
        Path folder = out;
        if (format == Format.lines) {
            return AnswerSink.lines(new LineSink(console, out), parts.schema());
        }
        if (folder == null) {
            throw new ParameterException(spec.commandLine(),
                    "\"--format answer\" writes a file for each posting: name the folder with --out.");
        }
        return AnswerSink.files(AnswerFiles.in(folder, parts.schema()), engine);
    }

    private static @Nullable Pass1 fact(Corpus corpus, Posting posting) {
        List<Pass1> facts = corpus.pass1(posting.id());
        return facts.isEmpty() ? null : facts.getFirst();
    }

    /** One problem for each posting that has neither a text nor Pass 1. */
    private static List<Problem> withoutInput(Corpus corpus) {
        return corpus.postings().stream()
                .filter(posting -> !Engine.hasInput(posting, fact(corpus, posting)))
                .map(posting -> ProblemText.told("", "posting " + posting.id(),
                        "It has neither a text nor Pass 1 to infer from, so it has no line.",
                        "Add its text or its Pass 1 result."))
                .toList();
    }
}
