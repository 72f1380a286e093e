package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.Artefacts;
import dev.assay.review.FullText;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.ui.action.Action;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Services;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where what a screen lists is not read yet, or cannot be, it says so, and never that there is none. */
class UnreadScreensTest {

    /** What each screen says while it reads. */
    private static final Map<String, String> READING = Map.of("report", "Reading the remarks", "sweep",
            "Reading the cells", "disputes", "Comparing the answers", "compare", "Counting", "figures",
            "Measuring",
            "adjudicate", "Reading what was decided", "sets", "Reading the sets");
    /** What tells of a list that there is nothing in it. */
    private static final String NONE = "(?s).*(\\(0\\)|\\b0 of 0\\b|\\b0 listed|No remark|Nothing is frozen).*";
    /** What the UI thread is told of itself, and what ends with the store. */
    private static final Set<String> ALWAYS = Set.of("close", "writings", "hashCode", "equals", "toString");

    @TempDir
    private Path folder;

    private enum Reads {
        AT_ONCE, LATE, NEVER
    }

    private volatile Reads reads = Reads.AT_ONCE;
    private volatile CountDownLatch read = new CountDownLatch(1);

    @Test
    void whileItIsReadEachScreenSaysSo() {
        screens((window, driver, id) -> {
            read = new CountDownLatch(1);
            reads = Reads.LATE;
            Action show = Screens.actions().stream().filter(one -> one.id().equals("screen-" + id))
                    .findFirst()
                    .orElseThrow();
            Platform.runLater(() -> window.perform(show));
            String text = driver.ask(() -> text(window));
            for (int i = 0; i < 200 && !text.contains(READING.get(id)); i++) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                text = driver.ask(() -> text(window));
            }
            assertThat(text).as(id).contains(READING.get(id)).doesNotMatch(NONE);
            reads = Reads.AT_ONCE;
            read.countDown();
            driver.settle();
        });
    }

    @Test
    void whereItCannotBeReadEachScreenSaysSo() {
        screens((window, driver, id) -> {
            reads = Reads.NEVER;
            driver.show(id);
            assertThat(driver.ask(() -> text(window))).as(id).contains("The store could not be read")
                    .contains("no disk").doesNotMatch(NONE);
            reads = Reads.AT_ONCE;
        });
    }

    private interface Look {

        void at(MainWindow window, WindowDriver driver, String screen);
    }

    private void screens(Look look) {
        SampleWindow.services(folder, (services, store) -> HeadlessWindow.with(over(services), Layout.FIRST,
                Wording.in(Language.ENGLISH), window -> {
                    WindowDriver driver = new WindowDriver(window);
                    try {
                        READING.keySet().stream().sorted().forEach(id -> look.at(window, driver, id));
                        return true;
                    } finally {
                        reads = Reads.AT_ONCE;
                        read.countDown();
                    }
                }));
    }

    /** All words on the screen. */
    private static String text(MainWindow window) {
        return words(window.stage().getScene().getRoot()).collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        return Stream.concat(
                node instanceof Labeled said && said.getText() != null
                        ? Stream.of(said.getText())
                        : Stream.of(),
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(UnreadScreensTest::words)
                        : Stream.of());
    }

    private Services over(Services all) {
        return new Services(all.schema(), over(all.store(), ReviewStore.class), all.intake(), all.files(),
                all.formats(), all.samples(), all.judged(), all.shapes());
    }

    /** A part of the store that answers as slowly, or as little, as is wanted just now. */
    private <T> T over(T part, Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port},
                (proxy, method, given) -> {
                    if (!Platform.isFxApplicationThread() && !ALWAYS.contains(method.getName())) {
                        if (reads == Reads.LATE) {
                            read.await();
                        } else if (reads == Reads.NEVER) {
                            throw new StoreException("There is no disk any more.");
                        }
                    }
                    try {
                        return switch (method.invoke(part, given)) {
                            case FullText texts -> over(texts, FullText.class);
                            case Artefacts artefacts -> over(artefacts, Artefacts.class);
                            case null -> null;
                            case Object other -> other;
                        };
                    } catch (InvocationTargetException problem) {
                        throw problem.getCause();
                    }
                }));
    }
}
