/** What a store keeps as files: the journal, the originals with their manifest, and what each of them is sure of. */
@org.jspecify.annotations.NullMarked
package dev.assay.store.log;
