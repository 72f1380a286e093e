package dev.assay.disk;

/** What was done to a disk. Paths are relative to its root; a file is known by a number, whatever its name is. */
public sealed interface Change {

    /** A file was made. */
    record Made(int file, String path) implements Change {}

    /** A folder was made. */
    record Folder(String path) implements Change {}

    /** Bytes were written. */
    record Wrote(int file, long at, byte[] bytes) implements Change {}

    /** A file was cut, or grew, to a size. */
    record Sized(int file, long size) implements Change {}

    /** What was written to a file until now is on disk. */
    record Forced(int file) implements Change {}

    /** The names in a folder are on disk as they are now. */
    record Named(String folder) implements Change {}

    /** A file or folder was given another name, in place of what had it. */
    record Moved(String from, String to) implements Change {}

    /** A file or folder was deleted. */
    record Gone(String path) implements Change {}
}
