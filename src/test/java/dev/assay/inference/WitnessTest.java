package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ingest.SchemaFile;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pass 1 is a witness: it speaks where the text is silent, and is not believed against it. */
class WitnessTest {

    private static final Engine ENGINE = Engines.create("rules", SchemaFile.bundled());
    private static final Pass1 HYBRID = new Pass1("p", "m", Map.of("ext_work_model_stated", "hybrid",
            "ext_years_experience_min", 12, "ext_benefits_mentioned", List.of("a", "b", "c", "d", "e", "f")),
            "sha");

    @Test
    void whatOnlyPass1SaysIsTakenAndSaidSo() {
        InferredField field = ENGINE.infer(new Posting("p", "Data Engineer", "", "", "Build things."), HYBRID)
                .field("remote_restriction").orElseThrow();

        assertThat(field.value()).isEqualTo(new FieldValue.Choice("same_region"));
        assertThat(field.source()).isEqualTo(Source.PASS1_DERIVED);
        assertThat(field.grounding().status()).isEqualTo(EvidenceStatus.PASS1);
        assertThat(field.grounding().pass1()).containsExactly("ext_work_model_stated");
        assertThat(field.evidence()).contains("ext_work_model_stated = hybrid");
    }

    @Test
    void theTextIsBelievedBeforeAWrongPass1() {
        Posting posting = new Posting("p", "Data Engineer", "", "Remote - US",
                "Requirements: 3+ years of experience with SQL.");

        assertThat(ENGINE.infer(posting, HYBRID).field("remote_restriction").orElseThrow().value())
                .isEqualTo(new FieldValue.Choice("same_country"));
        assertThat(ENGINE.infer(posting, HYBRID).field("seniority_level").orElseThrow().value())
                .isEqualTo(new FieldValue.Choice("mid"));
    }

    @Test
    void wordsFoundAreQuotedAndSilenceListsWhatWasSearched() {
        Posting posting = new Posting("p", "Data Engineer", "", "", "Visa sponsorship is available.");
        InferredField found = ENGINE.infer(posting, null).field("h1b_friendly").orElseThrow();
        InferredField silent = ENGINE.infer(posting, null).field("orchestrator_category").orElseThrow();

        assertThat(found.grounding().status()).isEqualTo(EvidenceStatus.QUOTED);
        assertThat(found.source()).isEqualTo(Source.INFERRED);
        assertThat(found.evidence()).contains("sponsorship");
        assertThat(silent.grounding().status()).isEqualTo(EvidenceStatus.ABSENT);
        assertThat(silent.grounding().searched()).contains("airflow", "dagster");
        assertThat(silent.evidence()).contains("airflow");
    }
}
