/** What can be promised of cells nobody looked at, from a random sample of them that somebody did. */
@org.jspecify.annotations.NullMarked
package dev.assay.evaluation.guarantee;
