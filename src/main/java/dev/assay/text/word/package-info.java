/** The one way in which a text is split into words, and the words' forms are told. */
@org.jspecify.annotations.NullMarked
package dev.assay.text.word;
