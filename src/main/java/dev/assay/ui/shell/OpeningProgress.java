package dev.assay.ui.shell;

import dev.assay.saying.Saying;
import dev.assay.task.Progress;
import dev.assay.ui.wording.Wording;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** How far the opening of a store is, which begins before its window is there; it cannot be cancelled. */
final class OpeningProgress implements Progress {

    private final Supplier<Wording> words;
    /** Empty where nothing waits to be told: at most one update waits for the UI thread at a time. */
    private final AtomicReference<String> newest = new AtomicReference<>("");
    private volatile @Nullable Consumer<String> show;

    /** @param words asked for when there is something to tell; may have to be waited for */
    OpeningProgress(Supplier<Wording> words) {
        this.words = words;
    }

    /** Tells it from now on; to be called on the UI thread. */
    void showBy(Consumer<String> given) {
        show = given;
        tell();
    }

    @Override
    public void at(long done, long total, String what) {
        String now = words.get().of("store.opening") + " " + (total == 0 ? "" : 100 * done / total + " %\n")
                + what;
        if (newest.getAndSet(now).isEmpty() && show != null) {
            Platform.runLater(this::tell);
        }
    }

    @Override
    public void at(long done, long total, Saying step) {
        at(done, total, words.get().said(step));
    }

    private void tell() {
        Consumer<String> to = show;
        String now = newest.getAndSet("");
        if (to != null && !now.isEmpty()) {
            to.accept(now);
        }
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
