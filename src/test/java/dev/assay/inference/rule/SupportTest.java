package dev.assay.inference.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a decision rests on is gathered, and taken back where it turned out not to hold. */
class SupportTest {

    private final Support support = new Support();

    private static List<Integer> starts(Support support) {
        return support.points.stream().map(Support.Point::from).toList();
    }

    @Test
    void goingBackForgetsWhatWasAddedSinceTheMark() {
        support.add(1, 2, 0);
        int mark = support.mark();
        support.add(3, 4, 0);
        support.add(5, 6, 0);
        support.back(mark);

        assertThat(starts(support)).containsExactly(1);
    }

    @Test
    void whatIsKeptWithinIsForgottenWithWhatLiesAround() {
        int outer = support.mark();
        support.add(1, 2, 0);
        int inner = support.mark();
        support.add(3, 4, 0);
        support.keep(inner);
        assertThat(starts(support)).containsExactly(1, 3);

        support.back(outer);
        assertThat(starts(support)).isEmpty();
    }

    @Test
    void goingBackWithinLeavesWhatLiesAround() {
        int outer = support.mark();
        support.add(1, 2, 0);
        int inner = support.mark();
        support.add(3, 4, 0);
        support.back(inner);
        support.add(5, 6, 0);
        support.keep(outer);

        assertThat(starts(support)).containsExactly(1, 5);
        int next = support.mark();
        support.add(7, 8, 0);
        support.back(next);
        assertThat(starts(support)).as("an old mark is not gone back to").containsExactly(1, 5);
    }

    /** Each step: even goes a level down and adds its number, odd comes up and goes back or keeps. */
    @Property(tries = 200)
    void itGathersWhatALevelByLevelListDoes(@ForAll @Size(max = 40) List<@IntRange(max = 3) Integer> steps) {
        Support gathered = new Support();
        List<Integer> marks = new ArrayList<>();
        List<List<Integer>> levels = new ArrayList<>(List.of(new ArrayList<>()));
        for (int at = 0; at < steps.size(); at++) {
            int step = steps.get(at);
            if (step < 2) {
                if (step == 1) {
                    marks.add(gathered.mark());
                    levels.add(new ArrayList<>());
                }
                gathered.add(at, at + 1, 0);
                levels.getLast().add(at);
            } else if (!marks.isEmpty()) {
                List<Integer> inner = levels.removeLast();
                if (step == 2) {
                    gathered.back(marks.removeLast());
                } else {
                    gathered.keep(marks.removeLast());
                    levels.getLast().addAll(inner);
                }
            }
        }
        assertThat(starts(gathered)).isEqualTo(levels.stream().flatMap(List::stream).toList());
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 1, 3, true", "0, 2, 2, 3, false", "2, 3, 0, 2, false", "0, 9, 3, 4, true",
            "3, 4, 0, 9, true", "3, 4, 3, 4, true"})
    void wordsOverlapWhereTheyShareOne(int from, int to, int from2, int to2, boolean overlap) {
        assertThat(new Support.Point(from, to, 1).overlaps(new Support.Point(from2, to2, 2)))
                .isEqualTo(overlap);
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 1, 3, true", "1, 3, 0, 2, false", "0, 3, 0, 2, true", "0, 2, 0, 3, false",
            "0, 2, 0, 2, false"})
    void wordsComeBeforeOthersByTheirStartAndThenByTheirLength(int from, int to, int from2, int to2,
            boolean before) {
        assertThat(new Found.Words(from, to).isBefore(new Found.Words(from2, to2))).isEqualTo(before);
    }
}
