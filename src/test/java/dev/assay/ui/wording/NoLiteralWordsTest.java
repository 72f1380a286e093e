package dev.assay.ui.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No words for people stand in the window's code or layouts: they would be in one language only. */
class NoLiteralWordsTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** What begins with a capital letter, or holds a word and a space: what no key or style class does. */
    private static final Pattern WORDS = Pattern
            .compile("[A-Z][a-z].*|.*[A-Za-z]{2,}[,.]? .*|.* [A-Za-z]{2,}.*");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?:text|promptText|accessibleText|accessibleHelp)=\"([^%\"]+)\"");
    /** Lines with words that nobody reads, by why. */
    private static final List<Pattern> UNREAD = Stream.of(
            // For the programmer: exceptions, and what a warning is switched off for.
            "Exception\\(", "@SuppressWarnings", "^\\s*(\\*|//|/\\*)",
            // For the toolkit: styles, selectors and pseudo-classes.
            "-fx-", "-group-", "@media", "PseudoClass", "UNNAMED =",
            // For the core: how it names the place of a remark.
            "OF_POSTING =",
            // For the system: its name, and the patterns of files.
            "startsWith\\(\"(Windows|Mac)\"", "\"\\*\\.",
            // The name of the program.
            "setTitle\\(\"Assay\"\\)").map(Pattern::compile).toList();
    /** Files whose words are no one's in the window, or names that are the same in every language. */
    private static final Set<String> APART = Set.of(
            // The steps of the tour and the pictures are told on the command line.
            "Tour.java", "Snapshots.java", "WindowDriver.java", "HeadlessWindow.java",
            // Names of tools, keys of the system's own and letters to measure with.
            "KeyPreset.java", "KeyCombinations.java", "PageLayout.java",
            // The markup of a picture, all of whose words are those of the table that it is drawn of.
            "FigureSvg.java",
            // The acronyms of keys of Pass 1, and what a failure names for the report.
            "FactText.java", "FxBackground.java");

    @Test
    void codeHoldsNoWordsForPeople() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files("src/main/java/dev/assay/ui", ".java")) {
            for (String line : Files.readAllLines(file)) {
                boolean words = LITERAL.matcher(line).results()
                        .anyMatch(literal -> WORDS.matcher(literal.group(1)).matches());
                if (words && !APART.contains(file.getFileName().toString())
                        && UNREAD.stream().noneMatch(unread -> unread.matcher(line).find())) {
                    found.add(file.getFileName() + ": " + line.strip());
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void layoutsHoldNoWordsForPeople() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files("fxml", ".fxml")) {
            ATTRIBUTE.matcher(Files.readString(file)).results()
                    .forEach(words -> found.add(file.getFileName() + ": " + words.group(1)));
        }

        assertThat(found).isEmpty();
    }

    private static List<Path> files(String folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}
