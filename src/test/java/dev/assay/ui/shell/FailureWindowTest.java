package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.failure.FailureCode;
import dev.assay.failure.FailureReport;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What a reviewer sees of an error that nobody expected. */
@ExtendWith(ApplicationExtension.class)
class FailureWindowTest {

    private static final Path LOG = Path.of("some", "log");

    private final List<Path> opened = new ArrayList<>();
    private final FailureWindow window = new FailureWindow(opened::add,
            Wording.in(Language.ENGLISH));

    private static FailureReport report(String code) {
        return new FailureReport(new FailureCode(code), "reading a file", "Assay 1, error " + code);
    }

    private static List<Stage> shown() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(stage -> "Assay met an error".equals(stage.getTitle())).toList();
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        shown().getFirst().getScene().getRoot().lookupAll("*").forEach(node -> {
            if (node instanceof Labeled labeled && node.isVisible()) {
                words.add(labeled.getText());
            } else if (node instanceof TextInputControl input) {
                words.add(input.getText());
            }
        });
        return words;
    }

    private static void press(String button) {
        shown().getFirst().getScene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
                .filter(one -> one.getText().equals(button)).findFirst().orElseThrow().fire();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> shown().forEach(Stage::hide));
    }

    @Test
    void saysWhatWasDoneThatDecisionsAreSafeAndTheCode(FxRobot robot) {
        robot.interact(() -> window.show(report("AAAA-0001"), Optional.of(LOG)));

        assertThat(String.join("\n", words())).contains("while reading a file", "decisions are safe",
                "AAAA-0001", "Log: " + LOG);
    }

    @Test
    void copiesTheReportAndOpensTheLogFolder(FxRobot robot) {
        robot.interact(() -> {
            window.show(report("AAAA-0001"), Optional.of(LOG));
            press("Copy report");
            press("Open log folder");
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("Assay 1, error AAAA-0001");
        });

        assertThat(opened).containsExactly(LOG);
        assertThat(words()).contains("Copied");
    }

    @Test
    void standsOnceHoweverMuchFailsAndNotForEver(FxRobot robot) {
        robot.interact(() -> {
            for (int i = 0; i < 5; i++) {
                window.show(report("AAAA-0002"), Optional.empty());
            }
        });
        assertThat(shown()).hasSize(1);
        assertThat(String.join("\n", words())).contains("4 more errors", "No log could be written");

        for (int i = 0; i < 5; i++) {
            robot.interact(() -> {
                shown().forEach(Stage::hide);
                window.show(report("AAAA-0002"), Optional.empty());
            });
        }
        assertThat(shown()).as("a fault that comes again and again").isEmpty();
        robot.interact(() -> window.show(report("AAAA-0003"), Optional.empty()));
        assertThat(shown()).hasSize(1);
    }
}
