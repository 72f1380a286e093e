package dev.assay.store.log;

import dev.assay.review.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A store's small settings, outlasting its database: one JSON object, replaced whole. */
public final class SettingsFile {

    private final Path file;
    private volatile Map<String, String> settings;

    private SettingsFile(Path file, Map<String, String> settings) {
        this.file = file;
        this.settings = Map.copyOf(settings);
    }

    /** Reads the settings; a file that cannot be read is set aside, and none are set. */
    public static SettingsFile open(Path file, SetAside aside) throws IOException {
        try {
            return new SettingsFile(file, load(file));
        } catch (StoreException e) {
            aside.move(file, "settings.damaged", "the settings in " + file
                    + ", which could not be read; set them again");
            return new SettingsFile(file, Map.of());
        }
    }

    private static Map<String, String> load(Path file) throws IOException {
        Map<String, String> settings = new TreeMap<>();
        if (Files.exists(file)) {
            PlainJson.object(Files.readAllBytes(file))
                    .forEach((key, value) -> settings.put(String.valueOf(key), String.valueOf(value)));
        }
        return settings;
    }

    /** Empty where it was never set. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    /** Sets one; it is on disk when this returns. Not to be called by two threads at once. */
    public void set(String key, String value) throws IOException {
        Map<String, String> changed = new TreeMap<>(settings);
        changed.put(key, value);
        Durable.write(file, PlainJson.write(changed).getBytes(StandardCharsets.UTF_8));
        settings = Map.copyOf(changed);
    }
}
