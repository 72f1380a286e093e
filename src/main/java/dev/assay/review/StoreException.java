package dev.assay.review;

import dev.assay.failure.Told;

/** The store cannot do what was asked; the message names the place and the remedy in words an analyst uses. */
public final class StoreException extends RuntimeException implements Told {

    private final boolean journaled;

    public StoreException(String message) {
        super(message);
        journaled = false;
    }

    public StoreException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private StoreException(String message, Throwable cause, boolean journaled) {
        super(message, cause);
        this.journaled = journaled;
    }

    /** A failure after the decision had reached the journal: it is kept, and must not be given again. */
    public static StoreException afterJournal(String message, Throwable cause) {
        return new StoreException(message, cause, true);
    }

    /** Whether what was asked is kept in the journal all the same. */
    public boolean journaled() {
        return journaled;
    }
}
