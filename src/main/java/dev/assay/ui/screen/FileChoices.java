package dev.assay.ui.screen;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the reviewer for a file, with the dialogs of the system. */
public interface FileChoices {

    /** @param title what it is for @param extension how its name ends, without the dot */
    Optional<Path> toRead(String title, String extension);

    /** @param title what it is for @param name how it is called at first @param extension how its name ends */
    Optional<Path> toWrite(String title, String name, String extension);
}
