package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a program knows as data is read, compared and changed by people, line by line. */
class DataWidthTest {

    private static final Path DATA = Path.of("src/main/resources");
    private static final int WIDEST = 120;

    @Test
    void noLineIsWiderThanAScreen() throws IOException {
        List<String> wide = new ArrayList<>();
        try (Stream<Path> files = Files.walk(DATA)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                String name = DATA.relativize(file).toString().replace('\\', '/');
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).codePoints().count() > WIDEST) {
                        wide.add(name + ", line " + (i + 1));
                    }
                }
            }
        }

        assertThat(wide).as("lines of more than " + WIDEST + " columns").isEmpty();
    }
}
