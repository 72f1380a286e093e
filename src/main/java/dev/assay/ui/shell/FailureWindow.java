package dev.assay.ui.shell;

import dev.assay.failure.FailureCode;
import dev.assay.failure.FailureReport;
import dev.assay.ui.session.Theme;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Tells of an unexpected failure in a window of its own, which stands even where the main window cannot be drawn. One
 * at a time: what fails meanwhile is counted, and a fault that comes again and again is shown a few times only. To be
 * used on the UI thread.
 */
public final class FailureWindow {

    private static final int MOST_TIMES = 3;
    private static final double WIDTH = 46;
    private static final double NORMAL_TEXT = 13;
    /** The most of the screen it takes. */
    private static final double SHARE = 0.9;

    private final Consumer<Path> folders;
    private final Map<FailureCode, Integer> shown = new HashMap<>();
    private @Nullable Stage main;
    private @Nullable Stage stage;
    private @Nullable Label others;
    private Wording words;
    private int more;

    /** @param folders opens a folder for the user */
    public FailureWindow(Consumer<Path> folders, Wording words) {
        this.words = words;
        this.folders = folders;
    }

    /** Takes look, size of text, place and language from another window from now on. */
    void over(Stage window, Wording spoken) {
        words = spoken;
        main = window;
    }

    /** @param log the folder of the log; empty where none could be written */
    public void show(FailureReport report, Optional<Path> log) {
        Label later = others;
        if (stage != null && later != null) {
            more++;
            later.setText(words.of("failure.more", more));
            later.setManaged(true);
            later.setVisible(true);
        } else if (shown.merge(report.code(), 1, Integer::sum) <= MOST_TIMES) {
            more = 0;
            open(report, log);
        }
    }

    private void open(FailureReport report, Optional<Path> log) {
        Stage window = new Stage();
        Stage over = main;
        if (over != null && over.isShowing()) {
            window.initOwner(over);
        }
        VBox box = content(report, log, window);
        Scene scene = new Scene(box);
        for (String sheet : new String[]{"assay", "window"}) {
            scene.getStylesheets().add(Objects.requireNonNull(
                    FailureWindow.class.getResource("/styles/" + sheet + ".css")).toExternalForm());
        }
        look(scene, box, over);
        window.setTitle(words.of("failure.window"));
        window.setScene(scene);
        window.setOnHidden(event -> stage = null);
        stage = window;
        window.show();
        double most = SHARE * screen(over).getHeight();
        if (window.getHeight() > most) {
            window.setHeight(most);
        }
    }

    private static void look(Scene scene, VBox box, @Nullable Stage over) {
        double size = NORMAL_TEXT;
        if (over != null && over.getScene() != null) {
            scene.getPreferences().setColorScheme(over.getScene().getPreferences().getColorScheme());
            String style = over.getScene().getRoot().getStyle();
            if (style.startsWith("-fx-font-size: ")) {
                size = Double.parseDouble(style.replaceAll("[^0-9.]", ""));
            }
        } else {
            ThemeSheets.apply(Theme.SYSTEM, scene);
        }
        box.setStyle("-fx-font-size: " + size + "px;");
        Rectangle2D screen = screen(over);
        box.setPrefWidth(Math.min(WIDTH * size, SHARE * screen.getWidth()));
    }

    /** The room on the screen where the other window stands. */
    private static Rectangle2D screen(@Nullable Stage over) {
        return (over == null
                ? Screen.getPrimary()
                : Screen.getScreensForRectangle(over.getX(), over.getY(), over.getWidth(), over.getHeight())
                        .stream().findFirst().orElse(Screen.getPrimary()))
                .getVisualBounds();
    }

    private VBox content(FailureReport report, Optional<Path> log, Stage window) {
        Label title = new Label(words.of("failure.title"));
        title.getStyleClass().add("sheet-title");
        Label what = wrapped();
        what.setText(report.doing().isEmpty()
                ? words.of("failure.what")
                : words.of("failure.while", report.doing()));
        Label safe = wrapped();
        safe.setText(words.of("failure.safe"));
        TextField code = new TextField(report.code().text());
        code.setEditable(false);
        code.getStyleClass().add("failure-code");
        Label codeName = new Label(words.of("failure.code"));
        codeName.setLabelFor(code);
        HBox named = new HBox(10, codeName, code);
        named.setAlignment(Pos.CENTER_LEFT);
        Label held = wrapped();
        held.setText(words.of("failure.held"));
        TextArea text = new TextArea(report.text());
        text.setEditable(false);
        text.getStyleClass().add("failure-report");
        text.setPrefRowCount(9);
        VBox.setVgrow(text, Priority.ALWAYS);
        Label where = wrapped();
        where.setText(log.map(folder -> words.of("failure.log", folder))
                .orElseGet(() -> words.of("failure.no-log")));
        where.getStyleClass().add("failure-log");
        Label later = wrapped();
        later.setManaged(false);
        later.setVisible(false);
        others = later;
        VBox box = new VBox(12, title, what, safe, named, held, text,
                new SpokenName(words.of("failure.report"), text), later, where,
                buttons(report, log, window));
        box.getStyleClass().add("failure");
        return box;
    }

    private HBox buttons(FailureReport report, Optional<Path> log, Stage window) {
        Button copy = new Button(words.of("failure.copy"));
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(report.text());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(words.of("failure.copied"));
        });
        Button open = new Button(words.of("failure.open-log"));
        open.setDisable(log.isEmpty());
        open.setOnAction(event -> log.ifPresent(folders));
        Button close = new Button(words.of("sheet.close"));
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.setOnAction(event -> window.hide());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, copy, open, gap, close);
        for (Button button : new Button[]{copy, open, close}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        return buttons;
    }

    private static Label wrapped() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
