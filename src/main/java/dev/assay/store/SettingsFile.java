package dev.assay.store;

import dev.assay.review.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A store's small settings, outlasting its database: one JSON object, replaced whole. */
final class SettingsFile {

    private final Path file;

    SettingsFile(Path file) {
        this.file = file;
    }

    /** Sets a file aside that cannot be read. */
    void mend(SetAside aside) throws IOException {
        try {
            load();
        } catch (StoreException e) {
            aside.move(file, "settings.damaged", "the settings in " + file
                    + ", which could not be read; set them again");
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
