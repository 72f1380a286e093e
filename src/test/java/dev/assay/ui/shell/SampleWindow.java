package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.Shipped;
import dev.assay.audit.RiskModel;
import dev.assay.export.Formats;
import dev.assay.ingest.SourceFiles;
import dev.assay.ingest.StoreReader;
import dev.assay.ingest.shape.OwnShapes;
import dev.assay.model.FileReading;
import dev.assay.review.Intake;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Services;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.css.CssParser;
import org.testfx.util.WaitForAsyncUtils;

/** A window on a store with the sample data, which stays in its folder for the next window. */
final class SampleWindow {

    private static final Schema SCHEMA = Shipped.SCHEMA;

    private SampleWindow() {}

    /** @param work given the window and its store, off the UI thread */
    static void open(Path folder, BiConsumer<MainWindow, ReviewStore> work) {
        open(folder, Wording.in(Language.ENGLISH), work);
    }

    /** As {@link #open(Path, BiConsumer)}, in some language. */
    static void open(Path folder, Wording words, BiConsumer<MainWindow, ReviewStore> work) {
        open(folder, List.of(Path.of("sample-data")), words, work);
    }

    /** As {@link #open(Path, BiConsumer)}, with what these files say. */
    static void open(Path folder, List<Path> files, BiConsumer<MainWindow, ReviewStore> work) {
        open(folder, files, Wording.in(Language.ENGLISH), work);
    }

    /** As {@link #open(Path, BiConsumer)}, with what these files say, in some language. */
    static void open(Path folder, List<Path> files, Wording words,
            BiConsumer<MainWindow, ReviewStore> work) {
        HeadlessWindow.start();
        // On the UI thread, before the window: what the tests before left is none of its.
        Platform.runLater(CssParser.errorsProperty()::clear);
        try {
            shown(folder, files, words, work);
        } finally {
            // The platform's picture is 1000 pixels high: what pops up below it fails there, and would be told of another test.
            WaitForAsyncUtils.clearExceptions();
        }
    }

    private static void shown(Path folder, List<Path> files, Wording words,
            BiConsumer<MainWindow, ReviewStore> work) {
        services(folder, files, (services, store) -> HeadlessWindow.with(services,
                Layout.of(store.settings().values().layout()), words, window -> {
                    WindowDriver driver = new WindowDriver(window);
                    work.accept(window, store);
                    assertThat(driver.ask(() -> CssParser.errorsProperty().stream()
                            .map(CssParser.ParseError::getMessage).distinct().toList()))
                            .as("what the sheets could not say").isEmpty();
                    return true;
                }));
    }

    /** What a window on the sample data is built on, before there is one. */
    static void services(Path folder, BiConsumer<Services, ReviewStore> work) {
        services(folder, List.of(Path.of("sample-data")), work);
    }

    /** As {@link #services(Path, BiConsumer)}, with what these files say. */
    static void services(Path folder, List<Path> files, BiConsumer<Services, ReviewStore> work) {
        SampleStores.copy(files, folder, made -> opened(made, files, (services, store) -> {}));
        opened(folder, files, work);
    }

    private static void opened(Path folder, List<Path> files, BiConsumer<Services, ReviewStore> work) {
        FileReading reader = new StoreReader(folder, () -> SCHEMA, Shipped.READER::read);
        try (ReviewStore store = H2ReviewStore.open(folder, SCHEMA,
                new VersionedReader("test", reader))) {
            RiskModel risk = new RiskModel(SCHEMA);
            Intake intake = new Intake(store, reader, Shipped.GROUNDER,
                    Shipped.ENGINE,
                    (PostingFile file) -> risk.of(file.posting(), file.pass1(), file.answers()));
            Services services = new Services(SCHEMA, store, intake, paths -> SourceFiles.of(paths).stream()
                    .map(file -> new Intake.SourceFile(file.path(), file.size(), file::open)).toList(),
                    () -> new Formats(SCHEMA, JudgedAnswer::primary), Path.of("sample-data"),
                    JudgedAnswer::primary, OwnShapes.in(folder));
            if (store.postings().isEmpty()) {
                intake.read(services.files().apply(files), Progress.NONE);
                intake.infer(Progress.NONE);
            }
            work.accept(services, store);
        }
    }
}
