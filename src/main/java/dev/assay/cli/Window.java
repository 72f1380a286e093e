package dev.assay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The workbench's window, as commands see it. */
public interface Window {

    /**
     * Shows the workbench until it is closed.
     *
     * @param bench opens the store; what it throws is shown to the reviewer
     * @param files read as soon as the window is there; may be empty
     * @return the exit code
     */
    int open(Callable<Bench> bench, List<Path> files);

    /**
     * Draws the main screens without a display.
     *
     * @param out the folder for the pictures
     * @return the pictures
     */
    List<Path> snapshot(Bench bench, Path out);

    /**
     * Replays a short review by keys in a window without a display.
     *
     * @param steps told each step in words
     */
    void rehearse(Bench bench, Consumer<String> steps);
}
