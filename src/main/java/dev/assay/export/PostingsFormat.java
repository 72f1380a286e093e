package dev.assay.export;

import dev.assay.evidence.document.Document;
import dev.assay.model.Posting;
import dev.assay.review.PostingFile;
import dev.assay.review.Progress;
import dev.assay.review.ReviewStore;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The postings as they were understood: one JSON line each, with the words a reader sees. */
final class PostingsFormat implements ExportFormat {

    @Override
    public String name() {
        return "postings";
    }

    @Override
    public String description() {
        return "The postings as they were understood, one JSON line each: without markup, and decoded.";
    }

    @Override
    public ExportReport write(ReviewStore store, Path out, Progress progress) {
        return PostingLines.write(store, out, progress, PostingsFormat::line);
    }

    private static List<Map<String, @Nullable Object>> line(PostingFile file) {
        Posting posting = file.posting();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", posting.id());
        json.put("title", shown(posting.title()));
        json.put("company", shown(posting.company()));
        json.put("location", shown(posting.location()));
        json.put("text", Document.of(posting).text());
        return List.of(json);
    }

    /** The first line of a heading, decoded; what was glued to it by a line break is no part of a name. */
    private static String shown(String heading) {
        String first = heading.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Document.ofLine(first).text().strip();
    }
}
