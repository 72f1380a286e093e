package dev.assay.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a window can be shown here, found out before the toolkit starts, for it would say so in stack traces.
 * Windows and macOS always have what is needed; elsewhere an X display and a few libraries are.
 */
public final class DisplayCheck {

    /** What the toolkit cannot show a window without. */
    private static final List<String> WINDOW = List.of("libgtk-3.so.0", "libXtst.so.6");
    /** What it draws faster with; where one is missing it would say so in stack traces first. */
    private static final List<String> GRAPHICS = List.of("libGL.so.1", "libXxf86vm.so.1");
    private static final String WINDOW_PACKAGES = "libgtk-3-0 libgl1 libxtst6 libxxf86vm1";
    /** What it opens to draw text, with a display or without. */
    private static final List<String> DRAWING = List.of("libfreetype.so.6", "libpangoft2-1.0.so.0",
            "libfontconfig.so.1");
    private static final String DRAWING_PACKAGES = "libfreetype6 libpango-1.0-0 libpangoft2-1.0-0 fontconfig fonts-dejavu-core";
    private static final Pattern DISPLAY = Pattern.compile("(?:([^:]*)/)?([^:/]*):(\\d+)(?:\\.\\d+)?");
    private static final int PATIENCE_MILLIS = 3000;

    private final String system;
    private final Map<String, String> environment;
    private final Predicate<String> library;

    /**
     * @param system the operating system's name
     * @param environment the process's environment
     * @param library whether a shared library can be opened
     */
    public DisplayCheck(String system, Map<String, String> environment, Predicate<String> library) {
        this.system = system;
        this.environment = environment;
        this.library = library;
    }

    private boolean needsX() {
        return !system.startsWith("Windows") && !system.startsWith("Mac");
    }

    /** Whether a display is there, whatever libraries are missing. */
    public boolean hasDisplay() {
        return !needsX() || !display().isEmpty() && answers(display());
    }

    /** Why no window can be shown, in a sentence with its remedy; empty where one can. */
    public Optional<String> obstacle() {
        if (!needsX()) {
            return Optional.empty();
        }
        if (display().isEmpty()) {
            return Optional.of(environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                    ? "There is no display to open a window on: DISPLAY is not set. Start Assay on a desktop, or"
                            + " use its commands (see \"assay --help\")."
                    : "Assay needs an X display, and only Wayland is there: DISPLAY is not set. Turn on XWayland, or"
                            + " use its commands (see \"assay --help\").");
        }
        if (!answers(display())) {
            return Optional
                    .of("The display \"" + display() + "\" named by DISPLAY does not answer. Start Assay on a"
                            + " desktop, or correct DISPLAY.");
        }
        return missing("The window", WINDOW, WINDOW_PACKAGES).or(this::drawingObstacle);
    }

    /** Whether the graphics card can be used. */
    public boolean accelerated() {
        return !needsX() || GRAPHICS.stream().allMatch(library);
    }

    /** Why not even pictures can be drawn, in a sentence with its remedy; empty where they can. */
    public Optional<String> drawingObstacle() {
        return needsX() ? missing("Drawing the screens", DRAWING, DRAWING_PACKAGES) : Optional.empty();
    }

    private Optional<String> missing(String what, List<String> needed, String packages) {
        List<String> missing = needed.stream().filter(library.negate()).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(what + " needs " + String.join(" and ", missing)
                        + (missing.size() == 1 ? ", which is" : ", which are")
                        + " not installed. On Debian or Ubuntu: sudo apt-get install " + packages);
    }

    private String display() {
        return environment.getOrDefault("DISPLAY", "");
    }

    private static boolean answers(String display) {
        Matcher parts = DISPLAY.matcher(display);
        if (!parts.matches()) {
            return Files.exists(Path.of(display));
        }
        String host = parts.group(2);
        int number = Integer.parseInt(parts.group(3));
        return host.isEmpty() || host.equals("unix") ? answersHere(number) : answersAt(host, 6000 + number);
    }

    private static boolean answersHere(int number) {
        String socket = "/tmp/.X11-unix/X" + number;
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            return isAbstract(socket);
        }
    }

    /** Linux X servers also listen under names that are no files. */
    private static boolean isAbstract(String socket) {
        try {
            return Files.readString(Path.of("/proc/net/unix")).contains("@" + socket + "\n");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answersAt(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
