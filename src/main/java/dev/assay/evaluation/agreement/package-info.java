/** How far several who judged the same things agree beyond what chance would give. */
@org.jspecify.annotations.NullMarked
package dev.assay.evaluation.agreement;
