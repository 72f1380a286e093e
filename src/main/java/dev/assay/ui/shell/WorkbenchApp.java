package dev.assay.ui.shell;

import dev.assay.failure.Expected;
import dev.assay.failure.Failures;
import dev.assay.review.Progress;
import dev.assay.review.SettingValues;
import dev.assay.task.Tasks.End;
import dev.assay.task.Tasks;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Services;
import dev.assay.ui.session.Theme;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Starts the toolkit, opens the store off the UI thread, and shows the window until it is closed. */
public final class WorkbenchApp {

    private final Function<Progress, Services> open;
    private final List<Path> files;
    private final Failures failures;
    /** Until the store says which language was chosen. */
    private final Wording first = Wording.in(Language.SYSTEM);
    private final FailureWindow failureWindow = new FailureWindow(new FolderOpener(), first);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger exit = new AtomicInteger();

    /**
     * @param open opens the store; what it throws is shown in a window
     * @param files read as soon as the window is there; may be empty
     * @param failures tells of what nobody expected, which is shown in a window of its own
     */
    public WorkbenchApp(Function<Progress, Services> open, List<Path> files, Failures failures) {
        this.open = open;
        this.files = List.copyOf(files);
        this.failures = failures;
    }

    /** Returns when the window is closed. @return 0, or 1 where the store could not be opened */
    public int run() {
        failures.tell((report, log) -> Platform.runLater(() -> failureWindow.show(report, log)));
        Platform.startup(this::start);
        try {
            closed.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        return exit.get();
    }

    private void start() {
        Platform.setImplicitExit(false);
        Stage stage = new Stage();
        stage.setTitle("Assay");
        Label words = new Label(first.of("store.opening"));
        words.setWrapText(true);
        VBox box = new VBox(16, words);
        box.setStyle("-fx-padding: 24px;");
        Scene scene = new Scene(box, 520, 180);
        ThemeSheets.apply(Theme.SYSTEM, scene);
        stage.setScene(scene);
        stage.setOnHidden(event -> closed.countDown());
        stage.show();
        Tasks.start("open", () -> {
            Services services = open.apply(new Opening(words, first));
            SettingValues kept = services.store().settings().values();
            return new Opened(services, Layout.of(kept.layout()), Wording.in(Language.of(kept.language())));
        }, Platform::runLater, end -> {
            switch (end) {
                case End.Done<Opened>(Opened store) -> show(stage, store);
                case End.Failed<Opened>(Throwable problem) -> refuse(stage, box, words, problem);
            }
        });
    }

    private record Opened(Services services, Layout layout, Wording words) {}

    /** Shows in words how far the opening is, at most one update waiting at a time; it cannot be cancelled. */
    private static final class Opening implements Progress {

        private final Label words;
        private final Wording wording;
        private final AtomicReference<String> newest = new AtomicReference<>("");

        Opening(Label words, Wording wording) {
            this.words = words;
            this.wording = wording;
        }

        @Override
        public void at(long done, long total, String what) {
            String now = wording.of("store.opening") + " " + (total == 0 ? "" : 100 * done / total + " %\n")
                    + what;
            if (newest.getAndSet(now).isEmpty()) {
                Platform.runLater(() -> words.setText(newest.getAndSet("")));
            }
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    private void show(Stage opening, Opened store) {
        // What JavaFX itself says, such as the menu of a text field, is in the default language.
        Locale.setDefault(store.words().locale());
        Stage stage = new Stage();
        MainWindow window = new MainWindow(stage, store.services(), store.layout(), store.words());
        failureWindow.over(stage, store.words());
        window.whenClosed(closed::countDown);
        opening.setOnHidden(event -> {});
        window.show();
        opening.hide();
        if (!files.isEmpty()) {
            window.parts().jobs().read(files);
        }
    }

    private void refuse(Stage stage, VBox box, Label words, Throwable problem) {
        Optional<String> known = Expected.words(problem);
        words.setText(known.orElse(first.of("failure.start")));
        if (known.isEmpty()) {
            failureWindow.over(stage, first);
            Failures.raise(problem);
        }
        exit.set(1);
        Button close = new Button(first.of("sheet.close"));
        close.setDefaultButton(true);
        close.setOnAction(event -> stage.hide());
        box.getChildren().add(close);
        close.requestFocus();
    }
}
