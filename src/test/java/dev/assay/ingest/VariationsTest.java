package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.model.Answer;
import dev.assay.model.Imported;
import dev.assay.model.Posting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files as people write them who have never seen ours: each gives its postings and answers, and none besides. */
class VariationsTest {

    @TestFactory
    Stream<DynamicTest> eachIsReadAsItIsMeant() throws IOException {
        JsonNode all = new ObjectMapper().readTree(VariationsTest.class.getResource("/variations.json"));
        return StreamSupport.stream(all.spliterator(), false)
                .map(one -> DynamicTest.dynamicTest(one.get("name").asText(), () -> check(one)));
    }

    private static void check(JsonNode one) {
        Imported read = Samples.read(one.get("path").asText(),
                one.get("text").asText().getBytes(StandardCharsets.UTF_8));
        String told = read.problems().toString();
        JsonNode postings = one.path("postings");
        if (one.has("answers")) {
            List<String> spokenOf = one.path("answers").findValuesAsText("posting");
            assertThat(read.postings()).as(told)
                    .allSatisfy(found -> assertThat(spokenOf).contains(found.id()));
        } else {
            assertThat(read.postings()).as(told).hasSize(postings.size());
        }
        postings.forEach(wanted -> assertThat(read.postings()).as(told)
                .anySatisfy(found -> assertPosting(found, wanted)));
        assertThat(read.answers()).as(told).hasSize(one.path("answers").size());
        one.path("answers").forEach(wanted -> assertThat(read.answers()).as(told)
                .anySatisfy(found -> assertAnswer(found, wanted)));
        one.path("told").forEach(words -> assertThat(told).contains(words.asText()));
        one.path("untold").forEach(words -> assertThat(told).doesNotContain(words.asText()));
    }

    private static void assertPosting(Posting found, JsonNode wanted) {
        assertThat(found.id()).isEqualTo(wanted.path("id").asText(found.id()));
        assertThat(found.title()).isEqualTo(wanted.path("title").asText(found.title()));
        assertThat(found.company()).isEqualTo(wanted.path("company").asText(found.company()));
        assertThat(found.location()).isEqualTo(wanted.path("location").asText(found.location()));
        wanted.path("text").forEach(piece -> assertThat(found.description()).contains(piece.asText()));
        wanted.path("notext")
                .forEach(piece -> assertThat(found.description()).doesNotContain(piece.asText()));
    }

    private static void assertAnswer(Answer found, JsonNode wanted) {
        assertThat(found.postingId()).isEqualTo(wanted.get("posting").asText());
        assertThat(found.engine().name()).isEqualTo(wanted.path("source").asText(found.engine().name()));
        wanted.path("values").properties().forEach(value -> assertThat(
                found.fields().get(value.getKey()).value().toString()).contains(plain(value.getValue())));
    }

    private static String plain(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).toList().toString()
                : value.asText();
    }
}
