package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.ingest.OriginalReader;
import dev.assay.model.Original;
import dev.assay.review.Examples;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The formats that say what was understood of the files read. */
class UnderstoodFormatsTest {

    private static final Schema SCHEMA = Examples.SCHEMA;

    @TempDir
    Path folder;

    @Test
    void postingsAreWrittenWithTheWordsThatAReaderSees() throws IOException {
        JsonNode line = export("postings",
                """
                        {"id": "p1", "title": "Data Engineer &amp; Analyst", "company": "A&amp;B\\n4.7", "location": "Leeds",
                         "description": "<p>We load <b>Snowflake</b> &amp; S3</p><ul><li>every night</li></ul>"}""")
                .getFirst();

        assertThat(line.get("id").asText()).isEqualTo("p1");
        assertThat(line.get("title").asText()).isEqualTo("Data Engineer & Analyst");
        assertThat(line.get("company").asText()).isEqualTo("A&B");
        assertThat(line.get("location").asText()).isEqualTo("Leeds");
        assertThat(line.get("text").asText()).contains("We load Snowflake & S3").contains("every night")
                .doesNotContain("<").doesNotContain("&amp;");
    }

    @Test
    void answersAreWrittenOneForEachPostingAndSourceInTheirOwnShape() throws IOException {
        List<JsonNode> lines = export("answers",
                """
                        {"id": "p1", "title": "Data Engineer", "description": "We load Snowflake.", "pass2": {
                         "m": {"inference": {"stack": {"cloud": {"value": "aws",
                          "confidence": 0.9, "evidence": "The title", "source": "pass1_derived"}}}},
                         "n": {"inference": {"stack": {"cloud": {"value": "azure",
                          "confidence": 0.7, "evidence": "", "source": "inferred"}}}}}}""");

        assertThat(lines).extracting(line -> line.get("posting_id").asText()).containsExactly("p1", "p1");
        assertThat(lines).extracting(line -> line.get("source").asText()).containsExactly("m", "n");
        JsonNode cell = lines.getFirst().get("inference").get("stack").get("cloud");
        assertThat(cell.get("value").asText()).isEqualTo("aws");
        assertThat(cell.get("confidence").asDouble()).isEqualTo(0.9);
        assertThat(cell.get("evidence").asText()).isEqualTo("The title");
        assertThat(cell.get("source").asText()).isEqualTo("pass1_derived");
    }

    private List<JsonNode> export(String format, String file) throws IOException {
        OriginalReader reader = new OriginalReader(SCHEMA);
        Path out = folder.resolve(format + ".jsonl");
        try (ReviewStore store = H2ReviewStore.open(folder.resolve("store"), SCHEMA,
                new VersionedReader("1", reader::read))) {
            Original original = new Original("x.json", file.getBytes(StandardCharsets.UTF_8));
            store.save(store.keep(original), reader.read(original));
            new Formats(SCHEMA, JudgedAnswer::primary).require(format).write(store, out, Progress.NONE);
        }
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(out)) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
