package dev.assay.store.log;

import dev.assay.review.SettingValues;
import dev.assay.review.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A store's settings, outlasting its database: one JSON object, replaced whole; what is not ours in it stays. */
public final class SettingsFile {

    private final Path file;
    private final List<String> notices;
    private Map<String, @Nullable Object> json;
    private volatile SettingValues values;

    private SettingsFile(Path file, Map<String, @Nullable Object> json) {
        SettingsReading.Found found = SettingsReading.of(json);
        this.file = file;
        this.json = json;
        this.values = found.values();
        this.notices = found.notices();
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

    /** What the settings say, of a store that is not open: nothing of it is touched; none where they cannot be read. */
    public static SettingValues look(Path file) {
        try {
            return new SettingsFile(file, load(file)).values();
        } catch (IOException | StoreException unread) {
            return SettingValues.DEFAULTS;
        }
    }

    private static Map<String, @Nullable Object> load(Path file) throws IOException {
        Map<String, @Nullable Object> json = new TreeMap<>();
        if (Files.exists(file)) {
            PlainJson.object(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .forEach((key, value) -> json.put(String.valueOf(key), value));
        }
        return json;
    }

    public SettingValues values() {
        return values;
    }

    /** What the file held that could not be taken, in words. */
    public List<String> notices() {
        return notices;
    }

    /** Sets what differs from what is set; on disk when this returns. Not to be called by two threads at once. */
    public void save(SettingValues changed) throws IOException {
        Map<String, Object> before = SettingsReading.plain(values);
        Map<String, @Nullable Object> next = new TreeMap<>(json);
        SettingsReading.plain(changed).forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                next.put(key, value);
            }
        });
        if (!next.equals(json)) {
            Durable.write(file, PlainJson.write(next).getBytes(StandardCharsets.UTF_8));
            json = next;
        }
        values = changed;
    }
}
