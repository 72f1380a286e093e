package dev.assay.ui.shell;

import dev.assay.audit.RiskModel;
import dev.assay.evidence.ClaimGrounder;
import dev.assay.export.Formats;
import dev.assay.inference.AnswerSources;
import dev.assay.ingest.OriginalReader;
import dev.assay.ingest.SourceFiles;
import dev.assay.review.Intake;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingSummary;
import dev.assay.review.Progress;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Catalogue;
import dev.assay.schema.Schema;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Services;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the whole window takes, headless and drawn in software, from an act to the second frame after it, which
 * begins when the first has been drawn. Run with
 * {@code mvn -Pbench test -Dtest=WindowBenchmark -Dassay.files=FOLDER_OR_FILE}.
 */
class WindowBenchmark {

    private static final Schema SCHEMA = Catalogue.shipped();

    @Test
    void opensAndSteps(@TempDir Path folder) {
        Path files = Path.of(System.getProperty("assay.files", "sample-data"));
        RiskModel risk = new RiskModel(SCHEMA);
        try (ReviewStore store = H2ReviewStore.open(folder, SCHEMA,
                new VersionedReader("1", new OriginalReader(SCHEMA)::read))) {
            Intake intake = new Intake(store, new OriginalReader(SCHEMA)::read, new ClaimGrounder(),
                    AnswerSources.engine(AnswerSources.DEFAULT, SCHEMA),
                    file -> risk.of(file.posting(), file.pass1(), file.answers()));
            intake.read(SourceFiles.of(List.of(files)).stream()
                    .map(f -> new Intake.SourceFile(f.path(), f.size(), f::open)).toList(), Progress.NONE);
            intake.infer(Progress.NONE);
            Services services = new Services(SCHEMA, store, intake, paths -> List.of(),
                    new Formats(SCHEMA, JudgedAnswer::primary), Path.of("sample-data"),
                    JudgedAnswer::primary);
            HeadlessWindow.with(services, Layout.FIRST, Wording.in(Language.ENGLISH), window -> {
                measure(window);
                return true;
            });
        }
    }

    private static void measure(MainWindow window) {
        Session session = window.parts().session();
        WindowDriver driver = new WindowDriver(window);
        List<String> ids = driver
                .ask(() -> session.queue().visible().stream().map(PostingSummary::id).toList());
        List<Double> opened = new ArrayList<>();
        List<Double> stepped = new ArrayList<>();
        for (String id : ids) {
            opened.add(time(driver, done -> {
                session.open(id, SCHEMA.fields().getFirst().key());
                AtomicReference<Subscription> end = new AtomicReference<>(Subscription.EMPTY);
                end.set(session.openingProperty().subscribe(opening -> {
                    if (!opening) {
                        end.get().unsubscribe();
                        done.run();
                    }
                }));
            }));
            driver.settle();
            for (int i = 0; i < 8; i++) {
                stepped.add(time(driver, done -> {
                    session.step(1);
                    done.run();
                }));
            }
        }
        print("open a posting", List.copyOf(opened));
        print("open a posting, after the first ten",
                opened.subList(Math.min(10, opened.size() - 1), opened.size()));
        print("next field", stepped);
    }

    private static double time(WindowDriver driver, java.util.function.Consumer<Runnable> act) {
        CompletableFuture<Double> took = new CompletableFuture<>();
        Platform.runLater(() -> {
            long begin = System.nanoTime();
            act.accept(() -> new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    if (++frames == 2) {
                        stop();
                        took.complete((System.nanoTime() - begin) / 1e6);
                    }
                }
            }.start());
        });
        return took.join();
    }

    private static void print(String what, List<Double> measured) {
        List<Double> millis = measured.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "%s: median %.1f ms, 95th %.1f ms, worst %.1f ms, n %d%n", what,
                millis.get(millis.size() / 2), millis.get(millis.size() * 95 / 100), millis.getLast(),
                millis.size());
    }
}
