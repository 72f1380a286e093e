package dev.assay.ui.shell;

import dev.assay.ui.action.Action;
import dev.assay.ui.review.fields.FieldsController;
import dev.assay.ui.review.posting.PostingController;
import dev.assay.ui.review.queue.QueueController;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.FxBackground;
import dev.assay.ui.session.Jobs;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Services;
import dev.assay.ui.session.Session;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

/** The one window: it builds the background and the screens, remembers how it was left, and puts all away on closing. */
public final class MainWindow {

    private static final double NORMAL_TEXT = 13;
    /** The room in pixels that a narrow window leaves to the posting, and the least it leaves to the others. */
    private static final double POSTING_ROOM = 420;
    private static final double LEAST_QUEUE = 190;
    private static final double LEAST_FIELDS = 360;
    private static final String BARE_DIGITS_SETTING = "bareDigits";

    private final Services services;
    private final Stage stage;
    private final Background background = new FxBackground("window");
    private final Background jobs = new FxBackground("jobs");
    private final ScreenParts parts;
    private final MainController controller;
    private final Scene scene;
    private Theme theme;
    private double scale;
    private double queueWidth;
    private double fieldsWidth;

    /** Builds the window without showing it; to be called on the UI thread. */
    public MainWindow(Stage stage, Services services, Layout layout) {
        this.stage = stage;
        this.services = services;
        this.theme = layout.theme();
        this.scale = layout.scale();
        this.queueWidth = layout.queueWidth();
        this.fieldsWidth = layout.fieldsWidth();
        Session session = new Session(services.schema(), services.store(), background, services.judged());
        parts = new ScreenParts(session, new Reviewing(session, services.store(), background),
                new Jobs(session, services.intake(), services.files(), jobs));
        FXMLLoader loader = new FXMLLoader(resource("/fxml/main.fxml"));
        loader.setControllerFactory(this::controller);
        Parent root = load(loader);
        controller = loader.getController();
        scene = new Scene(root, layout.width(), layout.height());
        for (String sheet : new String[]{"assay", "window", "queue", "posting", "fields",
                "focus"}) {
            scene.getStylesheets().add(resource("/styles/" + sheet + ".css").toExternalForm());
        }
        scene.getStylesheets().add(GroupHues.sheet(services.schema()));
        actions();
        controller.fillMenu();
        controller.keyboard().install(scene);
        controller.giveFocusBack(scene);
        look();
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> look());
        stage.setTitle("Assay");
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setScene(scene);
        stage.setMaximized(layout.maximised());
        split(layout.queueShown());
        controller.split().widthProperty().subscribe(() -> Platform.runLater(this::placeDividers));
        controller.split().addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Node node
                    && node.getStyleClass().contains("split-pane-divider")) {
                rememberDividers();
            }
        });
        stage.setOnHidden(event -> close());
    }

    /** Shows the window and starts reading the store. */
    public void show() {
        stage.show();
        placeDividers();
        parts.reviewing().load();
        parts.session().resume();
        background.run(services.store()::notices, found -> {
            if (!found.isEmpty()) {
                parts.session().notify(Notice.Kind.WARNING, String.join(" ", found));
            }
        }, parts.session()::failed);
        background.run(() -> services.store().setting(BARE_DIGITS_SETTING),
                kept -> controller.keyboard().bareDigitsProperty().set(kept.equals(Optional.of("true"))),
                parts.session()::failed);
        parts.jobs().catchUp();
        controller.focusFields();
    }

    public ScreenParts parts() {
        return parts;
    }

    public Stage stage() {
        return stage;
    }

    /** Carries an action out, as its key does. */
    public void perform(Action action) {
        controller.keyboard().perform(action);
    }

    /** Runs on the UI thread when nothing is under way any more: no decision, no reading, no long job. */
    void whenIdle(Runnable then) {
        jobs.run(() -> true, first -> background.run(() -> true, second -> {
            if (parts.reviewing().isBusy() || parts.session().openingProperty().get()
                    || !parts.jobs().activityProperty().get().isNone()) {
                whenIdle(then);
            } else {
                background.run(() -> true, third -> then.run(), parts.session()::failed);
            }
        }, parts.session()::failed), parts.session()::failed);
    }

    public void setTheme(Theme chosen) {
        theme = chosen;
        look();
    }

    private Object controller(Class<?> type) {
        if (type == MainController.class) {
            return new MainController(parts, services);
        }
        if (type == QueueController.class) {
            return new QueueController(parts);
        }
        if (type == PostingController.class) {
            return new PostingController(parts, background);
        }
        if (type == FieldsController.class) {
            return new FieldsController(parts);
        }
        if (type == StatusController.class) {
            return new StatusController(parts);
        }
        throw new IllegalArgumentException("No screen has the controller " + type.getName() + ".");
    }

    private void actions() {
        Keyboard keyboard = controller.keyboard();
        keyboard.on(Action.QUEUE,
                () -> split(!controller.split().getItems().contains(controller.queuePane())));
        keyboard.on(Action.THEME, () -> {
            setTheme(theme.next());
            parts.session().notify(Notice.Kind.INFO, "Look: " + theme.label());
        });
        keyboard.on(Action.TEXT_LARGER, () -> scale(scale + 0.1));
        keyboard.on(Action.TEXT_SMALLER, () -> scale(scale - 0.1));
        keyboard.on(Action.TEXT_NORMAL, () -> scale(1));
        keyboard.on(Action.BARE_DIGITS, this::switchBareDigits);
        keyboard.on(Action.QUIT, stage::hide);
    }

    private void switchBareDigits() {
        boolean on = !controller.keyboard().bareDigitsProperty().get();
        controller.keyboard().bareDigitsProperty().set(on);
        parts.session().notify(Notice.Kind.INFO, "Digits without Shift (AZERTY): " + (on ? "on" : "off"));
        background.run(() -> {
            services.store().saveSetting(BARE_DIGITS_SETTING, Boolean.toString(on));
            return on;
        }, saved -> {}, parts.session()::failed);
    }

    private void look() {
        theme.apply(scene);
        scene.getRoot().setStyle("-fx-font-size: " + Math.round(NORMAL_TEXT * scale * 10) / 10.0 + "px;");
    }

    private void scale(double wanted) {
        scale = Math.clamp(Math.round(wanted * 10) / 10.0, Layout.SMALLEST_SCALE, Layout.LARGEST_SCALE);
        look();
        parts.session().notify(Notice.Kind.INFO, "Text size " + Math.round(scale * 100) + " %");
    }

    private void split(boolean queueShown) {
        SplitPane split = controller.split();
        Node queue = controller.queuePane();
        if (!queueShown) {
            split.getItems().remove(queue);
        } else if (!split.getItems().contains(queue)) {
            split.getItems().addFirst(queue);
        }
        placeDividers();
    }

    private void placeDividers() {
        SplitPane split = controller.split();
        double width = split.getWidth() > 0 ? split.getWidth() : scene.getWidth();
        boolean queueShown = split.getItems().contains(controller.queuePane());
        double wanted = fieldsWidth + (queueShown ? queueWidth : 0);
        double shrink = Math.clamp((width - POSTING_ROOM) / wanted, 0, 1);
        double right = 1 - Math.max(fieldsWidth * shrink, Math.min(fieldsWidth, LEAST_FIELDS)) / width;
        if (queueShown) {
            double left = Math.max(queueWidth * shrink, Math.min(queueWidth, LEAST_QUEUE)) / width;
            split.setDividerPositions(left, right);
        } else {
            split.setDividerPositions(right);
        }
    }

    private void rememberDividers() {
        double width = controller.split().getWidth();
        double[] at = controller.split().getDividerPositions();
        fieldsWidth = (1 - at[at.length - 1]) * width;
        if (at.length == 2) {
            queueWidth = at[0] * width;
        }
    }

    private void close() {
        controller.commitNote();
        boolean queueShown = controller.split().getItems().contains(controller.queuePane());
        Layout left = new Layout(scene.getWidth(), scene.getHeight(), stage.isMaximized(), queueWidth,
                fieldsWidth,
                queueShown, theme, scale);
        parts.jobs().activityProperty().get().cancel().run();
        String open = parts.session().bookmark();
        background.run(() -> {
            left.save(services.store());
            services.store().saveSetting(Session.BOOKMARK_SETTING, open);
            return true;
        }, saved -> {}, parts.session()::failed);
        jobs.close();
        background.close();
    }

    private static Parent load(FXMLLoader loader) {
        try {
            return loader.load();
        } catch (IOException broken) {
            throw new IllegalStateException("A screen's layout file cannot be read: " + broken.getMessage(),
                    broken);
        }
    }

    private static URL resource(String path) {
        return Objects.requireNonNull(MainWindow.class.getResource(path), path);
    }
}
