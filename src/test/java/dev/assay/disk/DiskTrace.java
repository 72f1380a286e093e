package dev.assay.disk;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that was done to a folder, in order. Each change is made and noted at once. */
public final class DiskTrace {

    private final Path root;
    private final TracedFileSystem fileSystem = new TracedFileSystem(this);
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Integer> files = new HashMap<>();
    private int made;
    private long room = Long.MAX_VALUE;

    /** @param root an empty folder of the usual file system */
    public DiskTrace(Path root) {
        this.root = root;
    }

    FileSystem fileSystem() {
        return fileSystem;
    }

    /** The folder, so that whatever is done below it is noted. */
    public Path folder() {
        return new TracedPath(fileSystem, root);
    }

    /** Leaves room for so many bytes more; of a writing that is longer, a part is written, and the next one fails. */
    public synchronized void leave(long bytes) {
        room = bytes;
    }

    /** How much of a writing there is room for. */
    int take(int wanted) throws IOException {
        int taken = (int) Math.min(wanted, room);
        if (taken == 0 && wanted > 0) {
            throw new IOException("No space left on device");
        }
        room -= taken;
        return taken;
    }

    /** What was done so far. */
    public synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    /** How much was done so far. */
    public synchronized int size() {
        return changes.size();
    }

    String name(Path real) {
        return root.relativize(real.toAbsolutePath().normalize()).toString();
    }

    void note(Change change) {
        changes.add(change);
    }

    /** The number of a file; a new one where it was not there. */
    int file(Path real, boolean isNew) {
        String name = name(real);
        Integer known = files.get(name);
        if (known == null || isNew) {
            known = made++;
            files.put(name, known);
            note(new Change.Made(known, name));
        }
        return known;
    }

    void moved(Path from, Path to) {
        String before = name(from);
        String after = name(to);
        note(new Change.Moved(before, after));
        Map<String, Integer> renamed = new HashMap<>();
        files.entrySet().removeIf(file -> {
            boolean within = file.getKey().equals(before) || file.getKey().startsWith(before + "/");
            if (within) {
                renamed.put(after + file.getKey().substring(before.length()), file.getValue());
            }
            return within;
        });
        files.putAll(renamed);
    }

    void gone(Path real) {
        files.remove(name(real));
        note(new Change.Gone(name(real)));
    }
}
