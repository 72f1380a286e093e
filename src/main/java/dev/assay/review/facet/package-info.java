/** What postings are told apart by: facets with their kinds, which of them a queue lists, and how many there are of each. */
@org.jspecify.annotations.NullMarked
package dev.assay.review.facet;
