package dev.assay.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

/** The last net, and what it tells. */
class FailuresTest {

    private static final String TEXT = "Zebrafish pays 93,417 a year";

    private final List<FailureReport> told = new CopyOnWriteArrayList<>();
    private final Failures failures = new Failures("1.2", InstantSource.fixed(Instant.EPOCH),
            () -> NOPLogger.NOP_LOGGER, Optional::empty);
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    @BeforeEach
    void watch() {
        failures.tell((report, log) -> told.add(report));
    }

    @AfterEach
    void putBack() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private static IllegalStateException fail(String message) {
        return new IllegalStateException(message, new IOException(message));
    }

    @Test
    void everyThreadEndsInIt() throws InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler(failures);
        for (Thread.Builder kind : List.of(Thread.ofPlatform(), Thread.ofVirtual())) {
            Thread thread = kind.start(() -> {
                throw fail(TEXT);
            });
            thread.join();
        }

        assertThat(told).hasSize(2);
    }

    @Test
    void theReportSaysWhereItFailedAndHoldsNoOnesTexts() {
        failures.uncaughtException(new Thread(TEXT), fail(TEXT));

        String text = told.getFirst().text();
        assertThat(text).contains("IllegalStateException", "caused by java.io.IOException",
                getClass().getName() + ".fail", "Assay 1.2", told.getFirst().code().text());
        assertThat(text + told.getFirst().doing()).doesNotContain("Zebrafish", "93,417");
    }

    @Test
    void theSameFailureHasTheSameCodeWhateverTheText() {
        FailureCode one = FailureCode.of(fail("one"));

        assertThat(one.text()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(FailureCode.of(fail("other"))).isEqualTo(one);
        assertThat(FailureCode.of(new IllegalStateException("one"))).isNotEqualTo(one);
        assertThat(FailureCode.of(new IllegalArgumentException(new IOException()))).isNotEqualTo(one);
    }

    @Test
    void saysWhatWasBeingDone() {
        RuntimeException inStore = new IllegalStateException();
        inStore.setStackTrace(new StackTraceElement[]{new StackTraceElement("org.h2.Some", "run", "", 1),
                new StackTraceElement("dev.assay.store.Some", "save", "", 1),
                new StackTraceElement("dev.assay.ui.Some", "click", "", 1)});
        failures.uncaughtException(Thread.currentThread(), inStore);

        assertThat(told.getFirst().doing()).isEqualTo("reading or writing the store");
    }

    @Test
    void theNetDoesNotTear() {
        failures.tell((report, log) -> {
            throw new IllegalStateException();
        });
        failures.uncaughtException(Thread.currentThread(), fail(""));
        Throwable circle = new IllegalStateException();
        circle.initCause(new IllegalStateException(circle));
        failures.tell((report, log) -> told.add(report));
        failures.uncaughtException(Thread.currentThread(), circle);

        assertThat(told).hasSize(1);
    }

    @Test
    void whatIsExpectedKeepsItsWords() {
        assertThat(Expected.words(new UncheckedIOException(new NoSuchFileException("a.json"))))
                .hasValue("There is no file a.json. Check the name.");
        assertThat(Expected.words(new ForPeople("The disk is full."))).hasValue("The disk is full.");
        assertThat(Expected.words(fail(TEXT))).isEmpty();
        assertThat(Expected.words(new StackOverflowError())).isEmpty();
    }

    private static final class ForPeople extends RuntimeException implements Explained {
        ForPeople(String message) {
            super(message);
        }
    }
}
