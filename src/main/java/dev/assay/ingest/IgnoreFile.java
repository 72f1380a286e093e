package dev.assay.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the {@value #NAME} of a folder says is not to be read with that folder: a name of a file or folder in it on each line, {@code #}
 * before remarks. What is named so is still read where it is chosen itself.
 */
final class IgnoreFile {

    static final String NAME = ".assayignore";

    private final Map<Path, Set<String>> names = new HashMap<>();

    /** Whether the folder that this lies in says that it is not to be read. */
    boolean names(Path at) {
        Path folder = at.getParent();
        Path name = at.getFileName();
        return folder != null && name != null
                && names.computeIfAbsent(folder, IgnoreFile::read).contains(name.toString());
    }

    private static Set<String> read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Set.of();
        }
        try {
            // a byte that is no UTF-8 becomes a sign that no name has, so that more is read rather than less
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.endsWith("/") ? line.substring(0, line.length() - 1) : line)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            return Set.of();
        }
    }
}
