package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are asked for page by page are the same rows. */
class RowPageTest {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** Pages over numbers that ascend, each naming the last number it has. */
    private Function<String, RowPage<Integer>> pages(List<Integer> rows, int most) {
        return from -> {
            asked.add(from);
            List<Integer> left = rows.stream()
                    .filter(row -> from.equals(RowPage.START) || row > Integer.parseInt(from)).toList();
            List<Integer> page = left.stream().limit(most).toList();
            return new RowPage<>(page, left.size() > most ? String.valueOf(page.getLast()) : "");
        };
    }

    @Property(tries = 100)
    void allRowsComeOnceAndInOrderHoweverLongAPageIs(
            @ForAll @Size(max = 40) List<@IntRange(max = 1_000) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 12) int most) {
        List<Integer> rows = numbers.stream().distinct().sorted().toList();

        assertThat(RowPage.stream(pages(rows, most))).isEqualTo(rows);
        assertThat(RowPage.ahead(pages(rows, most))).isEqualTo(rows);
    }

    @Test
    void aPageIsAskedForOnlyOnceItsRowsAreTaken() {
        Stream<Integer> rows = RowPage.stream(pages(List.of(1, 2, 3, 4, 5, 6), 2));

        assertThat(rows.limit(2)).containsExactly(1, 2);
        assertThat(asked).containsExactly(RowPage.START);
    }

    @Test
    void whoTakesAllHasTheNextPageAskedForMeanwhile() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        Function<String, RowPage<Integer>> pages = pages(List.of(1, 2, 3), 2);
        Iterator<Integer> rows = RowPage.<Integer>ahead(from -> {
            if (!from.isEmpty()) {
                second.countDown();
            }
            return pages.apply(from);
        }).iterator();

        assertThat(rows.next()).isEqualTo(1);
        assertThat(second.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(rows).toIterable().containsExactly(2, 3);
    }

    @Test
    void nothingIsAskedForBehindTheLastPage() {
        assertThat(RowPage.stream(pages(List.of(1, 2, 3, 4), 2))).hasSize(4);
        assertThat(asked).as("the second page says that it is the last").containsExactly("", "2");
    }

    @Test
    void aPageWithoutRowsThatNamesAnotherIsNotTheEnd() {
        Stream<Integer> rows = RowPage.stream(from -> from.isEmpty()
                ? new RowPage<>(List.of(), "next")
                : new RowPage<>(List.of(7), ""));

        assertThat(rows).containsExactly(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, ReviewIndex.MOST_ON_A_PAGE + 1})
    void aPageHasAtLeastOneRowAndNotTooMany(int most) {
        assertThatIllegalArgumentException().isThrownBy(() -> RowPage.checkSize(most))
                .withMessageContaining(String.valueOf(most));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, ReviewIndex.MOST_ON_A_PAGE})
    void theSmallestAndTheLargestPageAreAllowed(int most) {
        assertThatNoException().isThrownBy(() -> RowPage.checkSize(most));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3, FullText.MOST + 1})
    void aSearchShowsAtLeastOneTextAndNotTooMany(int most) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WordQuery("aws", null, most))
                .withMessageContaining("not " + most);
        assertThatNoException().isThrownBy(() -> new WordQuery("aws", null, FullText.MOST));
        assertThatNoException().isThrownBy(() -> new WordQuery("aws", null, 1));
    }
}
