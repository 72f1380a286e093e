/** What went wrong: in words where it was expected, else as a code and a trace that hold no one's texts. */
@org.jspecify.annotations.NullMarked
package dev.assay.failure;
