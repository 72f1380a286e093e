/** AnswerSources: from a posting and its Pass 1 facts to 25 inferred fields with spans. */
@org.jspecify.annotations.NullMarked
package dev.assay.inference;
