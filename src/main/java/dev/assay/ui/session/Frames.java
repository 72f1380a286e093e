package dev.assay.ui.session;

import javafx.animation.AnimationTimer;

/** The frames in which windows are drawn, to be waited for on the UI thread. */
public final class Frames {

    private Frames() {}

    /** Runs on the UI thread when that many frames more were drawn. */
    public static void after(int frames, Runnable action) {
        new AnimationTimer() {
            private int left = frames;

            @Override
            public void handle(long now) {
                // What is asked for between two frames is drawn with the first of these.
                if (left-- == 0) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }
}
