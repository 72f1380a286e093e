package dev.assay.ui.review.fields;

import dev.assay.model.FieldValue;
import dev.assay.review.Remark;
import dev.assay.ui.session.Theme;
import dev.assay.ui.shell.ThemeSheets;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Draws the pane in many states into {@code target/snapshots}, to be looked at. Run by hand. */
public final class FieldsSnapshots {

    private static final Path FOLDER = Path.of("target", "snapshots");

    private FieldsSnapshots() {}

    /** @param args the names to draw; all when there are none */
    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                draw(List.of(args));
            } catch (RuntimeException e) {
                e.printStackTrace();
            }
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    private static void draw(List<String> names) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            shot(names, "legend-" + theme.name().toLowerCase(java.util.Locale.ROOT), theme, 520, 800, 14,
                    s -> s.open(DeskSample.FULL, "primary_cloud"));
            for (int width : new int[]{340, 420, 520}) {
                int height = width == 420 ? 800 : 620;
                String at = "-" + width + "-" + theme.name().toLowerCase(java.util.Locale.ROOT);
                shot(names, "choice" + at, theme, width, height, 14,
                        s -> s.open(DeskSample.FULL, "seniority_level"));
                shot(names, "long" + at, theme, width, height, 14,
                        s -> s.open(DeskSample.FULL, "sub_specialty"));
                shot(names, "decided" + at, theme, width, height, 13, FieldsSnapshots::decided);
                shot(names, "set" + at, theme, width, height, 14,
                        s -> s.open(DeskSample.FULL, "career_tracks_available"));
                shot(names, "guide" + at, theme, width, height, 13,
                        s -> s.open(DeskSample.FULL, "storage_layer"));
                shot(names, "edit" + at, theme, width, height, 13,
                        s -> s.open(DeskSample.FULL, "storage_layer"));
                shot(names, "pending" + at, theme, width, height, 13,
                        s -> s.open(DeskSample.FULL, "secondary_clouds"));
                shot(names, "flag" + at, theme, width, height, 14,
                        s -> s.open(DeskSample.FULL, "h1b_friendly"));
                shot(names, "rules" + at, theme, width, height, 14,
                        s -> s.open(DeskSample.LOCAL, "primary_cloud"));
                shot(names, "none" + at, theme, width, height, 14,
                        s -> s.open(DeskSample.NONE, "primary_cloud"));
                shot(names, "large" + at, theme, width, height, 28,
                        s -> s.open(DeskSample.FULL, "primary_cloud"));
            }
        }
    }

    private static void decided(DeskSample s) {
        s.open(DeskSample.FULL, "seniority_level");
        var reviewing = s.parts.reviewing();
        reviewing.override(new FieldValue.Choice("principal"), "");
        reviewing.accept();
        reviewing.unsure("Two themes have equal weight; the second half reads like a platform role.");
        reviewing.accept();
        s.later.all();
        s.session().select("secondary_clouds");
        reviewing.override(new FieldValue.Choices(List.of("azure")), "");
        s.later.all();
        s.session().select("storage_layer");
        reviewing.remark("storage_layer",
                new Remark("wrong_evidence", "The words belong to another team’s lake."));
        reviewing.override(new FieldValue.Choice("mixed"), "");
        s.later.all();
        s.session().select("storage_layer");
    }

    private static void shot(List<String> names, String name, Theme theme, int width, int height, int size,
            Consumer<DeskSample> state) {
        if (!names.isEmpty() && names.stream().noneMatch(name::startsWith)) {
            return;
        }
        try (DeskSample sample = new DeskSample(Files.createTempDirectory("fields"))) {
            FieldsPane pane = FieldsPane.of(sample, width, height);
            Scene scene = pane.scene();
            Parent root = scene.getRoot();
            ThemeSheets.apply(theme, scene);
            root.setStyle("-fx-font-size: " + size + "px");
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.sizeToScene();
            stage.show();
            state.accept(sample);
            pane.controller().focus();
            if (name.startsWith("guide")) {
                ((ToggleButton) root.lookup(".guide")).fire();
            }
            if (name.startsWith("edit")) {
                pane.controller().editor().edit();
            }
            if (name.startsWith("pending")) {
                pane.controller().editor().choose(2);
                sample.later.all();
            }
            root.applyCss();
            root.layout();
            if (!name.startsWith("edit") && !name.startsWith("pending")) {
                sample.session().step(1);
                sample.session().step(-1);
                root.layout();
            }
            if (name.startsWith("legend")) {
                ((Button) root.lookup("#legend")).fire();
            }
            Scene drawn = Window.getWindows().stream().filter(window -> window != stage).findFirst()
                    .map(Window::getScene).orElse(scene);
            drawn.getRoot().lookupAll(".popover").forEach(node -> node.setVisible(true));
            drawn.getRoot().layout();
            ImageIO.write(copy(drawn.snapshot(null)), "png",
                    FOLDER.resolve("fields-" + name + ".png").toFile());
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage copy(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return copy;
    }
}
