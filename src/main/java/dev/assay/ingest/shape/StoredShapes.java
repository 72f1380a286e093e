package dev.assay.ingest.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shapes that a store has of its own, in its folder: its files are read by them whenever it is made anew from
 * them.
 */
public final class StoredShapes {

    private static final String FOLDER = "shapes";

    private StoredShapes() {}

    /** The program's shapes and those of a store's folder, whether or not there is one. */
    public static Shapes in(Path store) {
        return Shapes.shipped().with(Shapes.read(texts(store)));
    }

    /** The version of {@link #in}; the shapes are made for it only where the store has some of its own. */
    public static String version(Path store) {
        return texts(store).isEmpty() ? Shapes.shippedVersion() : in(store).version();
    }

    /** By file name, what each of a store's own shapes says; none where it has none. */
    public static Map<String, String> texts(Path store) {
        try {
            return Shapes.texts(store.resolve(FOLDER));
        } catch (IOException e) {
            throw new UncheckedIOException("The shapes in " + store.resolve(FOLDER) + " cannot be read.", e);
        }
    }

    /** What a store's own shapes are called. */
    static Set<String> names(Path store) {
        return texts(store).keySet().stream().map(name -> name.replaceFirst("\\.yaml$", ""))
                .collect(Collectors.toSet());
    }

    /**
     * Keeps shapes in a store.
     *
     * @param texts by file name, what each says
     * @throws dev.assay.schema.DataFileException if one is wrong; none is kept then
     */
    public static void keep(Path store, Map<String, String> texts) {
        Shapes.read(texts);
        Path folder = store.resolve(FOLDER);
        try {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("it is no folder");
            }
            Files.createDirectories(folder);
            for (Map.Entry<String, String> shape : texts.entrySet()) {
                write(folder.resolve(shape.getKey()), shape.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The shapes could not be kept in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The file is whole or as it was, whatever happens: the store's files are read by it whenever it is opened. */
    private static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
