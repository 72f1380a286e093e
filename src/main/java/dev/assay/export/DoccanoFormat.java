package dev.assay.export;

import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Examples for a doccano project of intents and slots: each value is a category, {@code field=value}, and the words it rests
 * on are entities. Where nobody decided, they are those of the judged source.
 */
final class DoccanoFormat implements ExportFormat {

    private final Schema schema;
    private final Function<PostingFile, Optional<Answer>> judged;

    DoccanoFormat(Schema schema, Function<PostingFile, Optional<Answer>> judged) {
        this.schema = schema;
        this.judged = judged;
    }

    @Override
    public String name() {
        return "doccano";
    }

    @Override
    public String description() {
        return "Examples for doccano (intent detection and slot filling), one JSON line for each posting: values as"
                + " categories, words as entities.";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        ExportedSpans spans = new ExportedSpans();
        return PostingLines.write(ChosenPostings.of(schema, store, choice), out, progress, spans,
                posting -> List
                        .of(example(LabelTask.of(schema, posting, judged.apply(posting.file()), spans))));
    }

    private static Map<String, @Nullable Object> example(LabelTask task) {
        List<String> categories = new ArrayList<>();
        List<List<Object>> entities = new ArrayList<>();
        for (LabelTask.Decided one : task.decided()) {
            one.labels().forEach(label -> categories.add(one.field().key() + "=" + label));
            one.words().stream().filter(span -> span.in() == Section.DESCRIPTION)
                    .forEach(span -> entities.add(entity(one.field().key(), span)));
        }
        if (task.decided().isEmpty() && !task.sources().isEmpty()) {
            for (InferredField claim : task.sources().getFirst().fields().values()) {
                LabelTask.labels(claim.value()).forEach(label -> categories.add(claim.field() + "=" + label));
                LabelTask.spans(claim, Section.DESCRIPTION)
                        .forEach(span -> entities.add(entity(claim.field(), span)));
            }
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("text", task.posting().description());
        json.put("cats", categories);
        json.put("entities", entities);
        json.put("posting_id", task.posting().id());
        task.texts().forEach((section, text) -> {
            if (!section.equals(Section.DESCRIPTION.key())) {
                json.put(section, text);
            }
        });
        json.put(LabelTask.MEMBER, task.handed());
        return json;
    }

    private static List<Object> entity(String field, Span span) {
        return List.of(span.start(), span.end(), field);
    }
}
