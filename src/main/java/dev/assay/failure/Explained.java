package dev.assay.failure;

/** A failure whose message is written for the person who reads it, and says what to do. */
public interface Explained {}
