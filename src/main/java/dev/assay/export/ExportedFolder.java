package dev.assay.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A folder that files are written into, each of which appears when it is complete. Closed without {@link #commit}, the
 * files that were not there before are taken away again, and so are the folders that were made for them.
 */
final class ExportedFolder implements AutoCloseable {

    private final Path folder;
    private final List<Path> written = new ArrayList<>();
    private final Deque<Path> made = new ArrayDeque<>();
    private boolean committed;

    private ExportedFolder(Path folder) {
        this.folder = folder;
    }

    static ExportedFolder at(Path folder) {
        return new ExportedFolder(folder);
    }

    /** @param name may name a folder within this one */
    void write(String name, String text) {
        try (AtomicFile file = begin(name)) {
            file.write(text);
            file.commit();
        }
    }

    /** A file that the caller completes. @param name may name a folder within this one */
    AtomicFile begin(String name) {
        Path target = folder.resolve(name);
        boolean isNew = !Files.exists(target);
        List<Path> missing = new ArrayList<>();
        for (Path at = target.getParent(); at != null && !Files.exists(at); at = at.getParent()) {
            missing.addFirst(at);
        }
        AtomicFile file = AtomicFile.at(target);
        missing.forEach(made::push);
        if (isNew) {
            made.push(target);
        }
        written.add(target);
        return file;
    }

    /** Lets the files stay. @param spans how many spans they hold */
    ExportReport commit(long spans) {
        committed = true;
        return new ExportReport(written, written.size(), spans, false);
    }

    @Override
    public void close() {
        if (committed) {
            return;
        }
        try {
            while (!made.isEmpty()) {
                Files.deleteIfExists(made.pop());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
