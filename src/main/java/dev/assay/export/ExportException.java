package dev.assay.export;

import dev.assay.failure.Explained;

/** An export cannot be written; the message names the place and the remedy in words an analyst uses. */
public final class ExportException extends RuntimeException implements Explained {

    public ExportException(String message) {
        super(message);
    }

    public ExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
