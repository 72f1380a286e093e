package dev.assay.export;

import dev.assay.model.Answer;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The shape of a Pass 2 answer with what was decided: JSON lines, or a folder with a file per posting. */
final class ReviewedFormat implements ExportFormat {

    private final Schema schema;
    private final Function<PostingFile, Optional<Answer>> judged;

    ReviewedFormat(Schema schema, Function<PostingFile, Optional<Answer>> judged) {
        this.schema = schema;
        this.judged = judged;
    }

    @Override
    public String name() {
        return "reviewed";
    }

    @Override
    public String description() {
        return "The inferences with what was decided: JSON lines where the name ends in .jsonl,"
                + " else a folder with one JSON file per posting.";
    }

    @Override
    public boolean writesFolders() {
        return true;
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        ChosenPostings postings = ChosenPostings.of(schema, store, choice);
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        boolean stream = Files.exists(out) && !Files.isDirectory(out) && !Files.isRegularFile(out);
        boolean one = stream || name.endsWith(".jsonl") && !Files.isDirectory(out);
        if (!one && name.endsWith(".json") && !Files.isDirectory(out)) {
            throw new ExportException(
                    out + " would hold many postings in one file. End the name in .jsonl for"
                            + " one line per posting, or name a folder for one file per posting.");
        }
        if (choice.form() == ExportChoice.Form.ANSWER) {
            ReviewedAnswers answers = new ReviewedAnswers(schema, judged);
            return one
                    ? answers.lines(postings, out, stream, progress)
                    : answers.files(postings, out, progress);
        }
        ExportedSpans spans = new ExportedSpans();
        return one
                ? PostingLines.write(postings.asClaims(), out, progress, spans,
                        posting -> List.of(reviewed(posting, spans)))
                : files(postings.asClaims(), out, progress, spans);
    }

    private ExportReport files(ChosenPostings postings, Path out, Progress progress, ExportedSpans spans) {
        FileNames names = new FileNames();
        try (ExportedFolder folder = ExportedFolder.at(out)) {
            boolean whole = postings.each(progress,
                    posting -> folder.write(names.next(posting.id()) + ".json",
                            JsonText.pretty(reviewed(posting, spans))));
            return whole
                    ? folder.commit(spans.checked())
                    : new ExportReport(List.of(), 0, 0, true);
        }
    }

    private Map<String, @Nullable Object> reviewed(ChosenPosting posting, ExportedSpans spans) {
        return new ReviewedPosting(schema, posting, judged.apply(posting.file()), spans).json();
    }
}
