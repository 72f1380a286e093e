package dev.assay.cli;

import java.nio.file.Path;

/**
 * Where the program runs.
 *
 * @param store the user's own store, used where none is named
 * @param samples the folder of the sample data
 * @param tour the folder that the tour writes to
 * @param display whether a window can be shown, and why not
 */
public record Surroundings(Path store, Path samples, Path tour, DisplayCheck display) {}
