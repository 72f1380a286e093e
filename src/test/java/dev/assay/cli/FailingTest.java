package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A posting that the program fails on costs that one, and is told. */
class FailingTest {

    @Test
    void theRestGoesOn() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(InputStream.nullInputStream(), new PrintStream(err),
                new PrintStream(err, false, StandardCharsets.UTF_8), false);
        Failing failing = new Failing(console);
        assertThat(failing.over("p1", () -> 1)).contains(1);
        assertThat(failing.any()).isFalse();
        assertThat(failing.<Integer>over("p2", () -> {
            throw new StackOverflowError();
        })).isEmpty();
        assertThat(failing.over("p3", () -> 3)).contains(3);
        assertThat(failing.any()).isTrue();
        console.flush();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("posting p2").doesNotContain("p1", "p3");
    }
}
