/** The words of each field: concepts, terms and places, put together once from data for all who ask for them. */
@org.jspecify.annotations.NullMarked
package dev.assay.vocabulary;
