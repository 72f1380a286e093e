package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.evidence.ClaimGrounder;
import dev.assay.evidence.Grounder;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.model.Source;
import dev.assay.schema.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine claims silence only where the check of a claim of silence finds no word of the field. */
@Execution(ExecutionMode.CONCURRENT)
class SilenceClaimTest {

    private static final Engine ENGINE = AnswerSources.engine("rules", Catalogue.shipped());
    private static final Grounder GROUNDER = new ClaimGrounder(Catalogue.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            opt_cpt_friendly            | Data Engineer |            | The company is E-Verified and will sign your I-983. | I-983
            storage_layer               | Data Engineer |            | About us: we founded the company that makes Databricks. | Databricks
            promotion_path_mentioned    | Data Engineer |            | Take your career to the next level.                | career to the next level
            processing_paradigm         | Data Engineer |            | Nice to have: Kafka.                               | Kafka
            storage_layer               | Data Engineer | Databricks | We look forward to your application.               | Databricks
            """)
    void aWordOfTheFieldThatDecidesNothingIsShownAndNotDenied(String key, String title, String company,
            String text,
            String words) {
        Posting posting = new Posting("p", title, company == null ? "" : company, "", text);
        InferredField field = ENGINE.infer(posting, null).field(key).orElseThrow();

        assertThat(field.evidence()).contains("\"" + words + "\"").doesNotContain("searched for");
        assertThat(field.grounding().status()).isEqualTo(EvidenceStatus.QUOTED);
        assertThat(field.grounding().searched()).isEmpty();
        assertThat(field.grounding().spans())
                .allSatisfy(span -> assertThat(span.span().holdsIn(posting)).isTrue());
        assertThat(GROUNDER.over(posting, List.of()).ground(field).status())
                .isNotIn(EvidenceStatus.CONTRADICTED, EvidenceStatus.ABSENT);
    }

    @Test
    void aNoticeAndAPhraseOfAnotherMeaningLeaveAFieldSilent() {
        Posting posting = new Posting("p", "Data Engineer", "", "",
                "Experience with CPT codes and ICD-10.\n\nAn equal opportunity employer: no discrimination by race,"
                        + " religion, citizenship or veteran status.");

        assertThat(ENGINE.infer(posting, null).field("opt_cpt_friendly").orElseThrow().grounding().status())
                .isEqualTo(EvidenceStatus.ABSENT);
        assertThat(
                ENGINE.infer(posting, null).field("citizenship_required").orElseThrow().grounding().status())
                .isEqualTo(EvidenceStatus.ABSENT);
    }

    static boolean present() {
        return LabelledPostings.present();
    }

    @Test
    @EnabledIf("present")
    void noClaimOfSilenceOverTheLabelledPostingsIsContradicted() {
        LabelledPostings data = LabelledPostings.all();
        for (Posting posting : data.postings.values()) {
            Grounder.Grounded over = GROUNDER.over(posting, List.of());
            for (InferredField field : ENGINE.infer(posting, data.facts.get(posting.id())).fields()
                    .values()) {
                if (field.grounding().status() == EvidenceStatus.ABSENT) {
                    InferredField bare = new InferredField(field.field(), field.value(), 0.9,
                            "Not mentioned.",
                            Source.INFERRED, Grounding.noText(""), "", List.of());
                    for (InferredField claim : List.of(field, bare)) {
                        assertThat(over.ground(claim).status()).as("%s of %s", field.field(), posting.id())
                                .isNotEqualTo(EvidenceStatus.CONTRADICTED);
                    }
                }
            }
        }
    }
}
