package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A key event that {@link KeyRecorder} wrote down in a real window. */
record RecordedKey(EventType<KeyEvent> type, KeyCode code, String text, String held) {

    boolean isPressed() {
        return type == KeyEvent.KEY_PRESSED;
    }

    boolean isTyped() {
        return type == KeyEvent.KEY_TYPED;
    }

    KeyEvent event() {
        return new KeyEvent(type, isTyped() ? text : KeyEvent.CHAR_UNDEFINED, isTyped() ? "" : text, code,
                held.contains("Shift"), held.contains("Ctrl"), held.contains("Alt"),
                held.contains("Meta"));
    }

    /** The events of each press under a layout. */
    static Map<String, List<RecordedKey>> recording(String layout) {
        Map<String, List<RecordedKey>> presses = new LinkedHashMap<>();
        List<RecordedKey> now = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(Path.of("src/test/resources/keys", layout + ".txt"))) {
                if (line.startsWith("[")) {
                    now = new ArrayList<>();
                    presses.put(line.substring(1, line.length() - 1), now);
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    now.add(recorded(line));
                }
            }
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
        assertThat(presses).isNotEmpty();
        return presses;
    }

    private static RecordedKey recorded(String line) {
        String[] parts = line.split(" ", 3);
        int end = parts[2].indexOf('›');
        String text = parts[2].substring(1, end);
        return new RecordedKey(
                List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED).stream()
                        .filter(type -> type.getName().equals(parts[0])).findFirst().orElseThrow(),
                KeyCode.valueOf(parts[1]),
                text.startsWith("\\u")
                        ? Character.toString(Integer.parseInt(text.substring(2), 16))
                        : text,
                parts[2].substring(end + 1));
    }
}
