package dev.assay.ingest.shape;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The shapes that an open store has of its own. */
public interface OwnShapes {

    /** None, and no place to keep one. */
    OwnShapes NONE = new OwnShapes() {
        @Override
        public Set<String> names() {
            return Set.of();
        }

        @Override
        public void keep(String name, String text) {
            throw new IllegalStateException("There is no store to keep a shape in.");
        }
    };

    /** What they are called. */
    Set<String> names();

    /**
     * Keeps one; files that are read from then on may be of it.
     *
     * @throws dev.assay.schema.DataFileException if it is wrong
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    void keep(String name, String text);

    /** Those of a store's folder. */
    static OwnShapes in(Path store) {
        return new OwnShapes() {
            @Override
            public Set<String> names() {
                return StoredShapes.names(store);
            }

            @Override
            public void keep(String name, String text) {
                StoredShapes.keep(store, Map.of(name + ".yaml", text));
            }
        };
    }

    /** A name for a shape that is free, made of another, such as that of a file; none of ours, whose place it would take. */
    default String free(String like) {
        String plain = like.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$",
                "");
        String name = plain.isEmpty() ? "mapped" : plain;
        Set<String> taken = new HashSet<>(names());
        Shapes.shipped().all().forEach(shape -> taken.add(shape.name()));
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + "-" + number;
        }
        return free;
    }
}
