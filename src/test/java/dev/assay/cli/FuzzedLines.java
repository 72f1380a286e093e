package dev.assay.cli;

import dev.assay.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What commands read line by line, for those who damage it. */
public final class FuzzedLines {

    private FuzzedLines() {}

    /** Reads labels. */
    public static void gold(Schema schema, Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        new GoldFile(schema, file).read();
    }

    /** Reads each line as a decision: every key that may be asked for. */
    public static void decisions(String text) {
        for (String one : text.split("\n", -1)) {
            try {
                DecisionLine line = DecisionLine.parse(one);
                line.unused();
                line.givenAnew();
                line.kind();
                line.required("reviewer");
                line.required("field");
                line.optional("posting_id");
                line.basis();
                line.number("target");
                line.spans();
                line.value();
            } catch (CommandException e) {
                if (e.getMessage() == null || e.getMessage().isBlank()) {
                    throw new IllegalStateException("A line is refused without a word.", e);
                }
            }
        }
    }
}
