package dev.assay.export;

import dev.assay.model.Answer;
import dev.assay.schema.Schema;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers as a model gives them, a file each: {@code <posting id>/pass2-<name>-raw.txt}, the reasoning and then the fenced
 * JSON. All files appear when the last is complete.
 */
public final class AnswerFiles implements AutoCloseable {

    private final Schema schema;
    private final ExportedFolder folder;
    private final FileNames names = new FileNames();

    private AnswerFiles(Schema schema, ExportedFolder folder) {
        this.schema = schema;
        this.folder = folder;
    }

    /** @throws ExportException if nothing can be written there */
    public static AnswerFiles in(Path folder, Schema schema) {
        return new AnswerFiles(schema, ExportedFolder.at(folder));
    }

    /** Where an id is no name for a folder, the file is called otherwise, and itself says of which posting and whose it is. */
    public void write(Answer answer, String reasoning) {
        String name = names.next(answer.postingId());
        boolean isNamed = name.equals(answer.postingId());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (!isNamed) {
            json.put("posting_id", answer.postingId());
            json.put("engine", FieldJson.engine(answer.engine()));
        }
        json.put("inference",
                FieldJson.inference(schema, spec -> answer.field(spec.key()).map(AnswersFormat::cell)));
        folder.write(name + (isNamed ? "/pass2-" : "/answer-") + answer.engine().name() + "-raw.txt",
                text(reasoning, json));
    }

    /** The text of an answer: the reasoning, where there is any, and then the fenced JSON. */
    static String text(String reasoning, Map<String, @Nullable Object> json) {
        return (reasoning.isBlank() ? "" : "<reasoning>\n" + reasoning.strip() + "\n</reasoning>\n\n")
                + "```json\n" + JsonText.pretty(json) + "```\n";
    }

    /** Puts all files where they belong. @return how many there are */
    public long commit() {
        return folder.commit(0).records();
    }

    @Override
    public void close() {
        folder.close();
    }
}
