package dev.assay.ui.shell;

import dev.assay.ui.screen.ScreenLoader;
import dev.assay.ui.session.Frames;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Services;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * The one window while its store is being opened: as large as it was left, in its look and language. It says how far
 * the opening is, and keeps the keys that are pressed meanwhile.
 */
final class OpeningWindow {

    /** No frame takes more than this, in pixels; how much it takes is known only once it is there. */
    private static final double FRAME = 80;

    private final Stage stage;
    private final Wording words;
    private final Label said;
    private final VBox box;
    private final ControlsAhead ahead;
    private final List<KeyEvent> pressed = new ArrayList<>();
    private final EventHandler<KeyEvent> keep = pressed::add;

    /**
     * Shows the window; to be called on the UI thread.
     *
     * @param progress told here from now on
     */
    OpeningWindow(Stage stage, Layout layout, Wording words, OpeningProgress progress) {
        this.stage = stage;
        this.words = words;
        said = new Label(words.of("store.opening"));
        said.setWrapText(true);
        said.getStyleClass().add("opening-text");
        box = new VBox(said);
        box.getStyleClass().addAll("window", "opening");
        box.setAlignment(Pos.CENTER);
        Scene scene = new Scene(box, layout.width(), layout.height());
        List.of("assay", "window")
                .forEach(sheet -> scene.getStylesheets().add(ScreenLoader.styleSheet(sheet)));
        ThemeSheets.apply(layout.theme(), layout.scale(), scene);
        scene.addEventFilter(KeyEvent.ANY, keep);
        stage.setTitle("Assay");
        stage.setMinWidth(MainWindow.LEAST_WIDTH);
        stage.setMinHeight(MainWindow.LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setMaximized(layout.maximised());
        place(stage, Screen.getPrimary().getVisualBounds(), scene);
        stage.show();
        fit(stage);
        progress.showBy(said::setText);
        ahead = new ControlsAhead(scene);
        Frames.after(1, ahead::begin);
    }

    /** Where the screen has hardly room, the frame begins at its edge: centred, the title bar would stand above it. */
    static void place(Stage stage, Rectangle2D screen, Scene scene) {
        if (screen.getHeight() - scene.getHeight() < FRAME || screen.getWidth() - scene.getWidth() < FRAME) {
            stage.setX(screen.getMinX() + Math.max(0, screen.getWidth() - scene.getWidth() - FRAME) / 2);
            stage.setY(screen.getMinY() + Math.max(0, screen.getHeight() - scene.getHeight() - FRAME) / 3);
        }
    }

    /** The window is on the screen whole, its frame included. */
    private static void fit(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        if (!stage.isMaximized()
                && (stage.getWidth() > screen.getWidth() || stage.getHeight() > screen.getHeight())) {
            stage.setX(screen.getMinX());
            stage.setY(screen.getMinY());
            stage.setWidth(Math.min(stage.getWidth(), screen.getWidth()));
            stage.setHeight(Math.min(stage.getHeight(), screen.getHeight()));
        }
    }

    Stage stage() {
        return stage;
    }

    /** Goes on as the workbench, in the same window, with the keys that were pressed. */
    MainWindow open(Services services, Layout layout, Wording chosen) {
        ahead.stop();
        stage.getScene().removeEventFilter(KeyEvent.ANY, keep);
        MainWindow window = new MainWindow(stage, services, layout, chosen);
        window.show(pressed);
        return window;
    }

    /** Says why the store cannot be opened; the window can only be closed. */
    void refuse(String why) {
        said.setText(why);
        Button close = new Button(words.of("sheet.close"));
        close.setDefaultButton(true);
        close.setOnAction(event -> stage.hide());
        box.getChildren().add(close);
        close.requestFocus();
    }
}
