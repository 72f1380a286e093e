/** Equal disputes between sources, found in a corpus and settled once for all, and the rulings that do so. */
@org.jspecify.annotations.NullMarked
package dev.assay.review.dispute;
