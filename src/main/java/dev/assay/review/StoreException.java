package dev.assay.review;

import dev.assay.failure.Explained;
import org.jspecify.annotations.Nullable;

/** The store cannot do what was asked; the message names the place and the remedy in words an analyst uses. */
public final class StoreException extends RuntimeException implements Explained {

    private final boolean journaled;
    private final boolean setAside;
    private final boolean diskFull;

    public StoreException(String message) {
        this(message, null, false, false, false);
    }

    public StoreException(String message, Throwable cause) {
        this(message, cause, false, false, cause instanceof StoreException before && before.diskFull);
    }

    private StoreException(String message, @Nullable Throwable cause, boolean journaled, boolean setAside,
            boolean diskFull) {
        super(message, cause);
        this.journaled = journaled;
        this.setAside = setAside;
        this.diskFull = diskFull;
    }

    /** There is no room left, so that nothing more can be kept until there is. */
    public static StoreException diskFull(String message, Throwable cause) {
        return new StoreException(message, cause, false, false, true);
    }

    /** A failure after the decision had reached the journal: it is kept, and must not be given again. */
    public static StoreException afterJournal(String message, Throwable cause) {
        return new StoreException(message, cause, true, false,
                cause instanceof StoreException before && before.diskFull);
    }

    /** A part of the store stood against another and was set aside: the message says what there is to do. */
    public static StoreException setAside(String message) {
        return new StoreException(message, null, false, true, false);
    }

    /** Whether the store can be opened again without what was set aside. */
    public boolean isSetAside() {
        return setAside;
    }

    /** Whether there was no room left on the disk. */
    public boolean isDiskFull() {
        return diskFull;
    }

    /** Whether what was asked is kept in the journal all the same. */
    public boolean journaled() {
        return journaled;
    }
}
