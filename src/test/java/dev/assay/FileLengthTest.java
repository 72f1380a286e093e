package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that grows long holds more than one thing. */
class FileLengthTest {

    private static final int LONGEST = 500;
    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|fxml|css|sql)");

    @Test
    void noSourceFileIsLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        List<Path> sources = sources();
        for (Path source : sources) {
            int lines = Files.readAllLines(source).size();
            if (lines > LONGEST) {
                tooLong.add(source + ": " + lines + " lines");
            }
        }

        assertThat(sources).as("source files found").hasSizeGreaterThan(50);
        assertThat(tooLong).as("split these by what they hold").isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("src", "fxml", "styles")) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> files = Files.walk(Path.of(folder))) {
                    files.filter(file -> SOURCE.matcher(file.toString()).matches()).forEach(found::add);
                }
            }
        }
        return found;
    }
}
