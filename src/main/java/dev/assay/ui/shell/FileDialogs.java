package dev.assay.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's dialogs for files and folders. */
final class FileDialogs {

    private FileDialogs() {}

    static Optional<List<Path>> files(Window window) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open postings, Pass 1 files and answers");
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter("All that Assay reads", "*.json", "*.jsonl", "*.ndjson",
                        "*.csv", "*.txt",
                        "*.md", "*.html"),
                new FileChooser.ExtensionFilter("All files", "*.*"));
        List<File> chosen = chooser.showOpenMultipleDialog(window);
        return chosen == null ? Optional.empty() : Optional.of(chosen.stream().map(File::toPath).toList());
    }

    static Optional<Path> folder(Window window, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
    }

    static Optional<Path> save(Window window, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export to a file");
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath)
                .map(path -> path.toString().endsWith(".jsonl") ? path : Path.of(path + ".jsonl"));
    }
}
