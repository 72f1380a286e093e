package dev.assay.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a disk holds after its power was cut: all that was forced before; of the rest, some. Files keep their bytes by
 * sectors, in any order; folders keep their names in any order, or as a journalling file system does, up to some change.
 */
public final class PowerCut {

    private static final int SECTOR = 512;

    private final List<Change> changes;
    private final boolean[] certain;
    private final Random random;
    private final Keeping content;
    private final Keeping names;
    private final int namesUpTo;
    private final Map<String, Integer> files = new TreeMap<>();
    private final Set<String> folders = new HashSet<>(Set.of(""));
    private final Map<Integer, Content> bytes = new HashMap<>();

    /** What of a kind of change that was not forced is kept. */
    private enum Keeping {
        NOTHING, ALL, SOME, FIRST
    }

    /**
     * @param changes all that was done
     * @param at how many changes were made before the cut
     */
    public PowerCut(List<Change> changes, int at, Random random) {
        this.changes = changes.subList(0, at);
        this.random = random;
        this.certain = certain();
        this.content = one(Keeping.values());
        this.names = one(Keeping.values());
        this.namesUpTo = random.nextInt(at + 1);
    }

    private Keeping one(Keeping[] of) {
        return of[random.nextInt(of.length)];
    }

    /** Which changes were forced to disk after they were made. */
    private boolean[] certain() {
        boolean[] forced = new boolean[changes.size()];
        Set<Integer> written = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (int i = changes.size() - 1; i >= 0; i--) {
            forced[i] = switch (changes.get(i)) {
                case Change.Forced(int file) -> written.add(file);
                case Change.Named(String folder) -> named.add(folder);
                case Change.Wrote(int file, long at, byte[] some) -> written.contains(file);
                case Change.Sized(int file, long size) -> written.contains(file);
                case Change.Made(int file, String path) -> named.contains(parent(path));
                case Change.Folder(String path) -> named.contains(parent(path));
                case Change.Gone(String path) -> named.contains(parent(path));
                case Change.Moved(String from, String to) ->
                    named.contains(parent(from)) || named.contains(parent(to));
            };
        }
        return forced;
    }

    private static String parent(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? "" : path.substring(0, end);
    }

    /** Makes a folder that holds what is left. */
    public void writeTo(Path folder) throws IOException {
        for (int i = 0; i < changes.size(); i++) {
            apply(i);
        }
        for (String name : folders.stream().sorted().toList()) {
            if (isThere(name)) {
                Files.createDirectories(folder.resolve(name));
            }
        }
        for (Map.Entry<String, Integer> file : files.entrySet()) {
            if (isThere(parent(file.getKey()))) {
                Files.write(folder.resolve(file.getKey()), of(file.getValue()).bytes());
            }
        }
    }

    private boolean isThere(String folder) {
        return folders.contains(folder) && (folder.isEmpty() || isThere(parent(folder)));
    }

    private void apply(int i) {
        boolean kept = certain[i];
        switch (changes.get(i)) {
            case Change.Wrote(int file, long at, byte[] some) -> write(file, at, some, kept);
            case Change.Sized(int file, long size) -> {
                if (kept || keeps(content, i)) {
                    of(file).resize((int) size);
                }
            }
            case Change.Made(int file, String path) -> {
                if (kept || keeps(names, i)) {
                    files.put(path, file);
                }
            }
            case Change.Folder(String path) -> {
                if (kept || keeps(names, i)) {
                    folders.add(path);
                }
            }
            case Change.Gone(String path) -> {
                if (kept || keeps(names, i)) {
                    files.remove(path);
                    folders.remove(path);
                }
            }
            case Change.Moved(String from, String to) -> {
                if ((kept || keeps(names, i)) && files.containsKey(from)) {
                    files.put(to, files.remove(from));
                }
            }
            case Change.Forced forced -> {
            }
            case Change.Named named -> {
            }
        }
    }

    private boolean keeps(Keeping kind, int i) {
        return switch (kind) {
            case NOTHING -> false;
            case ALL -> true;
            case SOME -> random.nextBoolean();
            case FIRST -> i < namesUpTo;
        };
    }

    private void write(int file, long at, byte[] some, boolean whole) {
        for (int from = 0; from < some.length;) {
            int to = (int) Math.min(some.length, (at + from) / SECTOR * SECTOR + SECTOR - at);
            if (whole || keeps(content == Keeping.FIRST ? Keeping.SOME : content, 0)) {
                of(file).put((int) at + from, some, from, to);
            }
            from = to;
        }
    }

    private Content of(int file) {
        return bytes.computeIfAbsent(file, none -> new Content());
    }

    @Override
    public String toString() {
        return "after change " + changes.size() + ", content kept: " + content + ", names kept: " + names;
    }

    /** What is in a file; it grows without being copied each time. */
    private static final class Content {

        private byte[] room = new byte[SECTOR];
        private int size;

        byte[] bytes() {
            return Arrays.copyOf(room, size);
        }

        void put(int at, byte[] some, int from, int to) {
            resize(Math.max(size, at + to - from));
            System.arraycopy(some, from, room, at, to - from);
        }

        void resize(int wanted) {
            if (wanted > room.length) {
                room = Arrays.copyOf(room, Math.max(wanted, 2 * room.length));
            }
            if (wanted < size) {
                Arrays.fill(room, wanted, size, (byte) 0);
            }
            size = wanted;
        }
    }
}
