package dev.assay.ui.session;

/**
 * What every screen is given.
 *
 * @param session what is open
 * @param reviewing what a reviewer can decide
 * @param jobs the long jobs
 * @param rulings the rulings of the store
 * @param pace how far the review is
 */
public record ScreenParts(Session session, Reviewing reviewing, Jobs jobs, FieldRulings rulings,
        PaceWatch pace) {}
