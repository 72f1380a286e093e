package dev.assay.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.document.Range;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnderlineLevelsTest {

    @Test
    void fieldsOnTheSameWordsHaveLanesOfTheirOwn() {
        Mark cloud = mark("cloud", 10, 20);
        Mark storage = mark("storage", 10, 20);
        Mark batch = mark("batch", 15, 30);

        Map<Mark, Integer> lanes = UnderlineLevels.of(List.of(storage, batch, cloud));

        assertThat(lanes.values()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(lanes).containsEntry(storage, 0).containsEntry(cloud, 1).containsEntry(batch, 2);
    }

    @Test
    void marksApartShareTheTopmostLane() {
        assertThat(UnderlineLevels.of(List.of(mark("a", 0, 5), mark("b", 5, 9), mark("c", 20, 30))).values())
                .containsOnly(0);
    }

    @Test
    void aFieldDoesNotAvoidItself() {
        assertThat(UnderlineLevels.of(List.of(mark("a", 0, 9), mark("a", 4, 12))).values()).containsOnly(0);
    }

    private static Mark mark(String field, int from, int to) {
        return new Mark(field, 1, 0, List.of(new Range(from, to)), false, field);
    }
}
