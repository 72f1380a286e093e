package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ingest.OriginalReader;
import dev.assay.review.ArtefactKind;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreRules;
import dev.assay.schema.Catalogue;
import dev.assay.schema.Schema;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.index.VersionedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a store is taught decides in it, is handed on as a rule file, and can be taken away. */
@Execution(ExecutionMode.CONCURRENT)
class RulesCommandTest {

    private static final String POSTINGS = """
            {"id": "a", "title": "Data Engineer", "description": "You run the Kestrel Scheduler at night."}
            {"id": "b", "title": "Data Engineer", "description": "Our kestrel-scheduler starts Airflow jobs."}
            {"id": "c", "title": "Data Engineer", "description": "You organise our sponsor visa gala."}
            """;

    @TempDir
    Path folder;

    private Program program;
    private String store;
    private Path postings;

    @BeforeEach
    void read() throws IOException {
        program = new Program(folder);
        store = folder.resolve("store").toString();
        postings = Files.writeString(folder.resolve("postings.jsonl"), POSTINGS);
        program.run("import", "--store", store, postings.toString());
    }

    private String orchestrators() throws IOException {
        Path out = folder.resolve("answers.jsonl");
        Files.deleteIfExists(out);
        program.run("export", "--store", store, "--format", "answers", "--out", out.toString());
        return Files.readString(out);
    }

    private int teach(String... more) {
        String[] all = new String[9 + more.length];
        System.arraycopy(new String[]{"rules", "teach", "--store", store, "--field", "orchestrator_category",
                "--value", "cloud_native", "kestrel scheduler"}, 0, all, 0, 9);
        System.arraycopy(more, 0, all, 9, more.length);
        return program.run(all);
    }

    @Test
    void whatIsTaughtIsPreviewedThenDecidesAndIsAFileForInfer() throws IOException {
        program.runWith("{\"posting_id\": \"b\", \"field\": \"orchestrator_category\", \"reviewer\": \"Ann\","
                + " \"kind\": \"accept\"}\n", "apply", "--store", store);

        assertThat(teach("--preview")).as(program.err()).isZero();
        assertThat(program.out()).contains(
                "The words decide 2 cells; 1 of them decided by a reviewer, 0 of those as the rule does.",
                "2 cells come out otherwise; of those decided, 0 right now and 1 right before.",
                "a orchestrator_category: not_mentioned", "became cloud_native");
        assertThat(orchestrators()).doesNotContain("cloud_native");

        assertThat(teach("--reviewer", "Ann")).as(program.err()).isZero();
        assertThat(orchestrators()).contains("cloud_native", "Kestrel Scheduler");
        assertThat(teach("--reviewer", "Ann")).isEqualTo(Exit.FAILED);

        Path file = folder.resolve("own.yaml");
        assertThat(program.run("rules", "export", "--store", store, "--out", file.toString())).isZero();
        assertThat(program.run("infer", "--rules", file.toString(), postings.toString())).isZero();
        assertThat(program.out().lines().filter(line -> line.contains("cloud_native"))).hasSize(2);

        program.run("rules", "show", "--store", store, "orchestrator_category");
        assertThat(program.out().lines().skip(1).findFirst().orElseThrow()).contains("own.", "cloud_native");
    }

    @Test
    void severalAreTaughtAndEachCanBeReadBack() throws IOException {
        teach("--reviewer", "Ann");
        assertThat(program.run("rules", "teach", "--store", store, "--reviewer", "Ann", "--field",
                "h1b_friendly", "--value", "true", "--not", "sponsor visa gala")).as(program.err()).isZero();
        assertThat(program.run("rules", "teach", "--store", store, "--reviewer", "Ann", "--field",
                "career_tracks_available", "--value", "ic_track,architect_track", "kestrel"))
                .as(program.err()).isZero();

        program.run("rules", "export", "--store", store);

        assertThat(program.out()).contains("visa.offer: {also_not: [\"sponsor visa gala\"]}",
                "value: [\"ic_track\", \"architect_track\"]", "value: \"cloud_native\"");
        assertThat(orchestrators()).contains("cloud_native", "architect_track");
    }

    @Test
    void whatDoesNotMeanAValueNoLongerLeadsToIt() {
        assertThat(program.run("rules", "teach", "--store", store, "--preview", "--field", "h1b_friendly",
                "--value", "true", "--not", "sponsor visa gala")).as(program.err()).isZero();
        assertThat(program.out()).contains("c h1b_friendly: true", "became false");
    }

    @Test
    void anErrorInAFileIsToldWithItsLineAndNothingIsKept() throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), """
                concepts:
                  own.x: {words: [kestrel]}
                ---
                fields:
                  orchestrator_category:
                    add:
                      - {id: own.x, when: own.y, value: airflow_like}
                """);

        assertThat(program.run("rules", "apply", "--store", store, "--reviewer", "Ann", file.toString()))
                .isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("line 7", "own.y");
        assertThat(program.run("rules", "export", "--store", store)).isEqualTo(Exit.FAILED);
    }

    @Test
    void aKeptFileThatNoLongerFitsTheFieldsIsToldByEveryCommand() {
        Schema schema = Catalogue.shipped();
        try (ReviewStore open = H2ReviewStore.open(Path.of(store), schema,
                new VersionedReader("test", new OriginalReader(schema)::read))) {
            open.artefacts().keep(ArtefactKind.Known.RULES, StoreRules.NAME,
                    "{\"text\": \"fields:\\n  gone_field:\\n    add: []\\n\"}", "Ann");
        }

        assertThat(program.run("triage", "--store", store)).as(program.err()).isZero();
        assertThat(program.err()).contains("own rules cannot be used", "line 3", "gone_field", "rules apply");
        assertThat(program.run("import", "--store", store, postings.toString())).isZero();
        assertThat(program.err()).contains("own rules cannot be used");
        assertThat(program.run("rules", "export", "--store", store)).as("to be mended").isZero();
        assertThat(program.out()).contains("gone_field");
    }

    @Test
    void anEmptyFileTakesTheStoresOwnRulesAway() throws IOException {
        teach("--reviewer", "Ann");
        Path file = Files.writeString(folder.resolve("own.yaml"), "\n");

        assertThat(program.run("rules", "apply", "--store", store, "--reviewer", "Ann", file.toString()))
                .isZero();

        assertThat(program.run("rules", "export", "--store", store)).isEqualTo(Exit.FAILED);
        program.run("infer", postings.toString());
        assertThat(program.out()).doesNotContain("cloud_native");
    }

    @Test
    void theShippedRulesAreShownWithoutAStore() {
        assertThat(program.run("rules", "show", "h1b_friendly")).isZero();
        assertThat(program.out()).contains("h1b.refused: false when visa.refuse or refused visa.offer.",
                "h1b.silent: false otherwise");
        assertThat(program.run("rules", "show", "--format", "json")).isZero();
        assertThat(program.out().lines()).hasSizeGreaterThan(150).allMatch(line -> line.startsWith("{"));
        assertThat(program.run("rules", "show", "nothing")).isEqualTo(64);
    }
}
