import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;

/**
 * Writes the binary form of each style sheet beside it, which JavaFX takes in its place: to parse them at every start
 * takes three times as long as to read them so. What is no style sheet fails the build. A sheet with lines of dashes
 * has no binary form: JavaFX reads them back as solid ones.
 */
final class BinaryStyleSheets {

    private static final Pattern DASHES = Pattern.compile("-fx-border-style:(?!\\s*(solid|none))");

    private BinaryStyleSheets() {}

    /** @param args the folders of the style sheets */
    public static void main(String[] args) throws IOException {
        for (String folder : args) {
            for (File sheet : sheets(Path.of(folder))) {
                File binary = new File(sheet.getParentFile(), sheet.getName().replaceFirst("css$", "bss"));
                Files.deleteIfExists(binary.toPath());
                if (!DASHES.matcher(Files.readString(sheet.toPath())).find()) {
                    Stylesheet.convertToBinary(sheet, binary);
                }
            }
        }
        if (!CssParser.errorsProperty().isEmpty()) {
            CssParser.errorsProperty().forEach(error -> System.err.println(error.getMessage()));
            System.exit(1);
        }
    }

    private static List<File> sheets(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".css")).sorted().map(Path::toFile).toList();
        }
    }
}
