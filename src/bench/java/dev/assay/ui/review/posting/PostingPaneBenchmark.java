package dev.assay.ui.review.posting;

import atlantafx.base.theme.PrimerLight;
import dev.assay.model.Answer;
import dev.assay.model.Posting;
import dev.assay.review.PostingFile;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.session.Session;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Measures how long the UI thread computes when a posting is opened and when another field is selected, style,
 * layout, marks and scrolling included (and, for opening, reading the text, which the program does elsewhere), and
 * what a picture of the pane costs it on top:
 * {@code mvn -Pbench test -Dtest=PostingPaneBenchmark}. {@code -Dassay.size=N} sets the length of the
 * made-up postings; with {@code -Dassay.shared=DIR} the postings of that folder are measured as well.
 */
class PostingPaneBenchmark {

    private static final int ROUNDS = 4;

    private final List<Double> open = new ArrayList<>();
    private final List<Double> select = new ArrayList<>();
    private final List<Double> paint = new ArrayList<>();

    @Test
    void measure() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        PostingFile large = large("one");
        List<PostingFile> two = List.of(large, large("two"));
        measure(stage, two, 1);
        open.clear();
        select.clear();
        paint.clear();
        measure(stage, two, ROUNDS);
        report("two postings of " + large.posting().description().length() + " characters, 50 marks");
        Path shared = Path.of(System.getProperty("assay.shared", "none"), "data", "dev");
        if (Files.isDirectory(shared)) {
            measure(stage, SampleFiles.read(shared),
                    2);
            report("the postings of " + shared);
        }
    }

    private void measure(Stage stage, List<PostingFile> files, int rounds) throws Exception {
        Session session = PostingFixture.session(files.toArray(PostingFile[]::new));
        PostingPane pane = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            PostingPane made = PostingPane.of(session, PostingFixture.AT_ONCE, 740, 840);
            stage.setScene(made.scene());
            stage.show();
            session.load();
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        for (int round = 0; round < rounds; round++) {
            for (PostingFile file : files) {
                open.add(busy(pane.scene(), () -> session.open(file.posting().id())));
                for (FieldSpec field : PostingFixture.SCHEMA.fields()) {
                    select.add(busy(pane.scene(), () -> session.select(field.key())));
                    if (field.key().hashCode() % 5 == 0) {
                        paint.add(time(() -> pane.scene().snapshot(null)));
                    }
                }
            }
        }
    }

    /** What the action, all that it put off, and the layout that follows take. */
    private static double busy(Scene scene, Runnable action) throws Exception {
        CompletableFuture<Double> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            long start = clock();
            action.run();
            Platform.runLater(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                done.complete((clock() - start) / 1e6);
            });
        });
        return done.get(20, TimeUnit.SECONDS);
    }

    private static double time(Runnable action) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            long start = clock();
            action.run();
            return (clock() - start) / 1e6;
        });
    }

    /** The UI thread's own time, so that what else the machine does is not counted. */
    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void report(String what) {
        System.out.printf(Locale.ROOT, "%s%n  open:          %s%n  select field:  %s%n  picture:       %s%n",
                what,
                figures(open), figures(select), figures(paint));
        open.clear();
        select.clear();
        paint.clear();
    }

    private static String figures(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return String.format(Locale.ROOT, "median %.1f ms, 95th %.1f ms, most %.1f ms, of %d",
                sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), sorted.getLast(),
                sorted.size());
    }

    /** A posting of 12 kB with marks all over it, many on the same words. */
    private static PostingFile large(String id) {
        StringBuilder text = new StringBuilder("## About us\n\n");
        for (int i = 0; text.length() < Integer.getInteger("assay.size", 12_000); i++) {
            text.append(switch (i % 5) {
                case 0 -> "### Part " + i + "\n\n";
                case 1 -> "- Build and run the **pipelines** of part " + i
                        + " in Airflow, dbt and Snowflake, with tests and alerts for each of them.\n";
                case 2 -> "- Keep the cost of " + i + " warehouses in sight, and say so when it grows.\n\n";
                default -> "We are the team that looks after number " + i
                        + ", and whatever comes in over night is there in the morning, checked and counted, "
                        + "so that nobody has to ask twice; most of us work in the same time zone.\n\n";
            });
        }
        Posting posting = new Posting(id, "Senior Data Engineer", "Made Up Ltd", "Nowhere, XX",
                text.toString());
        Map<String, List<String>> quotes = new LinkedHashMap<>();
        int at = 3;
        for (FieldSpec field : PostingFixture.SCHEMA.fields()) {
            quotes.put(field.key(), List.of("number " + at + ", and whatever comes in",
                    "number " + (at + 1)
                            + ", and whatever comes in over night is there in the morning, checked"));
            at += field.key().hashCode() % 2 == 0 ? 5 : 0;
        }
        Answer answer = PostingFixture.run(posting, quotes);
        return new PostingFile(posting, List.of(), List.of(answer), Map.of());
    }
}
