package dev.assay.ui;

/**
 * What every screen is given.
 *
 * @param bench what is on the desk
 * @param reviewing what a reviewer can decide
 * @param jobs the long jobs
 */
public record ScreenParts(Workbench bench, Reviewing reviewing, Jobs jobs) {}
