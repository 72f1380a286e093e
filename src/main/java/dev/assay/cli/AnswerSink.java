package dev.assay.cli;

import dev.assay.export.AnswerFiles;
import dev.assay.export.ExportedSpans;
import dev.assay.export.FieldJson;
import dev.assay.inference.Engine;
import dev.assay.model.Answer;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the answers of an engine, one after the other. What was taken appears when all of it is there. */
interface AnswerSink extends AutoCloseable {

    /** Makes what is to be written of an answer; it is written when that is run. */
    Runnable prepare(Posting posting, @Nullable Pass1 pass1, Answer answer);

    /** Says that all answers were taken. */
    void done();

    @Override
    void close();

    /** A JSON line for each, with where its evidence stands. */
    static AnswerSink lines(LineSink lines, Schema schema) {
        return new AnswerSink() {
            @Override
            public Runnable prepare(Posting posting, @Nullable Pass1 pass1, Answer answer) {
                Map<String, @Nullable Object> json = json(schema, posting, answer);
                return () -> lines.write(json);
            }

            @Override
            public void done() {
                lines.done();
            }

            @Override
            public void close() {
                lines.close();
            }
        };
    }

    private static Map<String, @Nullable Object> json(Schema schema, Posting posting, Answer answer) {
        ExportedSpans spans = new ExportedSpans();
        answer.fields().values().forEach(field -> spans.verify(posting, field));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", posting.id());
        json.put("engine", FieldJson.engine(answer.engine()));
        json.put("inference",
                FieldJson.inference(schema, spec -> answer.field(spec.key()).map(FieldJson::field)));
        return json;
    }

    /** A file for each, as a model gives it, with the engine's reasoning. */
    static AnswerSink files(AnswerFiles files, Engine engine) {
        return new AnswerSink() {
            @Override
            public Runnable prepare(Posting posting, @Nullable Pass1 pass1, Answer answer) {
                String reasoning = engine.reasoning(posting, pass1);
                return () -> files.write(answer, reasoning);
            }

            @Override
            public void done() {
                files.commit();
            }

            @Override
            public void close() {
                files.close();
            }
        };
    }
}
