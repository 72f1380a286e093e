package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.schema.Catalogue;
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

    private static final Engine ENGINE = AnswerSources.engine("rules", Catalogue.shipped());
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

    @Test
    void aFactThatAgreesWithTheTextIsNamedBesideIt() {
        Posting posting = new Posting("p", "Data Engineer", "", "Austin, TX (Hybrid)",
                "Requirements: 12+ years of experience with SQL.");
        InferredField place = ENGINE.infer(posting, HYBRID).field("remote_restriction").orElseThrow();
        InferredField level = ENGINE.infer(posting, HYBRID).field("seniority_level").orElseThrow();

        assertThat(place.source()).isEqualTo(Source.COMBINED);
        assertThat(place.grounding().pass1()).containsExactly("ext_work_model_stated");
        assertThat(place.grounding().spans()).isNotEmpty();
        assertThat(level.source()).isEqualTo(Source.COMBINED);
        assertThat(level.evidence()).contains("ext_years_experience_min = 12");
    }

    @Test
    void aFactThatContradictsTheTextIsNamedAndNotTrusted() {
        Posting posting = new Posting("p", "Data Engineer", "", "Remote - US",
                "Requirements: 3+ years of experience with SQL.");
        InferredField level = ENGINE.infer(posting, HYBRID).field("seniority_level").orElseThrow();

        assertThat(level.source()).isEqualTo(Source.INFERRED);
        assertThat(level.grounding().pass1()).isEmpty();
        assertThat(level.evidence()).contains("Pass 1 says otherwise: ext_years_experience_min = 12");
    }

    @Test
    void theWordsPass1QuotesOfThePlaceAreReadWhereTheyStand() {
        Posting posting = new Posting("p", "Data Engineer", "", "Remote",
                "About the role.\n\nFor tax reasons, and because we like to meet now and then for lunch or a walk, it is "
                        + "Lisbon or Porto.\n\nWe sell shoes in Germany.");
        Pass1 quoted = new Pass1("p", "m",
                Map.of("ext_location_restriction_text", "it is Lisbon or Porto."), "sha");
        Pass1 invented = new Pass1("p", "m",
                Map.of("ext_location_restriction_text", "Only candidates in Madrid."), "sha");

        InferredField with = ENGINE.infer(posting, quoted).field("remote_restriction").orElseThrow();
        assertThat(with.value()).isEqualTo(new FieldValue.Choice("same_country"));
        assertThat(with.source()).isEqualTo(Source.COMBINED);
        assertThat(ENGINE.infer(posting, null).field("remote_restriction").orElseThrow().value())
                .isEqualTo(new FieldValue.Choice("not_mentioned"));
        assertThat(ENGINE.infer(posting, invented).field("remote_restriction").orElseThrow().value())
                .isEqualTo(new FieldValue.Choice("not_mentioned"));
    }

    @Test
    void whatPass1DoesNotKnowDecidesNothingAndContradictsNothing() {
        Pass1 unknown = new Pass1("p", "m", Map.of("ext_visa_sponsorship_stated", "unknown"), "sha");
        Posting silent = new Posting("p", "Data Engineer", "", "", "Build things.");
        Posting offered = new Posting("p", "Data Engineer", "", "", "Visa sponsorship is available.");

        InferredField permit = ENGINE.infer(silent, unknown).field("citizenship_required").orElseThrow();
        assertThat(permit.value()).isEqualTo(new FieldValue.Choice("not_mentioned"));
        assertThat(permit.source()).isEqualTo(Source.INFERRED);
        assertThat(ENGINE.infer(offered, unknown).field("h1b_friendly").orElseThrow().evidence())
                .doesNotContain("says otherwise");
    }
}
