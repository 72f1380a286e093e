/** What looks wrong: contract checks, cross-field conflicts, disagreement between runs, and risk. */
@org.jspecify.annotations.NullMarked
package dev.assay.audit;
