package dev.assay.store;

/** The database was made by a newer version, which is no reason to throw it away. */
final class NewerDatabaseException extends RuntimeException {

    NewerDatabaseException(String message) {
        super(message);
    }
}
