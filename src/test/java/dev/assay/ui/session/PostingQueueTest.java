package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.review.FieldReview.State;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueOrder;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostingQueueTest {

    private final PostingQueue queue = new PostingQueue();

    private static PostingSummary posting(String id, long order, double risk, State state) {
        return new PostingSummary(id, order, "Title x" + id, "Company " + id, Collections.nCopies(3, state),
                1,
                true,
                new Risk(risk, List.of()));
    }

    @BeforeEach
    void load() {
        queue.load(List.of(posting("a", 0, 1, State.UNDECIDED), posting("b", 1, 9, State.ACCEPTED),
                posting("c", 2, 5, State.UNDECIDED)));
    }

    private List<String> shown() {
        return queue.visible().stream().map(PostingSummary::id).toList();
    }

    @Test
    void standsRiskiestFirstOrAsLoaded() {
        assertThat(shown()).containsExactly("b", "c", "a");
        queue.orderProperty().set(QueueOrder.AS_LOADED);
        assertThat(shown()).containsExactly("a", "b", "c");
    }

    @Test
    void showsWhatTheFilterAndTheSearchLetThrough() {
        queue.filterProperty().set(PostingQueue.Filter.OPEN);
        assertThat(shown()).containsExactly("c", "a");
        queue.searchProperty().set("company XA");
        assertThat(shown()).containsExactly("a");
        assertThat(queue.totalProperty().get()).isEqualTo(3);
    }

    @Test
    void postingsWithoutTextHaveAFilterOfTheirOwn() {
        queue.load(List.of(posting("a", 0, 1, State.UNDECIDED), new PostingSummary("bare", 1, "", "",
                Collections.nCopies(3, State.UNDECIDED), 1, false, Risk.NONE)));

        queue.filterProperty().set(PostingQueue.Filter.NO_TEXT);
        assertThat(shown()).containsExactly("bare");
        queue.filterProperty().set(PostingQueue.Filter.NOT_FOUND);
        assertThat(shown()).isEmpty();
    }

    @Test
    void aDecisionNeitherMovesNorHidesAPosting() {
        queue.filterProperty().set(PostingQueue.Filter.OPEN);
        queue.update(posting("c", 2, 0, State.ACCEPTED));
        assertThat(shown()).containsExactly("c", "a");
        assertThat(queue.finishedProperty().get()).isEqualTo(2);
    }

    @Test
    void findsTheNextUnfinishedPostingFromTheTopAgain() {
        assertThat(queue.nextOpen("a")).map(PostingSummary::id).contains("c");
        assertThat(queue.nextOpen("c")).map(PostingSummary::id).contains("a");
        queue.update(posting("a", 0, 1, State.UNSURE));
        assertThat(queue.nextOpen("c")).isEmpty();
    }

    @Test
    void stopsAtEitherEnd() {
        assertThat(queue.neighbour("b", -1)).isEmpty();
        assertThat(queue.neighbour("b", 1)).map(PostingSummary::id).contains("c");
        assertThat(queue.neighbour("a", 1)).isEmpty();
    }
}
