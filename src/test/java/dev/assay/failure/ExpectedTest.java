package dev.assay.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** What was to be expected is said in sentences. */
class ExpectedTest {

    @Test
    void aSentenceEndsOnce() {
        assertThat(Expected.words(new UncheckedIOException(new IOException("The file may not be read."))))
                .contains("A file could not be read or written: The file may not be read.");
        assertThat(Expected.words(new IOException("Input/output error")))
                .contains("A file could not be read or written: Input/output error.");
    }
}
