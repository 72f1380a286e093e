package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is typed fast does the same as what is typed slowly. */
class CommandQueueTest {

    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final CommandQueue queue = new CommandQueue(failures::add);

    private void saving(String what) {
        done.add(what);
        queue.begin();
    }

    @Test
    void aFreeQueueCarriesOutAtOnce() {
        assertThat(queue.isBusy()).isFalse();
        queue.add(() -> done.add("accept"));

        assertThat(done).containsExactly("accept");
        assertThat(queue.isBusy()).isFalse();
    }

    @Test
    void whatIsAskedForWhileSomethingIsSavedWaitsAndKeepsItsOrder() {
        queue.add(() -> saving("first"));
        queue.add(() -> saving("second"));
        queue.add(() -> done.add("third"));
        assertThat(done).as("the disk has the first").containsExactly("first");
        assertThat(queue.isBusy()).isTrue();

        queue.end();
        assertThat(done).as("the disk has the second").containsExactly("first", "second");
        queue.end();
        assertThat(done).containsExactly("first", "second", "third");
        assertThat(queue.isBusy()).isFalse();
    }

    @Test
    void aCommandThatIsPartOfAnotherDoesNotWaitForIt() {
        queue.add(() -> {
            queue.add(() -> done.add("inner"));
            done.add("outer");
        });

        assertThat(done).containsExactly("inner", "outer");
    }

    @Test
    void aPartOfACommandIsCarriedOutThoughOthersWait() {
        queue.begin();
        queue.add(() -> {
            queue.add(() -> done.add("part"));
            done.add("whole");
        });
        queue.add(() -> done.add("next"));
        queue.end();

        assertThat(done).containsExactly("part", "whole", "next");
    }

    @Test
    void aCommandThatFailsIsToldAndTheNextIsCarriedOut() {
        IllegalStateException problem = new IllegalStateException("disk");
        queue.begin();
        queue.add(() -> {
            throw problem;
        });
        queue.add(() -> done.add("next"));
        queue.end();

        assertThat(failures).containsExactly(problem);
        assertThat(done).containsExactly("next");
        queue.add(() -> done.add("later"));
        assertThat(done).containsExactly("next", "later");
    }

    @Test
    void whatIsForgottenIsCountedAndNeverCarriedOut() {
        queue.begin();
        queue.add(() -> done.add("one"));
        queue.add(() -> done.add("two"));

        assertThat(queue.forget()).isEqualTo(2);
        assertThat(queue.isBusy()).as("the disk is still at work").isTrue();
        queue.end();
        assertThat(done).isEmpty();
        assertThat(queue.isBusy()).isFalse();
        assertThat(queue.forget()).isZero();
    }
}
