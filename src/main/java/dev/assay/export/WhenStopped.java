package dev.assay.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Removes what is unfinished where the program is told to stop; one that is killed leaves it for the next to write over. */
final class WhenStopped {

    private final Thread hook = new Thread(this::stop);
    private boolean stopped;
    private @Nullable Removal removal;

    interface Opening {

        FileChannel open() throws IOException;
    }

    interface Removal {

        void remove() throws IOException;
    }

    /** Opens a file that is to be removed: either that is certain from its first moment, or it is not made. */
    FileChannel growing(Path file, Opening opening) throws IOException {
        return unfinished(file, () -> Files.deleteIfExists(file), opening);
    }

    /** The same where more than a file is to be removed. */
    synchronized FileChannel unfinished(Path file, Removal toRemove, Opening opening) throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            stopped = true;
        }
        if (stopped) {
            throw new FileSystemException(file.toString(), null, "the program was told to stop");
        }
        FileChannel channel = opening.open();
        removal = toRemove;
        return channel;
    }

    private synchronized void stop() {
        stopped = true;
        try {
            if (removal != null) {
                removal.remove();
            }
        } catch (IOException e) {
            // The process is ending; the next command writes it over.
        }
    }

    /** The file has its name, or is gone. */
    void forget() {
        synchronized (this) {
            removal = null;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending.
        }
    }
}
