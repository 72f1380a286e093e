package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.model.GivenDecision;
import dev.assay.model.Imported;
import dev.assay.model.Posting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What people annotated in Label Studio comes back as decisions, and never as what a model said. */
class LabelStudioTest {

    @Test
    void annotationsAreDecisions() throws IOException {
        Imported read = Samples.read("label-studio.json",
                Files.readAllBytes(Path.of("sample-data/shapes/label-studio.json")));
        assertThat(read.decisions()).as(read.problems().toString()).extracting(GivenDecision::field,
                GivenDecision::kind, GivenDecision::reviewer, GivenDecision::value, GivenDecision::proposed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("job_family", "accept", "ada@lamp.example",
                                new FieldValue.Choice("data_engineer"),
                                new FieldValue.Choice("data_engineer")),
                        org.assertj.core.groups.Tuple.tuple("seniority_level", "override", "ada@lamp.example",
                                new FieldValue.Choice("senior"), new FieldValue.Choice("mid")));
        assertThat(read.decisions()).extracting(GivenDecision::at)
                .containsOnly(Instant.parse("2026-03-09T22:18:00Z"));
        assertThat(read.decisions()).extracting(GivenDecision::postingId).containsOnly("41");
    }

    @Test
    void aRowOfTheMinimalExportIsADecisionToo() {
        Imported read = Samples.read("min.json", "[{\"id\":5,\"title\":\"Engineer\",\"text\":\"We load it.\","
                + "\"job_family\":\"data_engineer\",\"secondary_clouds\":{\"choices\":[\"aws\",\"gcp\"]},"
                + "\"primary_cloud\":\"none at all\",\"annotator\":3,\"annotation_id\":7,"
                + "\"created_at\":\"2026-03-09T22:16:08Z\",\"lead_time\":1.5}]");
        String told = read.problems().toString();
        assertThat(read.postings()).as(told).extracting(Posting::id).containsExactly("5");
        assertThat(read.answers()).as(told).isEmpty();
        assertThat(read.decisions()).as(told).extracting(GivenDecision::field)
                .containsExactlyInAnyOrder("job_family", "secondary_clouds");
        assertThat(read.decisions()).extracting(GivenDecision::reviewer).containsOnly("annotator 3");
        assertThat(told).contains("none at all");
    }

    @Test
    void aTextAloneIsAPosting() {
        Imported read = Samples.read("t.json",
                "[{\"id\":5,\"data\":{\"text\":\"We load it.\"},\"annotations\":[],\"drafts\":[{\"x\":\"Zanzibar\"}]}]");
        assertThat(read.postings()).extracting(Posting::id, Posting::description)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("5", "We load it."));
        assertThat(read.problems().toString()).contains("Zanzibar");
    }
}
