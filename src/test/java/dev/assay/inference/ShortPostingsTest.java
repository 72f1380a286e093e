package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Source;
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
 * Postings of one sentence, and postings of which Pass 1 alone says something, each for one value. They were written
 * by the codebook before the rules were looked at, so that what is found wrong here is no more than what is missed.
 */
class ShortPostingsTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final Engine ENGINE = AnswerSources.engine("rules", SCHEMA);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final double LEAST = 0.95;

    /** @param byText what the text alone comes to */
    private record Case(FieldSpec field, FieldValue wanted, InferredField inferred, FieldValue byText) {

        boolean isRight() {
            return inferred.value().agreesWith(wanted);
        }

        @Override
        public String toString() {
            return field.key() + ": " + wanted.plain() + ", and not " + inferred.value().plain() + " ("
                    + inferred.rule()
                    + "): " + inferred.evidence();
        }
    }

    private static List<Case> cases(String file) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/inference", file))) {
            JsonNode json = MAPPER.readTree(line);
            FieldSpec field = SCHEMA.field(json.path("field").asText()).orElseThrow();
            Posting posting = new Posting("p", json.path("title").asText("Data Engineer"), "",
                    json.path("location").asText(""),
                    json.path("text").asText("We look forward to your application."));
            Map<String, Object> facts = MAPPER.convertValue(json.path("pass1"), new TypeReference<>() {
            });
            Pass1 pass1 = facts == null ? null : new Pass1("p", "m", facts, "sha");
            cases.add(new Case(field,
                    FieldValue.read(field, MAPPER.convertValue(json.path("value"), Object.class)),
                    ENGINE.infer(posting, pass1).field(field.key()).orElseThrow(),
                    ENGINE.infer(posting, null).field(field.key()).orElseThrow().value()));
        }
        return cases;
    }

    private static void isRight(List<Case> cases) {
        List<Case> wrong = cases.stream().filter(one -> !one.isRight()).toList();
        assertThat(wrong).as("wrong of %d", cases.size()).hasSizeLessThanOrEqualTo(
                (int) (cases.size() * (1 - LEAST)));
    }

    @Test
    void aSentenceIsEnough() throws IOException {
        isRight(cases("one-sentence.jsonl"));
    }

    /** Many ways to say one thing, and words that look like it and are not, written field by field. */
    @Test
    void kindsOfWordingAreToldFromWhatLooksLikeThem() throws IOException {
        isRight(cases("kinds.jsonl"));
    }

    @Test
    void pass1DecidesWhatTheTextDoesNotSay() throws IOException {
        List<Case> cases = cases("pass1-only.jsonl");

        isRight(cases);
        assertThat(cases).filteredOn(one -> one.isRight() && !one.byText.agreesWith(one.wanted))
                .hasSizeGreaterThan(50).allSatisfy(one -> assertThat(one.inferred.source())
                        .as(one.field.key()).isEqualTo(Source.PASS1_DERIVED));
    }
}
