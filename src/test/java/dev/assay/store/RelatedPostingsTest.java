package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.Examples;
import dev.assay.ingest.OriginalReader;
import dev.assay.model.Original;
import dev.assay.review.PostingSummary;
import dev.assay.review.RelatedPostings;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.store.index.VersionedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which postings say the same or nearly so, and in which shape each came. */
class RelatedPostingsTest {

    private static final Schema SCHEMA = Examples.SCHEMA;
    private static final OriginalReader READER = new OriginalReader(SCHEMA);
    private static final String TEXT = "We run Airflow on AWS and load Snowflake every night; you bring five years of"
            + " SQL and like to own a warehouse from end to end, with a team of four in Leeds.";

    @TempDir
    Path folder;

    private ReviewStore open() {
        return H2ReviewStore.open(folder, SCHEMA, new VersionedReader("1", READER::read));
    }

    private static void take(ReviewStore store, String path, String text) {
        Original file = new Original(path, text.getBytes(StandardCharsets.UTF_8));
        store.save(store.keep(file), READER.read(file));
    }

    private static String line(String id, String text) {
        return "{" + (id.isEmpty() ? "" : "\"id\": \"" + id + "\", ")
                + "\"title\": \"Data Engineer\", \"company\":"
                + " \"Acme\", \"location\": \"Leeds\", \"description\": \"" + text + "\"}\n";
    }

    @Test
    void equalTextsAreNamedAtEachOfThem() {
        try (ReviewStore store = open()) {
            take(store, "a.jsonl",
                    line("p1", TEXT) + line("p2", TEXT) + line("p3", "Another text altogether."));

            assertThat(store.related("p1").equal()).containsExactly("p2");
            assertThat(store.related("p2").equal()).containsExactly("p1");
            assertThat(store.related("p3")).isEqualTo(RelatedPostings.NONE);
            assertThat(store.related("nobody")).isEqualTo(RelatedPostings.NONE);
        }
    }

    @Test
    void manyEqualTextsAreCounted() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            many.append(line("p" + i, TEXT));
        }
        try (ReviewStore store = open()) {
            take(store, "a.jsonl", many.toString());
            RelatedPostings related = store.related("p0");

            assertThat(related.equal()).hasSizeBetween(3, 8);
            assertThat(related.equal().size() + related.moreEqual()).isEqualTo(19);
        }
    }

    @Test
    void aLaterPostingIsShownAtTheEarlierAndTheOtherWayRoundAlsoWhenTheDatabaseIsMadeAnew() throws Exception {
        try (ReviewStore store = open()) {
            take(store, "old.jsonl", line("", TEXT));
            take(store, "new.jsonl", line("", TEXT + " Apply by May."));
            pair(store);
        }
        Files.delete(new StoreFolder(folder).databases().database().orElseThrow());
        try (ReviewStore store = open()) {
            pair(store);
        }
    }

    private static void pair(ReviewStore store) {
        List<String> ids = store.postings().stream().map(PostingSummary::id).toList();
        assertThat(ids).hasSize(2);
        assertThat(store.related(ids.get(0)).successors()).containsExactly(ids.get(1));
        assertThat(store.related(ids.get(1)).former()).isEqualTo(ids.get(0));
    }

    @Test
    void aFileThatOnlySpeaksOfAPostingGivesItNoShape() {
        try (ReviewStore store = open()) {
            take(store, "answers.jsonl", "{\"posting_id\": \"z1\", \"model\": \"m\", \"inference\":"
                    + " {\"seniority_and_role\": {\"job_family\": {\"value\": \"data_engineer\", \"confidence\": 0.9,"
                    + " \"evidence\": \"The title\", \"source\": \"inferred\"}}}}\n");
            take(store, "b.csv",
                    "id,title,company,location,description\nz1,Data Engineer,Acme,Leeds,We load data\n");

            assertThat(store.shape("z1")).isEqualTo("csv");
        }
    }

    @Test
    void eachPostingHasTheShapeOfTheFileThatBroughtItFirst() {
        try (ReviewStore store = open()) {
            take(store, "a.jsonl", line("p1", TEXT) + line("p2", TEXT));
            take(store, "b.csv",
                    "id,title,company,location,description\np4,Data Engineer,Acme,Leeds,We load data\n");
            take(store, "c.json", "[" + line("p3", "Yet another text.") + "]");
            take(store, "d.json", "[" + line("p1", TEXT) + "]");
            take(store, "5.txt", "Title: Data Engineer\nCompany: Acme\n\nWe load data every night.\n");

            assertThat(List.of(store.shape("p1"), store.shape("p4"), store.shape("p3"), store.shape("5"),
                    store.shape("nobody"))).containsExactly("json-lines", "csv", "json", "text", "");
        }
    }
}
