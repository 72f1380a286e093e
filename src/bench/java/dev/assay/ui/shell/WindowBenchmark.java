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
import dev.assay.review.ReviewStore;
import dev.assay.schema.Catalogue;
import dev.assay.schema.Schema;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Services;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the whole window takes, headless and drawn in software, from an act to the second frame after it, which
 * begins when the first has been drawn; and what of it the UI thread computes, which no other work of the machine
 * lengthens. Run with {@code mvn -Pbench test -Dtest=WindowBenchmark -Dassay.files=FOLDER_OR_FILE}. To compare two
 * versions, run them by turns and compare the medians.
 */
class WindowBenchmark {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final int ROUNDS = Integer.getInteger("assay.rounds", 3);

    /**
     * @param millis from the act to the second frame
     * @param computed what of it the UI thread computed, in milliseconds
     */
    private record Took(double millis, double computed) {}

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
                    () -> new Formats(SCHEMA, JudgedAnswer::primary), Path.of("sample-data"),
                    JudgedAnswer::primary);
            long begin = System.nanoTime();
            HeadlessWindow.with(services, Layout.FIRST, Wording.in(Language.ENGLISH), window -> {
                print("first window, shown and idle", List.of(new Took(since(begin),
                        new WindowDriver(window).ask(WindowBenchmark::cpu))));
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
        List<Took> opened = new ArrayList<>();
        List<Took> stepped = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            if (round == 1) {
                print("open a posting, cold", opened);
                print("next field, cold", stepped);
                opened.clear();
                stepped.clear();
            }
            for (String id : ids) {
                opened.add(opened(driver, session, id));
                driver.settle();
                for (int i = 0; i < 8; i++) {
                    stepped.add(stepped(session));
                }
            }
        }
        print("open a posting, warm", opened);
        print("next field, warm", stepped);
    }

    /** From the act to the second frame after the posting was shown, which is when it no longer counts as opening. */
    private static Took opened(WindowDriver driver, Session session, String id) {
        CompletableFuture<Took> took = new CompletableFuture<>();
        AtomicReference<Subscription> end = new AtomicReference<>(Subscription.EMPTY);
        Platform.runLater(() -> {
            long begin = System.nanoTime();
            double cpu = cpu();
            session.open(id, SCHEMA.fields().getFirst().key());
            end.set(session.openingProperty().subscribe(opening -> {
                if (!opening) {
                    took.complete(new Took(since(begin), cpu() - cpu));
                }
            }));
        });
        Took measured = took.join();
        driver.ask(() -> {
            end.get().unsubscribe();
            return true;
        });
        return measured;
    }

    private static Took stepped(Session session) {
        CompletableFuture<Took> took = new CompletableFuture<>();
        Platform.runLater(() -> {
            long begin = System.nanoTime();
            double cpu = cpu();
            session.step(1);
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    if (++frames == 2) {
                        stop();
                        took.complete(new Took(since(begin), cpu() - cpu));
                    }
                }
            }.start();
        });
        return took.join();
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    /** What this thread has computed so far, in milliseconds. */
    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    private static void print(String what, List<Took> measured) {
        System.out.printf(Locale.ROOT, "%s: %s; UI thread %s; n %d%n", what, figures(measured, Took::millis),
                figures(measured, Took::computed), measured.size());
    }

    private static String figures(List<Took> measured, ToDoubleFunction<Took> part) {
        double[] sorted = measured.stream().mapToDouble(part).sorted().toArray();
        return String.format(Locale.ROOT, "median %.1f ms, 95th %.1f ms, worst %.1f ms",
                sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }
}
