/** The one grammar of patterns over words: their reading, and the matcher that finds all of them in one pass. */
@org.jspecify.annotations.NullMarked
package dev.assay.text.pattern;
