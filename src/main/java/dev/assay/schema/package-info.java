/** The field catalogue: which fields may be inferred, and which values they may take. */
@org.jspecify.annotations.NullMarked
package dev.assay.schema;
