/** The reviewed model to files. */
@org.jspecify.annotations.NullMarked
package dev.assay.export;
