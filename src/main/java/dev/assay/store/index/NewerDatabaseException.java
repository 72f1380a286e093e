package dev.assay.store.index;

/** The database was made by a newer version, which is no reason to throw it away. */
public final class NewerDatabaseException extends RuntimeException {

    NewerDatabaseException(String message) {
        super(message);
    }
}
