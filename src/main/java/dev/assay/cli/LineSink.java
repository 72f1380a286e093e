package dev.assay.cli;

import dev.assay.export.AtomicFile;
import dev.assay.export.JsonText;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes lines, most of them JSON, for a file, which appears only when complete, or for standard output. */
final class LineSink implements AutoCloseable {

    private final Console console;
    private final @Nullable AtomicFile file;

    /** @param out the file; null for standard output */
    LineSink(Console console, @Nullable Path out) {
        this.console = console;
        this.file = out == null ? null : AtomicFile.at(out);
    }

    void write(Map<String, @Nullable Object> plain) {
        write(JsonText.line(plain));
    }

    void write(String line) {
        if (file == null) {
            console.line(line);
        } else {
            file.write(line + "\n");
        }
    }

    void done() {
        if (file != null) {
            file.commit();
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
