/** What joins the kept files and the database behind the review ports, and puts either back from the other. */
@org.jspecify.annotations.NullMarked
package dev.assay.store;
