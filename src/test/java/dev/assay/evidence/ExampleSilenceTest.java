package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.Posting;
import dev.assay.schema.Catalogue;
import dev.assay.schema.Example;
import dev.assay.schema.FieldSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Claims of silence over the fields' worked examples, which the terms searched for were not made from. */
class ExampleSilenceTest {

    /** What a posting that is silent on its field comes to, or one that shows it by duties of any kind. */
    private static final Set<List<String>> TOLD_BY_NO_WORD = Set.of(List.of("not_mentioned"),
            List.of("none_mentioned"), List.of("false"), List.of(), List.of("general"), List.of("ic"));

    @Test
    void nearlyEveryPostingThatSpeaksContradictsThem() {
        Grounder grounder = new ClaimGrounder();
        List<String> missed = new ArrayList<>();
        int spoken = 0;
        for (FieldSpec field : Catalogue.shipped().fields()) {
            if (field.key().equals("skill_inflation_detected")) {
                continue;
            }
            for (Example example : field.examples()) {
                Posting posting = new Posting("g", example.title(), "", example.location(), example.text());
                if (TOLD_BY_NO_WORD.contains(example.values()) || !posting.hasText()) {
                    continue;
                }
                spoken++;
                EvidenceStatus status = grounder.over(posting, List.of())
                        .ground(Claims.silent(field.key(), "Not mentioned in the posting.")).status();
                if (status != EvidenceStatus.CONTRADICTED) {
                    missed.add(field.key() + ": " + example);
                }
            }
        }
        assertThat(spoken).isGreaterThan(100);
        assertThat(missed).hasSizeLessThanOrEqualTo(spoken / 20);
    }
}
