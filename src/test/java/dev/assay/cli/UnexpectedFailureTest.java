package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.failure.FailureCode;
import dev.assay.review.SettingValues;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command in which something goes wrong that nobody expected. */
class UnexpectedFailureTest {

    private static final String TEXT = "Zebrafish pays 93,417 a year";

    @TempDir
    Path folder;

    private final List<Throwable> caught = new ArrayList<>();

    @BeforeEach
    void spreadTheNet() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> caught.add(failure));
    }

    @AfterEach
    void takeItAway() {
        Thread.currentThread().setUncaughtExceptionHandler(null);
    }

    private Program failing(Supplier<? extends RuntimeException> failure) {
        return new Program(folder, new Window() {
            @Override
            public int open(Supplier<SettingValues> left, Function<Progress, OpenedStore> opened,
                    List<Path> files) {
                throw failure.get();
            }

            @Override
            public List<Path> snapshot(OpenedStore opened, Path out) {
                return List.of();
            }

            @Override
            public void rehearse(OpenedStore opened, Consumer<String> steps) {}
        }, "Mac OS X");
    }

    @Test
    void isToldByItsCodeAndNotByItsMessage() {
        RuntimeException failure = new IllegalStateException(TEXT);
        Program program = failing(() -> failure);

        assertThat(program.run("open", "--debug")).isEqualTo(Exit.FAILED);

        assertThat(caught).containsExactly(failure);
        assertThat(program.err()).contains(FailureCode.of(failure).text(), "on disk",
                "IllegalStateException", "UnexpectedFailureTest").doesNotContain("Zebrafish");
    }

    @Test
    void anErrorOfTheMachineIsCaughtToo() {
        Program program = failing(() -> {
            throw new StackOverflowError(TEXT);
        });

        assertThat(program.run("open")).isEqualTo(Exit.FAILED);

        assertThat(caught).singleElement().isInstanceOf(StackOverflowError.class);
        assertThat(program.err()).contains("Something unexpected").doesNotContain("Zebrafish");
    }

    @Test
    void whatIsExpectedKeepsItsWordsAndIsNoFailure() {
        Program program = failing(() -> new CommandException("The window is shut."));

        assertThat(program.run("open")).isEqualTo(Exit.FAILED);

        assertThat(caught).isEmpty();
        assertThat(program.err()).isEqualTo("assay: The window is shut.\n");
    }
}
