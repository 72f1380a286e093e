package dev.assay.cli;

/** What a command's exit code says. */
public final class Exit {

    /** All was done. */
    public static final int DONE = 0;
    /** Nothing could be done; the message says why. */
    public static final int FAILED = 1;
    /** Done, with problems that are listed. */
    public static final int PROBLEMS = 2;
    /** The command line was not understood; as in sysexits.h. */
    public static final int USAGE = 64;

    private Exit() {}
}
