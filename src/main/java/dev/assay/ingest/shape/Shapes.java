package dev.assay.ingest.shape;

import dev.assay.schema.DataFileException;
import dev.assay.schema.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shapes that are known, in the order in which a record is compared with them: own ones first. */
public final class Shapes {

    private static final String FOLDER = "shapes";

    private final List<Shape> all;
    private final String version;

    private Shapes(List<Shape> all, String version) {
        this.all = List.copyOf(all);
        this.version = version;
    }

    /** Those that come with the program. */
    public static Shapes shipped() {
        return read(DataFolder.shipped(FOLDER));
    }

    /**
     * @param texts by file name, such as {@code lever.yaml}, what the file says
     * @throws DataFileException if one is wrong; the message names file, line and reason
     */
    public static Shapes read(Map<String, String> texts) {
        List<Shape> all = new ArrayList<>();
        new TreeMap<>(texts).forEach((name, text) -> all
                .add(ShapeFile.read(name.replaceFirst("\\.yaml$", ""), FOLDER + "/" + name, text)));
        return new Shapes(all, version(texts));
    }

    /** The version of those that come with the program, without making them. */
    static String shippedVersion() {
        return version(DataFolder.shipped(FOLDER));
    }

    private static String version(Map<String, String> texts) {
        StringBuilder content = new StringBuilder();
        new TreeMap<>(texts)
                .forEach((name, text) -> content.append(name).append('\n').append(text).append('\n'));
        return hash(content.toString());
    }

    /** By file name, what each shape file of a folder says; none where there is no such folder. */
    public static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (name.endsWith(".yaml") && !name.startsWith(".")) {
                        texts.put(name, Files.readString(file));
                    }
                }
            }
        }
        return texts;
    }

    /** These, and others that are compared before them; one of the same name takes the place of ours. */
    public Shapes with(Shapes own) {
        List<Shape> both = new ArrayList<>(own.all);
        List<String> names = own.all.stream().map(Shape::name).toList();
        all.stream().filter(shape -> !names.contains(shape.name())).forEach(both::add);
        return own.all.isEmpty() ? this : new Shapes(both, hash(version + own.version));
    }

    /** The first shape that a record fits; null if none. */
    public @Nullable Shape of(Map<?, ?> record) {
        if (record.isEmpty()) {
            return null;
        }
        RecordTree tree = new RecordTree(record);
        for (Shape shape : all) {
            if (shape.knowing().fits(tree)) {
                return shape;
            }
        }
        return null;
    }

    public List<Shape> all() {
        return all;
    }

    /** Changes whenever a file may be read differently. */
    public String version() {
        return version;
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
