package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.review.Listed;
import dev.assay.review.PostingSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

/** Whoever follows the changes that a list tells of has the list. */
class ListedPostingsTest {

    private final ListedPostings listed = new ListedPostings();
    private final List<String> followed = new ArrayList<>();

    private static ListedPostings.Order some(Random random) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
        Collections.shuffle(all, random);
        return ListedPostings.Order.of(all.subList(0, random.nextInt(20)).stream()
                .map(n -> new Listed("p" + n, random.nextBoolean())).toList());
    }

    private void follow(ListChangeListener.Change<? extends PostingSummary> change) {
        while (change.next()) {
            if (change.wasReplaced() || change.wasAdded() || change.wasRemoved()) {
                assertThat(change.getRemoved().stream().map(PostingSummary::id).toList())
                        .isEqualTo(List.copyOf(followed.subList(change.getFrom(),
                                change.getFrom() + change.getRemovedSize())));
                followed.subList(change.getFrom(), change.getFrom() + change.getRemovedSize()).clear();
                followed.addAll(change.getFrom(),
                        change.getAddedSubList().stream().map(PostingSummary::id).toList());
            }
        }
    }

    @Test
    void eachChangeIsToldAsItIs() {
        listed.addListener(this::follow);
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            ListedPostings.Order now = some(random);
            List<String> before = ids();
            if (random.nextBoolean()) {
                listed.put(now);
                assertThat(ids()).isEqualTo(now.listed().stream().map(Listed::id).toList());
            } else {
                boolean same = listed.follow(now);
                List<String> wanted = new ArrayList<>(before);
                wanted.retainAll(now.places().keySet());
                now.listed().stream().map(Listed::id).filter(id -> !before.contains(id)).forEach(wanted::add);
                assertThat(ids()).as("nothing jumps, and what is new follows").isEqualTo(wanted);
                assertThat(same).isEqualTo(wanted.equals(now.listed().stream().map(Listed::id).toList()));
            }
            listed.know(List.of(new PostingSummary("p" + random.nextInt(20), 1, "Engineer", "", List.of(), 0,
                    true, Risk.NONE)));
            assertThat(followed).isEqualTo(ids());
            for (Listed one : now.listed()) {
                assertThat(listed.place(one.id())).isEqualTo(ids().indexOf(one.id()));
            }
        }
    }

    private List<String> ids() {
        return listed.stream().map(PostingSummary::id).toList();
    }
}
