package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Postings of our own in many styles, with what the codebook makes of each field, but for those it leaves open. They
 * were written before it was looked at what the rules say of them; what was found wrong was mended by its kind.
 */
class WholePostingsTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final Engine ENGINE = AnswerSources.engine("rules", SCHEMA);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final double LEAST = 0.97;

    @Test
    void theRulesReadPostingsOfManyStyles() throws IOException {
        int cells = 0;
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/inference/whole-postings.jsonl"))) {
            JsonNode json = MAPPER.readTree(line);
            Posting posting = new Posting(json.path("id").asText(), json.path("title").asText(), "",
                    json.path("location").asText(), json.path("text").asText());
            Answer answer = ENGINE.infer(posting, null);
            for (Map.Entry<String, JsonNode> cell : json.path("values").properties()) {
                FieldSpec field = SCHEMA.field(cell.getKey()).orElseThrow();
                FieldValue wanted = FieldValue.read(field,
                        MAPPER.convertValue(cell.getValue(), Object.class));
                InferredField inferred = answer.field(field.key()).orElseThrow();
                cells++;
                if (!inferred.value().agreesWith(wanted)) {
                    wrong.add(posting.id() + " " + field.key() + ": " + wanted.plain() + ", and not "
                            + inferred.value().plain() + " (" + inferred.rule() + "): "
                            + inferred.evidence());
                }
            }
        }
        assertThat(cells).isGreaterThan(1_000);
        assertThat(wrong).as("wrong of %d", cells).hasSizeLessThanOrEqualTo((int) (cells * (1 - LEAST)));
    }
}
