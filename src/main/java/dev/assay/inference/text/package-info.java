/** A posting's words as numbers, and the token patterns found among them in one pass. */
@org.jspecify.annotations.NullMarked
package dev.assay.inference.text;
