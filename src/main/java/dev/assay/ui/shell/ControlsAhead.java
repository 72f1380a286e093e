package dev.assay.ui.shell;

import dev.assay.ui.control.ScalingIcon;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.TaskProgressView;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Makes one of each control that the first screens are made of, and throws it away: their classes and looks are loaded
 * while the store is being opened and the UI thread has nothing to do. One at a time, so that the end of the opening
 * waits for no more than one.
 */
final class ControlsAhead {

    private final Pane place = new StackPane();
    private final Queue<Supplier<Node>> left = new ArrayDeque<>(List.of(
            () -> new SplitPane(new ScrollPane(new Label("a")),
                    new ListView<>(FXCollections.observableArrayList("a"))),
            () -> new MenuBar(new Menu("a", null, new CheckMenuItem("a"))),
            () -> new StackPane(new Button("a"), new ToggleButton("a"), new MenuButton("a")),
            () -> new StackPane(icon(new Label(), Material2AL.ADD), icon(new Label(), Material2MZ.SEARCH)),
            () -> new StackPane(new TextField("a"), new TextArea("a")),
            () -> new TextFlow(new Text("a")),
            ControlsAhead::table,
            () -> new ChoiceBox<>(FXCollections.observableArrayList("a")),
            () -> new StackPane(new StatusBar(), new NotificationPane(new Label("a"))),
            TaskProgressView::new));

    private boolean stopped;

    /** @param scene whose style sheets are used */
    ControlsAhead(Scene scene) {
        new Scene(place).getStylesheets().setAll(scene.getStylesheets());
    }

    /** Begins, on the UI thread; goes on until all are made, or {@link #stop}. */
    void begin() {
        Supplier<Node> next = stopped ? null : left.poll();
        if (next == null) {
            return;
        }
        place.getChildren().setAll(next.get());
        place.applyCss();
        place.layout();
        Platform.runLater(this::begin);
    }

    /** How many are left to make. */
    int left() {
        return left.size();
    }

    void stop() {
        stopped = true;
        place.getChildren().clear();
    }

    private static Label icon(Label label, Ikon icon) {
        label.setGraphic(new ScalingIcon(label, icon));
        return label;
    }

    private static Node table() {
        TableView<String> table = new TableView<>(FXCollections.observableArrayList("a"));
        table.getColumns().add(new TableColumn<>("a"));
        return table;
    }
}
