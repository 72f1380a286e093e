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

/** The folder of the program's field files, in its archive or beside its classes; a file in it is a field. */
final class FieldFolder {

    private static final String FOLDER = "fields/";

    private FieldFolder() {}

    /** By file name, what each says. */
    static Map<String, String> shipped() {
        return read(FieldFolder.class.getResource("/" + FOLDER));
    }

    /** By file name, what each file of a folder says that lies in an archive or on the disk. */
    static Map<String, String> read(@Nullable URL folder) {
        if (folder == null) {
            throw new IllegalStateException(
                    "The catalogue of fields is missing from the program; install it again.");
        }
        try {
            URLConnection connection = folder.openConnection();
            return connection instanceof JarURLConnection archive
                    ? packed(archive)
                    : beside(Path.of(URI.create(folder.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue of fields cannot be read.", e);
        }
    }

    private static Map<String, String> packed(JarURLConnection archive) throws IOException {
        archive.setUseCaches(false);
        Map<String, String> texts = new HashMap<>();
        try (JarFile jar = archive.getJarFile()) {
            for (JarEntry entry : jar.stream().filter(e -> e.getName().startsWith(FOLDER)).toList()) {
                if (entry.getName().endsWith(".yaml")) {
                    texts.put(entry.getName().substring(FOLDER.length()),
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
