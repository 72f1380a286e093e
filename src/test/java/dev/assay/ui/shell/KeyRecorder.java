package dev.assay.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/**
 * Writes down the key events that a real window gets when keys of a layout are pressed, for {@link KeyboardLayoutTest}
 * to replay. To be run by hand under an X server: {@code java … dev.assay.ui.shell.KeyRecorder FOLDER LAYOUT…}; it calls
 * {@code setxkbmap} and {@code xdotool}. {@code us-held} stands for keys that are held down until they repeat. Of several layouts, such as {@code us,ru}, the second is the one in use.
 */
public final class KeyRecorder {

    /** Presses keys by number. {@code xdotool} goes back to the first of several layouts, so they need another. */
    private static final String PRESSER = System.getProperty("presser", "xdotool");

    /** X key codes of keys that are held. */
    private static final int SHIFT = 50;
    private static final int ALT_GR = 108;
    private static final int ALT = 64;
    private static final int CTRL = 37;
    private static final int NUM_LOCK = 77;
    private static final int CAPS_LOCK = 66;

    /** In milliseconds: so long a window waits for what a key brings. */
    private static final long WAIT = 90;

    /** In milliseconds: so long a key is held that it repeats a few times. */
    private static final long UNTIL_REPEATED = 850;

    private record Press(String name, int key, int... held) {}

    private final List<String> seen = new CopyOnWriteArrayList<>();

    private KeyRecorder() {}

    public static void main(String[] args) throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        KeyRecorder recorder = new KeyRecorder();
        Platform.startup(() -> {
            Stage stage = new Stage();
            Pane pane = new Pane();
            Scene scene = new Scene(pane, 300, 200);
            scene.addEventFilter(KeyEvent.ANY, event -> recorder.seen.add(line(event)));
            stage.setScene(scene);
            stage.sizeToScene();
            stage.show();
            pane.requestFocus();
            stage.requestFocus();
            shown.countDown();
        });
        shown.await();
        Thread.sleep(1500);
        for (String layout : List.of(args).subList(1, args.length)) {
            if (layout.equals("us-held")) {
                Files.writeString(Path.of(args[0], layout + ".txt"), recorder.recordHeld());
                continue;
            }
            Files.writeString(Path.of(args[0], layout.replace(',', '-') + ".txt"), recorder.record(layout));
        }
        Platform.exit();
    }

    private String record(String layout) throws IOException, InterruptedException {
        run("setxkbmap", "-option", "", "-option", "grp:caps_toggle", "-layout", layout);
        if (layout.contains(",")) {
            run(PRESSER, "key", Integer.toString(CAPS_LOCK));
        }
        Thread.sleep(800);
        StringBuilder text = new StringBuilder("# Key events in a window under the layout " + layout
                + ": type, key code, character, held keys.\n");
        for (Press press : presses()) {
            seen.clear();
            List<String> call = new ArrayList<>(List.of(PRESSER));
            for (int held : press.held()) {
                call.addAll(List.of("keydown", Integer.toString(held)));
            }
            call.addAll(List.of("key", Integer.toString(press.key())));
            for (int held : press.held()) {
                call.addAll(List.of("keyup", Integer.toString(held)));
            }
            run(call.toArray(String[]::new));
            Thread.sleep(WAIT);
            text.append("\n[").append(press.name()).append("]\n");
            seen.forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private String recordHeld() throws IOException, InterruptedException {
        run("setxkbmap", "-option", "", "-layout", "us");
        Thread.sleep(800);
        StringBuilder text = new StringBuilder(
                "# Key events in a window, of keys that are held: type, key code, character, held keys.\n");
        List<Press> presses = List.of(new Press("held Enter", 36), new Press("held Shift+Enter", 36, SHIFT),
                new Press("held Ctrl+Enter", 36, CTRL), new Press("held place x", 53),
                new Press("held place u", 30), new Press("held place e", 26), new Press("held row 1", 10),
                new Press("held Ctrl+place z", 52, CTRL), new Press("held Down", 116),
                new Press("held place j", 44));
        for (Press press : presses) {
            seen.clear();
            for (int held : press.held()) {
                run(PRESSER, "keydown", Integer.toString(held));
            }
            run(PRESSER, "keydown", Integer.toString(press.key()));
            Thread.sleep(UNTIL_REPEATED);
            run(PRESSER, "keyup", Integer.toString(press.key()));
            for (int held : press.held()) {
                run(PRESSER, "keyup", Integer.toString(held));
            }
            Thread.sleep(WAIT);
            text.append("\n[").append(press.name()).append("]\n");
            seen.forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private static List<Press> presses() {
        List<Press> all = new ArrayList<>();
        String[] row = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "11", "12"};
        for (int i = 0; i < row.length; i++) {
            String name = "row " + row[i];
            all.add(new Press(name, 10 + i));
            all.add(new Press("Shift+" + name, 10 + i, SHIFT));
            all.add(new Press("AltGr+" + name, 10 + i, ALT_GR));
            if (i < 3) {
                all.add(new Press("Alt+" + name, 10 + i, ALT));
                all.add(new Press("Ctrl+Shift+" + name, 10 + i, CTRL, SHIFT));
            }
            if (i < 10) {
                all.add(new Press("Ctrl+" + name, 10 + i, CTRL));
            }
        }
        String places = "qwertyuiop[]      asdfghjkl;'     zxcvbnm,./";
        for (int i = 0; i < places.length(); i++) {
            if (places.charAt(i) != ' ') {
                String name = "place " + places.charAt(i);
                all.add(new Press(name, 24 + at(places, i)));
                if (i < 12 && i > 9 || !Character.isLetter(places.charAt(i)) || "ekjm".indexOf(
                        places.charAt(i)) >= 0) {
                    all.add(new Press("Shift+" + name, 24 + at(places, i), SHIFT));
                    all.add(new Press("AltGr+" + name, 24 + at(places, i), ALT_GR));
                }
            }
        }
        all.add(new Press("Ctrl+place z", 52, CTRL));
        all.add(new Press("Ctrl+place y", 29, CTRL));
        all.add(new Press("Enter", 36));
        all.add(new Press("AltGr+Enter", 36, ALT_GR));
        all.add(new Press("Shift+Enter", 36, SHIFT));
        int[] pad = {90, 87, 88, 89, 83, 84, 85, 79, 80, 81};
        for (int i = 0; i < pad.length; i++) {
            all.add(new Press("pad " + i, pad[i]));
        }
        all.add(new Press("pad Enter", 104));
        all.add(new Press("pad /", 106));
        all.add(new Press("pad point", 91));
        all.add(new Press("Num Lock", NUM_LOCK));
        for (int i = 0; i < pad.length; i++) {
            all.add(new Press("locked pad " + i, pad[i]));
            all.add(new Press("AltGr+locked pad " + i, pad[i], ALT_GR));
        }
        all.add(new Press("locked pad Enter", 104));
        all.add(new Press("locked pad /", 106));
        all.add(new Press("locked pad point", 91));
        all.add(new Press("Num Lock again", NUM_LOCK));
        return all;
    }

    /** Where a place of the letters' three rows lies: the X key codes count on over a gap of four and of five. */
    private static int at(String places, int index) {
        int second = places.indexOf('a');
        int third = places.indexOf('z');
        return index < second ? index : index < third ? index - second + 14 : index - third + 28;
    }

    private static String line(KeyEvent event) {
        StringBuilder held = new StringBuilder();
        if (event.isShiftDown()) {
            held.append(" Shift");
        }
        if (event.isControlDown()) {
            held.append(" Ctrl");
        }
        if (event.isAltDown()) {
            held.append(" Alt");
        }
        if (event.isMetaDown()) {
            held.append(" Meta");
        }
        return event.getEventType().getName() + " " + event.getCode().name() + " "
                + shown(event.getEventType() == KeyEvent.KEY_TYPED ? event.getCharacter() : event.getText())
                + held;
    }

    /** Signs that do not print, and the space, by their number. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder("‹");
        text.codePoints().forEach(c -> shown.append(c <= ' ' || c == 0x7f
                ? "\\u%04x".formatted(c)
                : Character.toString(c)));
        return shown.append('›').toString();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
