package dev.assay.store.index;

import java.io.IOException;
import java.nio.file.Path;

/** Another process has the database open, which is no reason to give it up. */
public final class DatabaseInUseException extends IOException {

    DatabaseInUseException(Path file, Throwable cause) {
        super("The database " + file
                + " is open in another program. Close that program first, then try again.",
                cause);
    }
}
