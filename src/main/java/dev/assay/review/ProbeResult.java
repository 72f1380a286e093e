package dev.assay.review;

/** What a reviewer made of a probed cell, the first time. */
public record ProbeResult(String reviewer, CellKey cell, ProbeOutcome outcome) {}
