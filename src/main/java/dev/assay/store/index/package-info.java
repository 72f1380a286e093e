/** The database that everything is queried from, and which can be made again from what is kept as files. */
@org.jspecify.annotations.NullMarked
package dev.assay.store.index;
