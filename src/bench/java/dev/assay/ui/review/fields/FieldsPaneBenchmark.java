package dev.assay.ui.review.fields;

import atlantafx.base.theme.PrimerLight;
import dev.assay.schema.FieldSpec;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.application.Application;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Measures how long the UI thread computes when another field, another answer or another posting is shown, style,
 * layout and scrolling included, and what a picture of the pane costs on top:
 * {@code mvn -Pbench test -Dtest=FieldsPaneBenchmark}.
 */
class FieldsPaneBenchmark {

    private static final int ROUNDS = 12;

    @TempDir
    private Path folder;

    @Test
    void measure() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        DeskSample sample = onFx(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            return new DeskSample(folder);
        });
        List<Double> first = new ArrayList<>();
        FieldsPane pane = onFx(() -> {
            long start = clock();
            FieldsPane made = FieldsPane.of(sample, 420, 800);
            stage.setScene(made.scene());
            stage.show();
            sample.open(DeskSample.FULL, "");
            made.scene().getRoot().layout();
            first.add(since(start));
            return made;
        });
        report("first showing", first);
        for (int round = 0; round < 2; round++) {
            List<Double> field = new ArrayList<>();
            List<Double> answer = new ArrayList<>();
            List<Double> posting = new ArrayList<>();
            List<Double> picture = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                for (FieldSpec spec : sample.schema.fields()) {
                    field.add(busy(pane, () -> sample.session().select(spec.key())));
                }
                picture.add(busy(pane, () -> pane.scene().snapshot(null)));
                answer.add(busy(pane, sample.session()::judgeNext));
                String other = i % 2 == 0 ? DeskSample.LOCAL : DeskSample.FULL;
                onFx(() -> {
                    sample.session().open(other);
                    return null;
                });
                posting.add(busy(pane, sample.later::all));
            }
            String heat = round == 0 ? "cold: " : "warm: ";
            report(heat + "another field", field);
            report(heat + "another answer", answer);
            report(heat + "another posting, read from the store included", posting);
            report(heat + "a picture of the pane", picture);
        }
        onFx(() -> {
            sample.close();
            return null;
        });
    }

    private static double busy(FieldsPane pane, Runnable action) {
        return onFx(() -> {
            long start = clock();
            action.run();
            pane.scene().getRoot().applyCss();
            pane.scene().getRoot().layout();
            return since(start);
        });
    }

    /** The UI thread's own time, so that what else the machine does is not counted. */
    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double since(long start) {
        return (clock() - start) / 1e6;
    }

    private static void report(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "%-55s median %6.1f ms, 95th %6.1f ms, worst %6.1f ms of %d%n", what,
                sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), sorted.getLast(),
                sorted.size());
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }
}
