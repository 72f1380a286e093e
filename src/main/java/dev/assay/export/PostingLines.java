package dev.assay.export;

import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** JSON lines made of one chosen posting after the other. */
final class PostingLines {

    private PostingLines() {}

    /** @param lines the plain JSON shapes that a posting gives, one a line */
    static ExportReport write(ChosenPostings postings, Path out, Progress progress, ExportedSpans spans,
            Function<ChosenPosting, List<Map<String, @Nullable Object>>> lines) {
        long[] written = {0};
        try (AtomicFile file = AtomicFile.at(out)) {
            boolean whole = postings.each(progress, posting -> lines.apply(posting).forEach(line -> {
                file.write(JsonText.line(line));
                file.write("\n");
                written[0]++;
            }));
            if (!whole) {
                return new ExportReport(List.of(), 0, 0, true);
            }
            file.commit();
        }
        return new ExportReport(List.of(out), written[0], spans.checked(), false);
    }
}
