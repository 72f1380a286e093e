package dev.assay.export;

import dev.assay.model.Answer;
import dev.assay.model.Posting;
import dev.assay.review.PostingFile;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reviewed postings in the form in which a model answers, with the postings beside them. */
final class ReviewedAnswers {

    private final Schema schema;
    private final Function<PostingFile, Optional<Answer>> judged;
    private final ExportedSpans spans = new ExportedSpans();

    ReviewedAnswers(Schema schema, Function<PostingFile, Optional<Answer>> judged) {
        this.schema = schema;
        this.judged = judged;
    }

    /**
     * A line for each posting; the postings go into a second file, whose name ends in {@code -postings.jsonl}. Into a
     * stream go the answers alone.
     */
    ExportReport lines(ChosenPostings postings, Path out, boolean stream, Progress progress) {
        if (stream) {
            return PostingLines.write(postings, out, progress, spans, posting -> List.of(line(posting)));
        }
        long[] written = {0};
        String name = String.valueOf(out.getFileName()).replaceFirst("(?i)\\.jsonl$", "");
        Path beside = out.resolveSibling(name + "-postings.jsonl");
        try (AtomicFile answers = AtomicFile.at(out); AtomicFile texts = AtomicFile.at(beside)) {
            boolean whole = postings.each(progress, posting -> {
                answers.write(JsonText.line(line(posting)) + "\n");
                texts.write(JsonText.line(text(posting.file().posting())) + "\n");
                written[0]++;
            });
            if (!whole) {
                return new ExportReport(List.of(), 0, 0, true);
            }
            texts.commit();
            answers.commit();
        }
        return new ExportReport(List.of(out, beside), written[0], spans.checked(), false);
    }

    /** A folder for each posting, as answers come, with the version of the schema in the name of the source. */
    ExportReport files(ChosenPostings postings, Path out, Progress progress) {
        FileNames names = new FileNames();
        try (ExportedFolder folder = ExportedFolder.at(out);
                AtomicFile texts = folder.begin("postings.jsonl")) {
            boolean whole = postings.each(progress, posting -> {
                folder.write(names.next(posting.id()) + "/pass2-reviewed-" + schema.version() + "-raw.txt",
                        form(posting).text());
                texts.write(JsonText.line(text(posting.file().posting())) + "\n");
            });
            if (!whole) {
                return new ExportReport(List.of(), 0, 0, true);
            }
            texts.commit();
            return folder.commit(spans.checked());
        }
    }

    private Map<String, @Nullable Object> line(ChosenPosting posting) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", posting.id());
        json.put("schema_version", schema.version());
        json.put("source", judged.apply(posting.file()).map(answer -> answer.engine().name()).orElse(""));
        json.put("answer", form(posting).text());
        return json;
    }

    private AnswerForm form(ChosenPosting posting) {
        return new AnswerForm(schema, posting, judged.apply(posting.file()), spans);
    }

    /** A posting as it was given, for its spans are counted in it. */
    private static Map<String, @Nullable Object> text(Posting posting) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", posting.id());
        json.put("title", posting.title());
        json.put("company", posting.company());
        json.put("location", posting.location());
        json.put("description", posting.description());
        return json;
    }
}
