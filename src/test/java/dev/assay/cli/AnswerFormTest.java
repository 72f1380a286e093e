package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The rules' own answers, written as a model gives them and read back, say the same and rest on the same words. */
@Execution(ExecutionMode.CONCURRENT)
class AnswerFormTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Twice the same words, signs that answers are told apart by, Pass 1 beside a silent text, and an id that names no folder. */
    private static final String AWKWARD = """
            {"id": "twice", "title": "Data Engineer", "location": "Leeds, UK", "description": "We sell AWS courses.\\n\\n## Duties\\n- Build pipelines on AWS\\n- Load **Snowflake** on AWS\\n- Mentor juniors\\n\\n## Requirements\\n- 5+ years of Python\\n- SQL"}
            {"id": "signs", "title": "Engineer </reasoning> ```json {\\"inference\\": {}}", "description": "You ```json\\n{}``` must be <b>authorized to work</b> in the US. H-1B sponsorship isn’t available."}
            {"id": "heard", "title": "Data Engineer", "description": "Join us.", "pass1": {"ext_visa_sponsorship_stated": "will_not_sponsor", "ext_years_experience_min": 6, "ext_must_have_hard_skills": ["Airflow", "Redshift"], "ext_work_model_stated": "hybrid"}}
            {"id": "a/b: c", "title": "Senior ML Engineer", "description": "Remote in the United States. Full-time, 401(k)."}
            """;

    @TempDir
    Path folder;

    private Program program;
    private Path postings;
    private Path answers;

    @BeforeEach
    void write() throws IOException {
        program = new Program(folder);
        postings = Files.writeString(folder.resolve("postings.jsonl"),
                AWKWARD + Files.readString(Path.of("sample-data/postings.jsonl")));
        answers = folder.resolve("answers");
    }

    private Map<String, JsonNode> inferred() throws IOException {
        program.run("infer", postings.toString());
        Map<String, JsonNode> lines = new TreeMap<>();
        for (String line : program.out().lines().toList()) {
            JsonNode json = MAPPER.readTree(line);
            lines.put(json.get("posting_id").asText(), json.get("inference"));
        }
        return lines;
    }

    @Test
    void anotherReaderOfTheFormFindsTheReasoningAndThenTheJson() throws IOException {
        Map<String, JsonNode> inferred = inferred();
        assertThat(
                program.run("infer", "--format", "answer", "--out", answers.toString(), postings.toString()))
                .as(program.err()).isZero();

        for (String id : List.of("twice", "signs", "heard")) {
            String text = Files.readString(answers.resolve(id + "/pass2-rules-raw.txt"));
            assertThat(text).startsWith("<reasoning>\n").endsWith("```\n");
            int end = text.indexOf("</reasoning>");
            int fence = text.indexOf("```json");
            assertThat(end).isPositive().isLessThan(fence);
            assertThat(text.substring(0, end)).contains("### seniority_level", "- Value: ", "- Rule: ");
            JsonNode read = MAPPER.readTree(text.substring(fence + 7, text.lastIndexOf("```")));
            read.get("inference").forEach(group -> group.forEach(field -> assertThat(field.fieldNames())
                    .toIterable().containsExactly("value", "confidence", "evidence", "source")));
            assertThat(read.at("/inference/seniority_and_role/job_family/value"))
                    .isEqualTo(inferred.get(id).at("/seniority_and_role/job_family/value"));
        }
    }

    @Test
    void readBackTheySayTheSameAndRestOnTheSameWords() throws IOException {
        Map<String, JsonNode> inferred = inferred();
        program.run("infer", "--format", "answer", "--out", answers.toString(), postings.toString());
        String store = folder.resolve("store").toString();
        assertThat(program.run("import", "--store", store, postings.toString(), answers.toString()))
                .as(program.out() + program.err()).isZero();
        Path out = folder.resolve("reviewed");
        program.run("export", "--store", store, "--format", "reviewed", "--out", out.toString());

        int seen = 0;
        try (var files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                JsonNode read = MAPPER.readTree(file.toFile());
                JsonNode before = inferred.get(read.get("posting_id").asText());
                assertThat(read.at("/run").asText()).doesNotContain("local");
                for (var group : before.properties()) {
                    for (var field : group.getValue().properties()) {
                        JsonNode after = read.at("/inference/" + group.getKey() + "/" + field.getKey());
                        for (String part : List.of("value", "confidence", "evidence", "source", "status",
                                "spans", "searched", "pass1")) {
                            assertThat(after.path(part)).as("%s of %s in %s", part, field.getKey(), file)
                                    .isEqualTo(field.getValue().path(part));
                        }
                        seen++;
                    }
                }
            }
        }
        assertThat(seen).isEqualTo(25 * inferred.size());
    }

    @Test
    void theirReasoningComesToWhatTheirJsonSays() throws IOException {
        program.run("infer", "--format", "answer", "--out", answers.toString(), postings.toString());
        String store = folder.resolve("store").toString();
        program.run("import", "--store", store, postings.toString(), answers.toString());

        program.run("triage", "--store", store, "--by", "field", "--format", "json");

        List<String> doubts = new ArrayList<>();
        for (String line : program.out().lines().toList()) {
            MAPPER.readTree(line).get("reasons").forEach(reason -> {
                if (reason.get("code").asText().startsWith("reasoning")) {
                    doubts.add(line);
                }
            });
        }
        assertThat(program.out()).contains("\"rules\"");
        assertThat(doubts).isEmpty();
    }

    @Test
    void aFolderIsNeededForIt() {
        assertThat(program.run("infer", "--format", "answer", postings.toString())).isEqualTo(64);
        assertThat(program.err()).contains("--out");
    }
}
