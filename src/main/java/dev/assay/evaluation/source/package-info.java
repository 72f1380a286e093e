/** How the sources of a corpus stand to what was decided, and to each other. */
@org.jspecify.annotations.NullMarked
package dev.assay.evaluation.source;
