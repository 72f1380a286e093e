package dev.assay.export;

import dev.assay.model.Answer;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.Progress;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

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
    public ExportReport write(ReviewStore store, Path out, Progress progress) {
        List<PostingSummary> postings = store.postings();
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        boolean stream = Files.exists(out) && !Files.isDirectory(out) && !Files.isRegularFile(out);
        if (stream || name.endsWith(".jsonl") && !Files.isDirectory(out)) {
            return lines(store, postings, out, progress);
        }
        if (name.endsWith(".json") && !Files.isDirectory(out)) {
            throw new ExportException(
                    out + " would hold many postings in one file. End the name in .jsonl for"
                            + " one line per posting, or name a folder for one file per posting.");
        }
        return files(store, postings, out, progress);
    }

    private ExportReport lines(ReviewStore store, List<PostingSummary> postings, Path out,
            Progress progress) {
        ExportedSpans spans = new ExportedSpans();
        long done = 0;
        try (AtomicFile file = AtomicFile.at(out)) {
            for (PostingSummary summary : postings) {
                if (progress.cancelled()) {
                    return new ExportReport(List.of(), 0, 0, true);
                }
                file.write(JsonText.line(reviewed(store, summary, spans).json()) + "\n");
                progress.at(++done, postings.size(), summary.id());
            }
            file.commit();
        }
        return new ExportReport(List.of(out), done, spans.checked(), false);
    }

    private ExportReport files(ReviewStore store, List<PostingSummary> postings, Path out,
            Progress progress) {
        ExportedSpans spans = new ExportedSpans();
        FileNames names = new FileNames();
        List<Path> written = new ArrayList<>();
        for (PostingSummary summary : postings) {
            if (progress.cancelled()) {
                return new ExportReport(written, written.size(), spans.checked(), true);
            }
            Path target = out.resolve(names.next(summary.id()) + ".json");
            try (AtomicFile file = AtomicFile.at(target)) {
                file.write(JsonText.pretty(reviewed(store, summary, spans).json()));
                file.commit();
            }
            written.add(target);
            progress.at(written.size(), postings.size(), summary.id());
        }
        return new ExportReport(written, written.size(), spans.checked(), false);
    }

    private ReviewedPosting reviewed(ReviewStore store, PostingSummary summary, ExportedSpans spans) {
        PostingFile file = PostingLines.file(store, summary.id());
        return new ReviewedPosting(schema, file, judged.apply(file), spans);
    }
}
