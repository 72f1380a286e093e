package dev.assay.schema;

/** A piece of text of a data file, with its place. */
public record Phrase(String text, Place place) {}
