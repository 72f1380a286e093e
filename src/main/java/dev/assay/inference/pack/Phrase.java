package dev.assay.inference.pack;

/** A piece of text of a rule file, with its place. */
public record Phrase(String text, Place place) {}
