package dev.assay.cli;

import dev.assay.failure.Explained;

/** A command cannot go on; the message says in a sentence what, where, and what to do about it. */
public final class CommandException extends RuntimeException implements Explained {

    public CommandException(String message) {
        super(message);
    }

    public CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
