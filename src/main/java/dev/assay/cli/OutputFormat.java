package dev.assay.cli;

/** How a command tells its result. */
enum OutputFormat {
    /** For people. */
    text,
    /** For programs: one JSON document. */
    json
}
