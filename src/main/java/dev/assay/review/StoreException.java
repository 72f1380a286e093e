package dev.assay.review;

/** The store cannot do what was asked; the message names the place and the remedy in words an analyst uses. */
public final class StoreException extends RuntimeException {

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
