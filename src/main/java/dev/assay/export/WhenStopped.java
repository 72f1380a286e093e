package dev.assay.export;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Removes what is unfinished where the program is told to stop; one that is killed leaves it for the next to write over. */
final class WhenStopped {

    private final Thread hook = new Thread(this::stop);
    private boolean stopped;
    private @Nullable Unfinished unfinished;

    interface Opening<T> {

        T open() throws IOException;
    }

    /** What is not to be left behind. */
    interface Unfinished {

        void remove() throws IOException;
    }

    /** Begins what is to be removed: either that is certain from its first moment, or it is not made. */
    synchronized <T extends Unfinished> T unfinished(Path file, Opening<T> opening) throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            stopped = true;
        }
        if (stopped) {
            throw new FileSystemException(file.toString(), null, "the program was told to stop");
        }
        T begun = opening.open();
        unfinished = begun;
        return begun;
    }

    private synchronized void stop() {
        stopped = true;
        try {
            if (unfinished != null) {
                unfinished.remove();
            }
        } catch (IOException e) {
            // The process is ending; the next command writes it over.
        }
    }

    /** The file has its name, or is gone. */
    void forget() {
        synchronized (this) {
            unfinished = null;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending.
        }
    }
}
