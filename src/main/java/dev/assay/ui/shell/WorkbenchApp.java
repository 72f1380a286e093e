package dev.assay.ui.shell;

import dev.assay.failure.Expected;
import dev.assay.failure.Failures;
import dev.assay.review.SettingValues;
import dev.assay.task.Progress;
import dev.assay.task.Tasks.End;
import dev.assay.task.Tasks;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Services;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** Opens the store while the toolkit starts and its window is painted, and shows the window until it is closed. */
public final class WorkbenchApp {

    private final Function<Progress, Services> open;
    private final List<Path> files;
    private final Failures failures;
    private final Supplier<SettingValues> left;
    private final CompletableFuture<Look> look = new CompletableFuture<>();
    private final OpeningProgress progress = new OpeningProgress(() -> look.join().words());
    private final CompletableFuture<OpeningWindow> painted = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger exit = new AtomicInteger();

    /** What the window looks like until the store is open. */
    private record Look(Layout layout, Wording words, FailureWindow failures) {

        static Look of(SettingValues left) {
            Wording words = Wording.in(Language.of(left.language()));
            return new Look(Layout.of(left.layout()), words, new FailureWindow(new FolderOpener(), words));
        }
    }

    /**
     * @param left gives what was set when the store was closed: the window is painted so before it is open
     * @param open opens the store; what it throws is shown in a window
     * @param files read as soon as the window is there; may be empty
     * @param failures tells of what nobody expected, which is shown in a window of its own
     */
    public WorkbenchApp(Supplier<SettingValues> left, Function<Progress, Services> open, List<Path> files,
            Failures failures) {
        this.left = left;
        this.open = open;
        this.files = List.copyOf(files);
        this.failures = failures;
    }

    /** Returns when the window is closed. @return 0, or 1 where the store could not be opened */
    public int run() {
        // It loads what every window needs while the settings are read and the store is opened.
        Platform.startup(() -> new Scene(new Label()));
        Look begun = Look.of(left.get());
        look.complete(begun);
        Tasks.start("open", this::openStore, end -> {
            painted.join();
            Platform.runLater(end);
        }, this::opened);
        failures.tell((report, log) -> Platform.runLater(() -> begun.failures().show(report, log)));
        Platform.runLater(() -> start(begun));
        try {
            closed.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        return exit.get();
    }

    private void start(Look begun) {
        Platform.setImplicitExit(false);
        Stage stage = new Stage();
        stage.setOnHidden(event -> closed.countDown());
        painted.complete(new OpeningWindow(stage, begun.layout(), begun.words(), progress));
    }

    private Opened openStore() {
        Services services = open.apply(progress);
        SettingValues kept = services.store().settings().values();
        return new Opened(services, Layout.of(kept.layout()), Wording.in(Language.of(kept.language())));
    }

    private void opened(End.Own<Opened> end) {
        OpeningWindow opening = painted.join();
        switch (end) {
            case End.Done<Opened>(Opened store) -> show(opening.stage(), opening, store);
            case End.Failed<Opened>(Throwable problem) -> refuse(opening.stage(), opening, problem);
        }
    }

    private record Opened(Services services, Layout layout, Wording words) {}

    private void show(Stage stage, OpeningWindow opening, Opened store) {
        if (!stage.isShowing()) {
            return;
        }
        // What JavaFX itself says, such as the menu of a text field, is in the default language.
        Locale.setDefault(store.words().locale());
        MainWindow window = opening.open(store.services(), store.layout(), store.words());
        look.join().failures().over(stage, store.words());
        window.whenClosed(closed::countDown);
        if (!files.isEmpty()) {
            window.parts().jobs().read(files);
        }
    }

    private void refuse(Stage stage, OpeningWindow opening, Throwable problem) {
        Optional<String> known = Expected.words(problem);
        Look begun = look.join();
        opening.refuse(known.orElse(begun.words().of("failure.start")));
        if (known.isEmpty()) {
            begun.failures().over(stage, begun.words());
            Failures.raise(problem);
        }
        exit.set(1);
    }
}
