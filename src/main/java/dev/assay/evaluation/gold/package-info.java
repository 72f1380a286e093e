/** Gold sets: decided cells that are frozen under a name, and do not change there. */
@org.jspecify.annotations.NullMarked
package dev.assay.evaluation.gold;
