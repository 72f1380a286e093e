package dev.assay.cli;

import dev.assay.evidence.Grounder.Grounded;
import dev.assay.export.ExportedSpans;
import dev.assay.export.FieldJson;
import dev.assay.ingest.SourceFiles;
import dev.assay.model.Answer;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Original;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Locates the evidence of answers in postings. */
@Command(name = "ground", description = "Locates the evidence of answers in their postings, and writes one JSON"
        + " line per field of each answer. No store is needed.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:all answers grounded", "1:no answer read", "2:grounded, with problems listed"})
final class GroundCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Option(names = "--postings", paramLabel = "FILE", required = true, description = "The postings.")
    private Path postings;

    @Option(names = "--responses", paramLabel = "PATH", required = true, arity = "1..*", description = "The answers: files, or folders with files.")
    private List<Path> responses;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; standard output if not given.")
    private @Nullable Path out;

    @Mixin
    private ShapesOption shapes = new ShapesOption();

    GroundCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        Corpus corpus = new Corpus();
        Function<Original, Imported> reader = shapes.reader(parts);
        corpus.read(parts.files().apply(List.of(postings)), reader);
        corpus.read(parts.files().apply(responses), reader);
        corpus.remark(SourceFiles.leftOut(responses));
        corpus.remark(SourceFiles.leftOut(List.of(postings)));
        corpus.problems().forEach(problem -> console.note(ProblemText.line(problem)));
        if (corpus.answers().isEmpty()) {
            throw new CommandException("No answer was found in the files given.");
        }
        List<Problem> unknown = withoutText(corpus);
        unknown.forEach(problem -> console.note(ProblemText.line(problem)));
        Failing failing = new Failing(console);
        try (LineSink sink = new LineSink(console, out);
                TerminalProgress progress = new TerminalProgress(console)) {
            long done = 0;
            for (Answer answer : corpus.answers()) {
                progress.at(done++, corpus.answers().size(),
                        "Grounding the answer for " + answer.postingId());
                Posting posting = corpus.posting(answer.postingId())
                        .orElseGet(() -> new Posting(answer.postingId(), "", "", "", ""));
                failing.over(posting.id(), () -> {
                    Grounded grounded = parts.grounder().over(posting, corpus.pass1(posting.id()));
                    return answer.fields().values().stream()
                            .map(field -> json(posting, answer, field.withGrounding(grounded.ground(field))))
                            .toList();
                }).ifPresent(lines -> lines.forEach(sink::write));
            }
            sink.done();
        }
        return corpus.isWhole() && unknown.isEmpty() && !failing.any() ? Exit.DONE : Exit.PROBLEMS;
    }

    /** One problem for each posting that answers speak of and whose text was not given. */
    private List<Problem> withoutText(Corpus corpus) {
        return corpus.answers().stream().map(Answer::postingId).distinct()
                .filter(id -> corpus.posting(id).filter(Posting::hasText).isEmpty())
                .map(id -> ProblemText.told(postings.toString(), "posting " + id,
                        "The text of this posting is not in the file, so its answers' evidence cannot be located.",
                        "Add the posting, or correct its id."))
                .toList();
    }

    private static Map<String, @Nullable Object> json(Posting posting, Answer answer, InferredField field) {
        new ExportedSpans().verify(posting, field);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", posting.id());
        json.put("model", answer.engine().name());
        json.put("field", field.field());
        json.put("evidence", field.evidence());
        FieldJson.putGrounding(json, field.grounding());
        return json;
    }
}
