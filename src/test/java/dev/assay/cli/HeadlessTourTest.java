package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlessTourTest {

    private static final Console SILENT = new Console(InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream()),
            new PrintStream(OutputStream.nullOutputStream()), false);

    @TempDir
    Path folder;

    @Test
    void aFolderThatNoTourMadeIsLeftAlone() throws IOException {
        Program program = new Program(folder);
        Path tour = program.parts().surroundings().tour();
        Path mine = Files.writeString(Files.createDirectories(tour).resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> new HeadlessTour(program.parts(), SILENT).take())
                .isInstanceOf(CommandException.class).hasMessageContaining("left alone");

        assertThat(mine).hasContent("mine");
    }
}
