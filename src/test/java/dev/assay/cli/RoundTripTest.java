package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.schema.Catalogue;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What goes in comes out: an answer imported and exported with no decision is the same, field by field. */
@Execution(ExecutionMode.CONCURRENT)
class RoundTripTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String POSTING = """
            {"id": "northwind-7", "title": "Senior Data Engineer \u2013 Grain", "company": "Northwind Mills",
             "location": "Leeds", "description": "\ud83c\udf3e You will run Airflow on AWS.\\r\\nRemote in the UK."}
            """
            .replace("\n", " ");

    @TempDir
    Path folder;

    private Program program;
    private String store;

    @BeforeEach
    void start() {
        program = new Program(folder);
        store = folder.resolve("store").toString();
    }

    @Test
    void anAnswerComesBackFieldByField() throws IOException {
        Path answer = write("northwind-7/pass2-some-model-raw.txt",
                "<reasoning>Airflow on <b>AWS</b>.</reasoning>\n```json\n" + answer() + "\n```\n");
        assertThat(program.run("import", "--store", store, write("postings.jsonl", POSTING).toString(),
                answer.toString())).as(program.out() + program.err()).isZero();

        JsonNode exported = export();

        JsonNode imported = MAPPER.readTree(answer()).get("inference");
        assertThat(exported.get("posting_id").asText()).isEqualTo("northwind-7");
        assertThat(exported.at("/engine/name").asText()).isEqualTo("some-model");
        assertThat(exported.has("missing")).isFalse();
        assertThat(keys(exported.get("inference"))).isEqualTo(keys(imported));
        for (FieldSpec spec : SCHEMA.fields()) {
            JsonNode before = imported.get(spec.group()).get(spec.key());
            JsonNode after = exported.get("inference").get(spec.group()).get(spec.key());
            for (String key : List.of("value", "evidence", "source")) {
                assertThat(after.get(key)).as("%s of %s", key, spec.key()).isEqualTo(before.get(key));
            }
            assertThat(after.get("confidence").asDouble()).isEqualTo(before.get("confidence").asDouble());
            assertThat(after.at("/review/state").asText()).isEqualTo("undecided");
        }
    }

    @Test
    void whatDoesNotFitComesBackAsItWas() throws IOException {
        String odd = answer().replaceFirst("(\"primary_cloud\": \\{\"value\": )\"[a-z_0-9]+\"",
                "$1\"oracle\"");
        Path answer = write("northwind-7/pass2-some-model-raw.txt", odd);
        program.run("import", "--store", store, write("postings.jsonl", POSTING).toString(),
                answer.toString());

        JsonNode field = export().at("/inference/stack_and_cloud/primary_cloud");

        assertThat(field.get("value").asText()).isEqualTo("oracle");
        assertThat(field.get("malformed").asText()).contains("oracle");
    }

    @Test
    void everyExportedSpanIsItsText() throws IOException {
        program.run("import", "--store", store, write("postings.jsonl", POSTING).toString());
        JsonNode posting = MAPPER.readTree(POSTING);
        int spans = 0;

        for (JsonNode group : export().get("inference")) {
            for (JsonNode field : group) {
                for (JsonNode span : field.get("spans")) {
                    int[] text = posting.get(span.get("in").asText()).asText().codePoints().toArray();
                    int start = span.get("start").asInt();
                    assertThat(new String(text, start, span.get("end").asInt() - start))
                            .isEqualTo(span.get("quote").asText());
                    spans++;
                }
            }
        }
        assertThat(spans).isPositive();
    }

    /** Where a file gives back nothing but decisions, since the answers they are on are not in it. */
    @Test
    void decisionsOnAnswersThatAreNotInTheFileAreKeptWhetherThePostingIsThereOrComesLater()
            throws IOException {
        String decided = "{\"posting_id\": \"northwind-7\", \"run\": \"one\", \"inference\": {\"stack_and_cloud\":"
                + " {\"primary_cloud\": {\"value\": \"aws\", \"review\": {\"state\": \"accepted\", \"kind\":"
                + " \"accept\", \"reviewer\": \"Ann\", \"time\": \"2026-03-01T10:00:00Z\", \"original_value\": \"aws\","
                + " \"reason\": \"\", \"note\": \"\", \"run\": \"another\", \"basis\": \"seen\"}}}}}\n";
        String posting = write("postings.jsonl", POSTING).toString();
        String file = write("decided.jsonl", decided).toString();
        for (List<String> order : List.of(List.of(posting, file), List.of(file, posting))) {
            store = folder.resolve("store-" + order.indexOf(file)).toString();
            List<String> told = new ArrayList<>();
            order.forEach(one -> {
                program.run("import", "--store", store, one);
                told.add(program.out());
            });

            assertThat(told.get(order.indexOf(file))
                    .contains("wait for their posting, which no file brought: "
                            + "primary_cloud of northwind-7."))
                    .as("%s: that they wait is told", told).isEqualTo(order.getFirst().equals(file));
            assertThat(told.get(order.indexOf(posting))).doesNotContain("wait for their posting");
            assertThat(export().at("/inference/stack_and_cloud/primary_cloud/review/state").asText())
                    .as("%s", order).isEqualTo("accepted");
        }
    }

    @Test
    void decisionsOfNoPostingAreToldAndNotSaidToBeRead() throws IOException {
        String decided = "{\"run\": \"one\", \"inference\": {\"stack_and_cloud\": {\"primary_cloud\": {\"value\":"
                + " \"aws\", \"review\": {\"state\": \"accepted\", \"kind\": \"accept\", \"reviewer\": \"Ann\", \"time\":"
                + " \"2026-03-01T10:00:00Z\", \"original_value\": \"aws\", \"run\": \"another\"}}}}}\n";

        program.run("import", "--store", store, write("postings.jsonl", POSTING).toString(),
                write("decided.jsonl", decided + decided).toString());

        assertThat(program.out() + program.err()).contains("name no posting").doesNotContain("were read");
    }

    @Test
    void whatWasExportedCanBeImportedAgain() throws IOException {
        program.run("import", "--store", store, write("postings.jsonl", POSTING).toString(),
                write("northwind-7/pass2-some-model-raw.txt", answer()).toString());
        JsonNode first = export();
        Path again = write("again/reviewed.jsonl", first.toString() + "\n");
        store = folder.resolve("other").toString();

        program.run("import", "--store", store, folder.resolve("postings.jsonl").toString(),
                again.toString());

        assertThat(values(export())).isEqualTo(values(first));
    }

    private JsonNode export() throws IOException {
        Path out = folder.resolve("reviewed.jsonl");
        assertThat(program.run("export", "--store", store, "--format", "reviewed", "--out", out.toString()))
                .as(program.err()).isZero();
        return MAPPER.readTree(Files.readAllLines(out).getFirst());
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** An answer with every field, the last offered value of each. */
    private static String answer() {
        List<String> groups = new ArrayList<>();
        for (var group : SCHEMA.groups()) {
            List<String> fields = new ArrayList<>();
            for (FieldSpec spec : group.fields()) {
                fields.add("\"" + spec.key() + "\": {\"value\": " + value(spec)
                        + ", \"confidence\": 0.80, \"evidence\": \"You will \u2018run\u2019 Airflow on AWS\","
                        + " \"source\": \"inferred\"}");
            }
            groups.add("\"" + group.key() + "\": {" + String.join(", ", fields) + "}");
        }
        return "{\"inference\": {" + String.join(", ", groups) + "}}";
    }

    private static String value(FieldSpec spec) {
        AllowedValue first = spec.offered().getFirst();
        return switch (spec.kind()) {
            case CHOICE -> "\"" + first.key() + "\"";
            case FLAG -> "true";
            case SET -> "[\"" + spec.offered().getLast().key() + "\", \"" + first.key() + "\"]";
        };
    }

    private static List<String> keys(JsonNode inference) {
        List<String> keys = new ArrayList<>();
        inference.properties().forEach(group -> group.getValue().fieldNames()
                .forEachRemaining(field -> keys.add(group.getKey() + "." + field)));
        return keys;
    }

    private static List<JsonNode> values(JsonNode exported) {
        return exported.get("inference").findValues("value");
    }
}
