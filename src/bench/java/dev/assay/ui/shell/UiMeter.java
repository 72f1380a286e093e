package dev.assay.ui.shell;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * What an act costs the UI thread, and how long it takes until it is seen. Frames are drawn all the while, so that an
 * empty one is measured by the same means.
 */
final class UiMeter {

    /**
     * @param cpu what the UI thread computed from the act until nothing was under way any more, in milliseconds, less
     *        what as many empty frames take
     * @param longest the most it computed from one frame to the next: no key that arrives meanwhile is heard
     * @param shown from the act until the frame that shows it has been drawn, in milliseconds
     * @param settled from the act until nothing was under way any more
     */
    record Took(double cpu, double longest, double shown, double settled) {}

    private final MainWindow window;
    private double emptyFrame;

    UiMeter(MainWindow window) {
        this.window = window;
    }

    /** Learns what an empty frame takes. @return what so many of them took, one by one */
    List<Took> empty(int many) {
        List<Took> took = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            took.add(time(() -> {}, () -> true));
        }
        emptyFrame = took.stream().mapToDouble(Took::longest).sorted().skip(many / 2).findFirst().orElse(0);
        return took;
    }

    /** @param isShown asked before each frame is laid out: whether it will show what came of the act */
    Took time(Runnable act, BooleanSupplier isShown) {
        CompletableFuture<Took> took = new CompletableFuture<>();
        Platform.runLater(() -> {
            Measuring measuring = new Measuring(isShown, took);
            try {
                act.run();
                measuring.start();
            } catch (RuntimeException failure) {
                took.completeExceptionally(failure);
            }
        });
        return took.join();
    }

    private final class Measuring extends AnimationTimer {

        private final BooleanSupplier isShown;
        private final CompletableFuture<Took> took;
        private final long begun = System.nanoTime();
        private final double cpuBefore = cpu();
        private double last = cpuBefore;
        private double longest;
        private double shown;
        private double settled;
        private int frames;
        private boolean drawn;

        Measuring(BooleanSupplier isShown, CompletableFuture<Took> took) {
            this.isShown = isShown;
            this.took = took;
        }

        @Override
        public void handle(long now) {
            double at = cpu();
            longest = Math.max(longest, at - last);
            last = at;
            frames++;
            if (drawn && shown == 0) {
                shown = since();
                window.whenIdle(() -> settled = since());
            }
            drawn |= isShown.getAsBoolean();
            if (settled > 0) {
                stop();
                took.complete(new Took(Math.max(0, at - cpuBefore - frames * emptyFrame), longest, shown,
                        settled));
            } else if (since() > 60_000) {
                stop();
                took.completeExceptionally(new IllegalStateException("Nothing came of an act."));
            }
        }

        private double since() {
            return (System.nanoTime() - begun) / 1e6;
        }
    }

    /** What this thread has computed so far, in milliseconds. */
    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }
}
