package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DisplayCheckTest {

    private static final Predicate<String> ALL = library -> true;

    @Test
    void withoutADisplayItSaysSo() {
        DisplayCheck check = new DisplayCheck("Linux", Map.of(), ALL);

        assertThat(check.hasDisplay()).isFalse();
        assertThat(check.obstacle())
                .hasValueSatisfying(text -> assertThat(text).contains("DISPLAY is not set"));
    }

    @Test
    void waylandAloneIsNotEnough() {
        DisplayCheck check = new DisplayCheck("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), ALL);

        assertThat(check.obstacle()).hasValueSatisfying(text -> assertThat(text).contains("XWayland"));
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNamed() throws IOException {
        int port;
        try (ServerSocket closedAgain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closedAgain.getLocalPort();
        }
        DisplayCheck check = new DisplayCheck("Linux", Map.of("DISPLAY", "127.0.0.1:" + (port - 6000)), ALL);

        assertThat(check.hasDisplay()).isFalse();
        assertThat(check.obstacle()).hasValueSatisfying(text -> assertThat(text).contains("does not answer"));
    }

    @Test
    void aMissingToolkitIsNamedWithItsDebianPackages() throws IOException {
        try (ServerSocket display = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DisplayCheck check = new DisplayCheck("Linux", display(display),
                    library -> !library.equals("libgtk-3.so.0"));

            assertThat(check.hasDisplay()).isTrue();
            assertThat(check.obstacle()).hasValueSatisfying(text -> assertThat(text).contains("libgtk-3.so.0")
                    .contains("sudo apt-get install libgtk-3-0").doesNotContain("libXtst.so.6"));
        }
    }

    @Test
    void nothingIsInTheWayWhereAllIsThere() throws IOException {
        try (ServerSocket display = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new DisplayCheck("Linux", display(display), ALL).obstacle()).isEmpty();
        }
    }

    @Test
    void drawingNeedsNoDisplayButItsLibraries() {
        assertThat(new DisplayCheck("Linux", Map.of(), ALL).drawingObstacle()).isEmpty();
        assertThat(new DisplayCheck("Linux", Map.of(), library -> false).drawingObstacle())
                .hasValueSatisfying(
                        text -> assertThat(text).contains("libpangoft2-1.0-0").contains("fonts-dejavu"));
    }

    @Test
    void windowsAndMacsHaveAllThatIsNeeded() {
        assertThat(new DisplayCheck("Windows 11", Map.of(), library -> false).obstacle()).isEmpty();
        assertThat(new DisplayCheck("Mac OS X", Map.of(), library -> false).obstacle()).isEmpty();
    }

    private static Map<String, String> display(ServerSocket socket) {
        return Map.of("DISPLAY", "127.0.0.1:" + (socket.getLocalPort() - 6000));
    }
}
