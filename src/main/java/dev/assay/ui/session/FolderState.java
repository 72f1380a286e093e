package dev.assay.ui.session;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Whether a folder that dialogues are to start in can be used. */
public enum FolderState {
    GOOD, MISSING, NO_FOLDER, NOT_READABLE, NOT_WRITABLE;

    /**
     * Looks at the disk, which may take its time.
     *
     * @param folder as it was typed; empty for none, which is good
     * @param toWrite whether something is to be written there
     */
    public static FolderState of(String folder, boolean toWrite) {
        if (folder.isBlank()) {
            return GOOD;
        }
        Path path;
        try {
            path = Path.of(folder);
        } catch (InvalidPathException unlike) {
            return MISSING;
        }
        if (!Files.exists(path)) {
            return MISSING;
        }
        if (!Files.isDirectory(path)) {
            return NO_FOLDER;
        }
        if (!Files.isReadable(path)) {
            return NOT_READABLE;
        }
        return toWrite && !Files.isWritable(path) ? NOT_WRITABLE : GOOD;
    }
}
