package dev.assay.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of the program's data files, in its archive or beside its classes, such as that of the fields. */
public final class DataFolder {

    private DataFolder() {}

    /** By file name, what each says. @param folder its name, such as {@code fields} */
    public static Map<String, String> shipped(String folder) {
        return read(DataFolder.class.getResource("/" + folder + "/"));
    }

    /** By file name, what each file of a folder says that lies in an archive or on the disk. */
    static Map<String, String> read(@Nullable URL folder) {
        if (folder == null) {
            throw new IllegalStateException(
                    "A folder of data is missing from the program; install it again.");
        }
        try {
            URLConnection connection = folder.openConnection();
            return connection instanceof JarURLConnection archive
                    ? packed(archive)
                    : beside(Path.of(URI.create(folder.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException("The data of the program cannot be read.", e);
        }
    }

    private static Map<String, String> packed(JarURLConnection archive) throws IOException {
        archive.setUseCaches(false);
        String folder = String.valueOf(archive.getEntryName());
        Map<String, String> texts = new HashMap<>();
        try (JarFile jar = archive.getJarFile()) {
            for (JarEntry entry : jar.stream().filter(e -> e.getName().startsWith(folder)).toList()) {
                if (entry.getName().endsWith(".yaml")) {
                    texts.put(entry.getName().substring(folder.length()),
                            new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    private static Map<String, String> beside(Path folder) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
