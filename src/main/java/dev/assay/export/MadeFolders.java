package dev.assay.export;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** The folders that were made on the way to what is written: they go again where that is given up. */
final class MadeFolders {

    private final Deque<Path> made = new ArrayDeque<>();

    void make(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            Path above = wanted.getParent();
            if (above != null) {
                make(above);
            }
            makeOne(wanted);
        }
    }

    private void makeOne(Path wanted) throws IOException {
        try {
            Files.createDirectory(wanted);
            made.push(wanted);
        } catch (FileAlreadyExistsException e) {
            // Another command may have made it meanwhile, whose it is then.
            if (!Files.isDirectory(wanted)) {
                throw e;
            }
        }
    }

    /** They stay. */
    void keep() {
        made.clear();
    }

    void remove() throws IOException {
        try {
            while (!made.isEmpty()) {
                Files.deleteIfExists(made.pop());
            }
        } catch (DirectoryNotEmptyException e) {
            // Another command writes there by now.
        }
    }
}
