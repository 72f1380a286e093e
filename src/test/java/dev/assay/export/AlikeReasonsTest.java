package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.export.AlikeReasons.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reasons of one kind whose notes say nearly the same stand together, whatever order they come in. */
class AlikeReasonsTest {

    private static final List<Reason> REASONS = List.of(
            new Reason("wrong_value", "Azure stands only in the benefits."),
            new Reason("wrong_value", "Azure stands only in the benefits."),
            new Reason("wrong_value", "only in the benefits: Azure"),
            new Reason("not_stated", "Azure stands only in the benefits."),
            new Reason("wrong_value", "Azure does not stand only in the benefits."),
            new Reason("wrong_value", "A level is in the title."),
            new Reason("wrong_value", ""), new Reason("", ""));

    private static List<AlikeReasons.Group> groups(List<Reason> some) {
        AlikeReasons reasons = new AlikeReasons();
        some.forEach(reasons::add);
        return reasons.groups();
    }

    @Test
    void alikeOnesOfAKindAreOneGroup() {
        List<AlikeReasons.Group> groups = groups(REASONS);

        assertThat(groups).extracting(AlikeReasons.Group::cells).containsExactly(3, 1, 1, 1, 1);
        assertThat(groups.getFirst().reasons()).containsExactly(REASONS.get(0), REASONS.get(2));
        assertThat(groups.getFirst().most().inWords())
                .isEqualTo("wrong_value: Azure stands only in the benefits.");
    }

    @Test
    void theOrderInWhichTheyComeChangesNothing() {
        Random random = new Random(1);
        List<Reason> other = new ArrayList<>(REASONS);
        for (int time = 0; time < 20; time++) {
            Collections.shuffle(other, random);
            assertThat(groups(other)).isEqualTo(groups(REASONS));
        }
    }
}
