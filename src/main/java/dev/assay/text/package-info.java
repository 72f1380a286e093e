/** Text as text, whatever it says. */
@org.jspecify.annotations.NullMarked
package dev.assay.text;
