package dev.assay.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.flipkart.zjsonpatch.DiffFlags;
import com.flipkart.zjsonpatch.JsonDiff;
import dev.assay.model.Answer;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the review changed in each judged answer: a JSON line with a patch as RFC 6902 has it. */
final class PatchFormat implements ExportFormat {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final EnumSet<DiffFlags> FLAGS = EnumSet.of(DiffFlags.OMIT_MOVE_OPERATION,
            DiffFlags.OMIT_COPY_OPERATION);

    private final Schema schema;
    private final Function<PostingFile, Optional<Answer>> judged;

    PatchFormat(Schema schema, Function<PostingFile, Optional<Answer>> judged) {
        this.schema = schema;
        this.judged = judged;
    }

    @Override
    public String name() {
        return "patch";
    }

    @Override
    public String description() {
        return "What the review changed in each judged answer, as a JSON patch (RFC 6902), one JSON line each.";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        ExportedSpans spans = new ExportedSpans();
        return PostingLines.write(ChosenPostings.of(schema, store, choice).asClaims(), out, progress, spans,
                posting -> judged.apply(posting.file()).map(answer -> List.of(line(posting, answer, spans)))
                        .orElse(List.of()));
    }

    private Map<String, @Nullable Object> line(ChosenPosting posting, Answer answer, ExportedSpans spans) {
        AnswerForm form = new AnswerForm(schema, posting, Optional.of(answer), spans);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", posting.id());
        json.put("source", answer.engine().name());
        json.put("run", answer.id());
        json.put("patch", patch(form.given(), form.decided()));
        return json;
    }

    static JsonNode patch(Map<String, @Nullable Object> from, Map<String, @Nullable Object> to) {
        return from.equals(to)
                ? MAPPER.createArrayNode()
                : JsonDiff.asJson(MAPPER.valueToTree(from), MAPPER.valueToTree(to), FLAGS);
    }
}
