/** Rules put together and applied: conditions, decisions and the words they rest on. */
@org.jspecify.annotations.NullMarked
package dev.assay.inference.rule;
