package dev.assay.store;

import dev.assay.review.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A store's small settings, outlasting its database: one JSON object, replaced whole. */
final class SettingsFile {

    private final Path file;

    SettingsFile(Path file) {
        this.file = file;
    }

    /** Puts a file that cannot be read out of the way. @return what was done, in words; empty for a sound file */
    Optional<String> mend() throws IOException {
        try {
            load();
            return Optional.empty();
        } catch (StoreException e) {
            Path aside = Durable.freeName(file.resolveSibling("."), "settings", ".damaged");
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of("The settings in " + file + " could not be read and were put aside in " + aside
                    + ". Set them again.");
        }
    }

    /** All settings by key; empty where none were saved. */
    Map<String, String> load() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        if (Files.exists(file)) {
            PlainJson.object(Files.readAllBytes(file))
                    .forEach((key, value) -> settings.put(String.valueOf(key), String.valueOf(value)));
        }
        return settings;
    }

    void save(Map<String, String> settings) throws IOException {
        Durable.write(file, PlainJson.write(new TreeMap<>(settings)).getBytes(StandardCharsets.UTF_8));
    }
}
