package dev.assay.failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** What to tell of failures that befall any program: a file that is not there, a store that is in use. */
public final class Expected {

    private Expected() {}

    /** The failure in words; empty where nobody expected it, so that its message is nothing for people to read. */
    public static Optional<String> words(Throwable failure) {
        return switch (failure) {
            case Explained told when failure.getMessage() != null -> Optional.of(failure.getMessage());
            case UncheckedIOException e when e.getCause() != null -> words(e.getCause());
            case NoSuchFileException e ->
                Optional.of("There is no file " + e.getFile() + ". Check the name.");
            case AccessDeniedException e ->
                Optional.of(e.getFile() + " may not be read or written. Check its permissions.");
            case FileAlreadyExistsException e ->
                Optional.of(e.getFile() + " is in the way. Choose another place.");
            case IOException e ->
                Optional.of("A file could not be read or written: " + ended(String.valueOf(e.getMessage())));
            default -> Optional.empty();
        };
    }

    /** What we say ourselves ends as a sentence does; what the system says does not. */
    public static String ended(String words) {
        return words.endsWith(".") ? words : words + ".";
    }
}
