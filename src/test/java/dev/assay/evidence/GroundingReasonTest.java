package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.saying.Saying;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A reason that was kept in English is told again by what it was made of. */
class GroundingReasonTest {

    private static final Grounder GROUNDER = new ClaimGrounder();
    private static final List<Pass1> FACTS = List
            .of(new Pass1("p", "m", Map.of("ext_salary_min", 90), ""));
    private static final List<String> CLAIMS = List.of("", "A unicorn rode by",
            "'Airflow or Dagster in production', 'zebra', 'yak'",
            "ext_salary_min and ext_nothing and ext_never", "Pass 1 says so", "No cloud is mentioned",
            "Pass 1 finds no cloud mentioned", "Design, build and maintain streaming pipelines");

    @Test
    void eachReasonIsKnownByTheEvidenceAndTheFactsItWasMadeOf() {
        Set<String> codes = new TreeSet<>();
        for (Posting posting : List.of(Claims.POSTING, new Posting("p", "", "", "", ""))) {
            for (List<Pass1> facts : List.of(FACTS, List.<Pass1>of())) {
                for (String evidence : CLAIMS) {
                    InferredField claim = Claims.choice("internal_mobility_mentioned", "x", evidence);
                    Grounding found = GROUNDER.over(posting, facts).ground(claim);
                    if (!found.reason().isEmpty()) {
                        Saying said = GroundingReason.of(found, evidence, facts);
                        assertThat(said.code()).as(found.reason()).isNotEmpty();
                        assertThat(said.english()).isEqualTo(found.reason());
                        codes.add(said.code());
                    }
                }
            }
        }

        assertThat(codes).containsExactlyInAnyOrder("grounding.no-evidence", "grounding.no-text",
                "grounding.too-few", "grounding.not-there", "grounding.no-fact", "grounding.which-fact",
                "grounding.no-pass1", "joined.sentences");
    }

    @Test
    void aSentenceOfAnotherMakingStaysAsItIs() {
        assertThat(GroundingReason.of(Grounding.notFound("It was elsewhere."), "Words.", FACTS))
                .isEqualTo(Saying.plain("It was elsewhere."));
    }
}
