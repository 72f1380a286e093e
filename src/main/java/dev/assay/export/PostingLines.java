package dev.assay.export;

import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.Progress;
import dev.assay.review.ReviewStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** JSON lines made of one posting after the other, as loaded. */
final class PostingLines {

    private PostingLines() {}

    /** @param lines the plain JSON shapes that a posting gives, one a line */
    static ExportReport write(ReviewStore store, Path out, Progress progress,
            Function<PostingFile, List<Map<String, @Nullable Object>>> lines) {
        List<PostingSummary> postings = store.postings();
        long done = 0;
        long written = 0;
        try (AtomicFile file = AtomicFile.at(out)) {
            for (PostingSummary summary : postings) {
                if (progress.cancelled()) {
                    return new ExportReport(List.of(), 0, 0, true);
                }
                for (Map<String, @Nullable Object> line : lines.apply(file(store, summary.id()))) {
                    file.write(JsonText.line(line) + "\n");
                    written++;
                }
                progress.at(++done, postings.size(), summary.id());
            }
            file.commit();
        }
        return new ExportReport(List.of(out), written, 0, false);
    }

    /** @throws ExportException if the posting cannot be read */
    static PostingFile file(ReviewStore store, String id) {
        return store.posting(id).orElseThrow(() -> new ExportException("Posting " + id
                + " is listed but cannot be read. Look for damage with \"assay check\"."));
    }
}
