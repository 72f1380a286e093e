package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** A rule is right as often as people decided as it does, of the cells that people gave a value. */
class RuleCountsTest {

    private static final FieldValue AWS = new FieldValue.Choice("aws");
    private static final FieldValue GCP = new FieldValue.Choice("gcp");

    private static ComparedCell cell(FieldReview.State state, @Nullable FieldValue decided, boolean local) {
        return new ComparedCell(new CellKey("p", "cloud"), "", "", state, decided,
                List.of(new ComparedCell.Said("a", "rules", local, false, AWS, 0.8, "", EvidenceStatus.EXACT,
                        "cloud.only")));
    }

    @Test
    void hitsAreCountedAndWhatPeopleGaveAValueIsHeldAgainstThem() {
        RuleCounts counts = new RuleCounts();
        counts.add(cell(FieldReview.State.ACCEPTED, AWS, true));
        counts.add(cell(FieldReview.State.OVERRIDDEN, GCP, true));
        counts.add(cell(FieldReview.State.UNSURE, null, true));
        counts.add(cell(FieldReview.State.UNDECIDED, null, true));
        counts.add(cell(FieldReview.State.ACCEPTED, AWS, false));

        assertThat(counts.all()).containsOnlyKeys("cloud.only")
                .containsEntry("cloud.only", new RuleCounts.Count(4, 2, 1));
    }
}
