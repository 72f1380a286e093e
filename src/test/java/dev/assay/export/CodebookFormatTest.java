package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.review.Examples;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.ReviewStore;
import dev.assay.review.dispute.DisputeClass;
import dev.assay.review.dispute.DisputedStore;
import dev.assay.review.dispute.EvidenceWord;
import dev.assay.review.dispute.Ruling;
import dev.assay.review.dispute.Rulings;
import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that says what fields mean: whole, in order, and with what was ruled just where it belongs. */
class CodebookFormatTest {

    @TempDir
    Path folder;

    private String written(ReviewStore store, Schema schema) throws IOException {
        Path out = folder.resolve("codebook.md");
        ExportReport report = new Formats(schema, JudgedAnswer::primary).require("codebook").write(store, out,
                Progress.NONE);
        assertThat(report.files()).containsExactly(out);
        assertThat(report.records()).isEqualTo(schema.fields().size());
        return Files.readString(out);
    }

    @Test
    void everyFieldStandsInItsPlaceWithQuestionValuesAndRules() throws IOException {
        Schema schema = Catalogue.shipped();
        String rest;
        try (ReviewStore store = DisputedStore.open(folder.resolve("store"))) {
            rest = written(store, schema);
        }
        for (FieldSpec field : schema.fields()) {
            int from = rest.indexOf("\n### " + field.label() + " (`" + field.key() + "`)\n");
            assertThat(from).as(field.key() + " in its order").isNotNegative();
            rest = rest.substring(from + 1);
            int next = rest.indexOf("\n### ");
            assertThat(next < 0 ? rest : rest.substring(0, next)).contains(field.question())
                    .contains(field.values().stream()
                            .map(value -> "- `" + value.key() + "`: " + value.meaning())
                            .toList())
                    .contains(field.guideline()).doesNotContain("Rulings:")
                    .contains("\n1. " + field.guideline().getFirst());
        }
        assertThat(rest).endsWith("\n").doesNotContain("cannot be read");
    }

    @Test
    void aRulingSaysWhatItSettlesWhereWhyAndWhoMadeIt() throws IOException {
        try (ReviewStore store = DisputedStore.open(folder.resolve("store"))) {
            DisputedStore.take(store, "a", "p1 a aws on bare metal", "p1 b azure", "p2 a aws", "p2 b azure");
            Rulings rulings = new Rulings(store, new RulingJson(Examples.SCHEMA), Examples.SCHEMA);
            rulings.rule(
                    new Ruling(
                            new DisputeClass("cloud",
                                    List.of(new FieldValue.Choice("aws"), new FieldValue.Choice("azure")),
                                    List.of(new EvidenceWord("metal", "metal", 1, true),
                                            new EvidenceWord("cloud", "cloud", 2, false))),
                            new FieldValue.Choice("not_mentioned"), "Own *hardware*\nis no cloud.", false,
                            List.of()),
                    "Ada", Progress.NONE);

            String page = written(store, Examples.SCHEMA);

            String cloud = page.substring(page.indexOf("(`cloud`)"));
            assertThat(cloud)
                    .contains("\nRulings:\n\n- Where answers name `aws` and `azure`, and \"metal\" stands in"
                            + " the evidence of at least 1 answer and \"cloud\" stands in the evidence of fewer than 2"
                            + " answers: `not_mentioned`. Own \\*hardware\\* is no cloud. (Ada, 2");
            assertThat(page.split("Rulings:", -1)).as("in one place").hasSize(2);
        }
    }
}
