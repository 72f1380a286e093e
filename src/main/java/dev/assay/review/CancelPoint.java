package dev.assay.review;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Decides between a Cancel and a step that keeps something: whichever comes first counts, so that what is reported is
 * what stands. A step looks at it on its way, and passes it before the part that cannot be taken back.
 */
public class CancelPoint {

    private enum State {
        OPEN, PASSED, CANCELLED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

    /** @throws StoreException if a Cancel came: then nothing of the step is to be kept */
    public void look() {
        if (state.get() == State.CANCELLED) {
            throw new StoreException("It was cancelled, and nothing of it was kept.");
        }
    }

    /**
     * From here on no Cancel comes between.
     *
     * @throws StoreException as {@link #look}
     */
    public void pass() {
        state.compareAndSet(State.OPEN, State.PASSED);
        look();
    }

    /** @return false where the step passed before, so that its end is to be waited for */
    boolean cancel() {
        return state.compareAndSet(State.OPEN, State.CANCELLED) || state.get() == State.CANCELLED;
    }
}
