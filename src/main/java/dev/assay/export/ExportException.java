package dev.assay.export;

/** An export cannot be written; the message names the place and the remedy in words an analyst uses. */
public final class ExportException extends RuntimeException {

    public ExportException(String message) {
        super(message);
    }

    public ExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
