package dev.assay.ui.review.posting;

/**
 * A fact people look for first, in a few words.
 *
 * @param topic what it is about, such as {@code Pay}
 * @param text the fact
 * @param hint where it comes from: the keys, their values and the models
 * @param disputed whether the models differ
 */
public record Chip(String topic, String text, String hint, boolean disputed) {}
