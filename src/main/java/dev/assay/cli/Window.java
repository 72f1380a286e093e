package dev.assay.cli;

import dev.assay.review.SettingValues;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The workbench's window, as commands see it. */
public interface Window {

    /**
     * Shows the workbench until it is closed.
     *
     * @param left gives what was set when the store was closed, for the window is painted before it is open
     * @param opened opens the store, and tells how far it is; what it throws is shown to the reviewer
     * @param files read as soon as the window is there; may be empty
     * @return the exit code
     */
    int open(Supplier<SettingValues> left, Function<Progress, OpenedStore> opened, List<Path> files);

    /**
     * Draws the main screens without a display.
     *
     * @param out the folder for the pictures
     * @return the pictures
     */
    List<Path> snapshot(OpenedStore opened, Path out);

    /**
     * Replays a short review by keys in a window without a display.
     *
     * @param steps told each step in words
     */
    void rehearse(OpenedStore opened, Consumer<String> steps);
}
