package dev.assay.ui.shell;

import dev.assay.ui.action.MoveAction;
import dev.assay.ui.wording.Wording;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A sheet over the window, such as the keys or an import's report: not modal, away with Escape. */
final class Overlay {

    /** How much of the view a key scrolls. */
    private static final double VIEW_SHARE = 0.9;
    private static final double LINE_SHARE = 0.15;

    private final StackPane layer;
    private final Runnable closed;
    private final Wording words;
    private @Nullable String shown;

    /** @param closed runs when the sheet goes away, to give the focus back */
    Overlay(StackPane layer, Wording words, Runnable closed) {
        this.layer = layer;
        this.closed = closed;
        this.words = words;
        layer.setVisible(false);
        layer.setOnMouseClicked(event -> {
            if (event.getTarget() == layer) {
                close();
            }
        });
    }

    /** Shows a sheet, or puts it away if it is the one shown. */
    void toggle(String title, Node content) {
        if (shows(title)) {
            close();
            return;
        }
        Label heading = new Label(title);
        heading.getStyleClass().add("sheet-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(words.of("sheet.close"));
        close.setOnAction(event -> close());
        MoveAction.LEAVE.mark(close, words);
        Label escape = new Label(words.of("key.escape"));
        escape.getStyleClass().add("key-cap");
        HBox head = new HBox(10, heading, gap, escape, close);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane body = new ScrollPane(content);
        body.setFitToWidth(true);
        body.getStyleClass().add("sheet-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox sheet = new VBox(12, head, body);
        boolean toRead = content.lookupAll(".button").isEmpty();
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            double part = switch (event.getCode()) {
                case PAGE_DOWN -> VIEW_SHARE;
                case PAGE_UP -> -VIEW_SHARE;
                case DOWN -> toRead ? LINE_SHARE : 0;
                case UP -> toRead ? -LINE_SHARE : 0;
                default -> 0;
            };
            double room = body.getContent().getLayoutBounds().getHeight()
                    - body.getViewportBounds().getHeight();
            if (part != 0 && room > 0) {
                double by = part * body.getViewportBounds().getHeight() / room;
                body.setVvalue(Math.clamp(body.getVvalue() + by, 0, 1));
                event.consume();
            }
        });
        sheet.getStyleClass().add("overlay-sheet");
        sheet.setAccessibleRole(AccessibleRole.DIALOG);
        sheet.setAccessibleText(title);
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setMargin(sheet, new Insets(32));
        layer.getChildren().setAll(sheet);
        layer.setVisible(true);
        shown = title;
        layer.applyCss();
        // Wrapped lines only show how high they are once the width is known.
        body.setPrefViewportHeight(content.prefHeight(content.prefWidth(-1)));
        content.lookupAll(".button").stream().findFirst().orElse(close).requestFocus();
    }

    /** Whether the sheet of this title is the one shown. */
    boolean shows(String title) {
        return title.equals(shown);
    }

    boolean isShown() {
        return shown != null;
    }

    void close() {
        if (shown != null) {
            shown = null;
            layer.setVisible(false);
            layer.getChildren().clear();
            closed.run();
        }
    }
}
