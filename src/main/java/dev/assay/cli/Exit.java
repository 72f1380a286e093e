package dev.assay.cli;

/** What a command's exit code says. */
final class Exit {

    /** All was done. */
    static final int DONE = 0;
    /** Nothing could be done; the message says why. */
    static final int FAILED = 1;
    /** Done, with problems that are listed. */
    static final int PROBLEMS = 2;
    /** The command line was not understood; as in sysexits.h. */
    static final int USAGE = 64;

    private Exit() {}
}
