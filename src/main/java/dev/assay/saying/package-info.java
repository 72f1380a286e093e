/** What the program says of what it found, as a code and what it speaks of, and the sentences for it in each language. */
@org.jspecify.annotations.NullMarked
package dev.assay.saying;
