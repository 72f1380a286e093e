package dev.assay.store;

import dev.assay.review.ReviewStore;
import java.util.function.Consumer;

/**
 * What is made from postings and answers and can be made again: located evidence, local answers and risks.
 *
 * @param version changes whenever something else may come of the same postings and answers; what another version
 *        derived is made anew
 * @param derive makes what is missing
 */
public record Derivation(String version, Consumer<ReviewStore> derive) {}
