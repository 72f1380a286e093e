package dev.assay.store.log;

import dev.assay.store.log.OriginalsFolder.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Kept files that no line of the manifest names. */
final class FoundOriginals {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.gz");
    private static final int HASH_LETTERS = 64;
    private static final int SHOWN_LETTERS = 12;

    private FoundOriginals() {}

    /**
     * Those of which the content is sound, oldest first.
     *
     * @param known the SHA-256 of each that is named
     */
    static List<Entry> in(Path folder, Set<String> known) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var listed = Files.find(folder, 2,
                (file, attributes) -> attributes.isRegularFile()
                        && NAME.matcher(file.getFileName().toString()).matches())) {
            listed.filter(file -> !known.contains(hash(file))).forEach(files::add);
        }
        files.sort(Comparator.comparing(FoundOriginals::changed).thenComparing(FoundOriginals::hash));
        List<Entry> found = new ArrayList<>();
        for (Path file : files) {
            byte[] packed = Files.readAllBytes(file);
            if (isSound(packed, hash(file))) {
                String name = GzipFile.name(packed);
                found.add(new Entry(hash(file),
                        name.isEmpty() ? "found again " + hash(file).substring(0, SHOWN_LETTERS) : name));
            }
        }
        return found;
    }

    private static boolean isSound(byte[] packed, String hash) {
        try {
            return OriginalsFolder.sha256(GzipFile.unpack(packed)).equals(hash);
        } catch (IOException e) {
            return false;
        }
    }

    private static String hash(Path file) {
        return file.getFileName().toString().substring(0, HASH_LETTERS);
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
