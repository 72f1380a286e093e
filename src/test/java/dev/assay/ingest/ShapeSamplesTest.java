package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.ingest.shape.Shape;
import dev.assay.ingest.shape.Shapes;
import dev.assay.model.Answer;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.text.document.Document;
import dev.assay.text.document.HeaderText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each shape has a made-up sample, which is read whole: all its text, no posting too many, nothing lost unsaid. */
class ShapeSamplesTest {

    private static final Path SAMPLES = Path.of("sample-data/shapes");

    /** What holds records of another shape, or stands beside them. */
    private static final Set<String> BESIDE_OTHERS = Set.of("schema-org-graph", "schema-org-other",
            "remoteok-notice", "hacker-news-story", "hacker-news-deleted",
            "langfuse-trace", "rss-feed", "langfuse-no-generation", "hacker-news-thread", "hugging-face",
            "pandas-table");

    private final OriginalReader reader = new OriginalReader(Samples.SCHEMA);

    private static JsonNode expected() throws IOException {
        return new ObjectMapper().readTree(ShapeSamplesTest.class.getResource("/shapes-expected.json"));
    }

    private Imported read(String name) throws IOException {
        return reader.read(new Original("shapes/" + name, Files.readAllBytes(SAMPLES.resolve(name))));
    }

    @TestFactory
    Stream<DynamicTest> everySampleIsReadWhole() throws IOException {
        return expected().properties().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> check(one.getKey(), one.getValue())));
    }

    private void check(String name, JsonNode expected) throws IOException {
        Imported read = read(name);
        String told = read.problems().toString();
        assertThat(read.postings()).as(told).hasSize(expected.path("postings").size());
        expected.path("postings").forEach(posting -> assertThat(read.postings()).as(told)
                .anySatisfy(found -> assertPosting(found, posting)));
        assertThat(read.answers()).as(told).hasSize(expected.path("answers").size());
        expected.path("answers").forEach(answer -> assertThat(read.answers()).as(told)
                .anySatisfy(found -> assertAnswer(found, answer)));
        expected.path("told").forEach(piece -> assertThat(told).contains(piece.asText()));
        if (!expected.has("told")) {
            assertThat(read.outcome()).as(told).isLessThan(Outcome.PARTIAL);
            assertThat(told).doesNotContain("was not read: ");
        }
    }

    private static void assertPosting(Posting found, JsonNode expected) {
        if (!expected.path("id").asText("").isEmpty()) {
            assertThat(found.id()).isEqualTo(expected.get("id").asText());
        }
        if (expected.hasNonNull("title")) {
            assertThat(HeaderText.of(found.title()).name()).isEqualTo(expected.get("title").asText());
        }
        if (expected.hasNonNull("company")) {
            assertThat(found.company()).isEqualTo(expected.get("company").asText());
        }
        if (expected.hasNonNull("location")) {
            assertThat(found.location()).isEqualTo(expected.get("location").asText());
        }
        String text = Document.of(found.description()).text();
        expected.path("text").forEach(piece -> assertThat(text).contains(piece.asText()));
    }

    private static void assertAnswer(Answer found, JsonNode expected) {
        assertThat(found.postingId()).isEqualTo(expected.get("posting").asText());
        if (expected.hasNonNull("source")) {
            assertThat(found.engine().name()).isEqualTo(expected.get("source").asText());
        }
        expected.get("values").properties().forEach(value -> assertThat(
                found.fields().get(value.getKey()).value().toString()).contains(value.getValue().asText()));
    }

    @Test
    void everyShapeHasASample() throws IOException {
        Set<String> files;
        try (Stream<Path> all = Files.list(SAMPLES)) {
            files = all.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("README.md"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> expected = new TreeSet<>();
        expected().fieldNames().forEachRemaining(expected::add);
        assertThat(files).isEqualTo(expected);
        Set<String> seen = new TreeSet<>();
        for (String file : files) {
            seen.add(read(file).shape());
        }
        assertThat(Shapes.shipped().all()).extracting(Shape::name)
                .filteredOn(name -> !BESIDE_OTHERS.contains(name))
                .allSatisfy(name -> assertThat(seen).contains(name));
    }
}
