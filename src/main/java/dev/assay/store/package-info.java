/** The journal, the kept originals and the embedded database behind the review port. */
@org.jspecify.annotations.NullMarked
package dev.assay.store;
