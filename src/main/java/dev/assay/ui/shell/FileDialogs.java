package dev.assay.ui.shell;

import dev.assay.ui.session.Preferences;
import dev.assay.ui.screen.FileChoices;
import dev.assay.ui.wording.Wording;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's dialogs for files and folders; each starts where the last one of its kind ended. */
final class FileDialogs {

    private final Preferences preferences;
    private final Wording words;

    FileDialogs(Preferences preferences, Wording words) {
        this.words = words;
        this.preferences = preferences;
    }

    Optional<List<Path>> files(Window window) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("dialogue.open"));
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(words.of("dialogue.readable"), "*.json", "*.jsonl",
                        "*.ndjson", "*.csv", "*.tsv", "*.xlsx", "*.txt", "*.md", "*.html", "*.htm", "*.xml",
                        "*.rss",
                        "*.yaml", "*.yml", "*.parquet", "*.gz", "*.zip"),
                new FileChooser.ExtensionFilter(words.of("dialogue.all-files"), "*.*"));
        chooser.setInitialDirectory(existing(preferences.openFolderProperty()));
        List<File> chosen = chooser.showOpenMultipleDialog(window);
        if (chosen == null || chosen.isEmpty()) {
            return Optional.empty();
        }
        preferences.openFolderProperty().set(chosen.getFirst().getParent());
        return Optional.of(chosen.stream().map(File::toPath).toList());
    }

    Optional<Path> folder(Window window) {
        return folder(window, words.of("dialogue.open-folder"), preferences.openFolderProperty());
    }

    Optional<Path> exportFolder(Window window) {
        return folder(window, words.of("dialogue.export-folder"), preferences.exportFolderProperty());
    }

    private static Optional<Path> folder(Window window, String title, StringProperty last) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(existing(last));
        Optional<File> chosen = Optional.ofNullable(chooser.showDialog(window));
        chosen.ifPresent(folder -> last.set(folder.getPath()));
        return chosen.map(File::toPath);
    }

    /** The same dialogs over a window, for the screens. */
    FileChoices over(Supplier<Window> window) {
        return new FileChoices() {
            @Override
            public Optional<Path> toRead(String title, String extension) {
                return file(window.get(), title, extension);
            }

            @Override
            public Optional<Path> toWrite(String title, String name, String extension) {
                return save(window.get(), title, name, extension);
            }
        };
    }

    private Optional<Path> file(Window window, String title, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter("*." + extension, "*." + extension),
                new FileChooser.ExtensionFilter(words.of("dialogue.all-files"), "*.*"));
        chooser.setInitialDirectory(existing(preferences.openFolderProperty()));
        Optional<File> chosen = Optional.ofNullable(chooser.showOpenDialog(window));
        chosen.ifPresent(file -> preferences.openFolderProperty().set(file.getParent()));
        return chosen.map(File::toPath);
    }

    /** @param extension how the file's name ends, whatever is typed */
    Optional<Path> save(Window window, String name, String extension) {
        return save(window, words.of("dialogue.export-file"), name, extension);
    }

    private Optional<Path> save(Window window, String title, String name, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        String end = "." + extension;
        chooser.setInitialFileName(name + end);
        chooser.setInitialDirectory(existing(preferences.exportFolderProperty()));
        Optional<File> chosen = Optional.ofNullable(chooser.showSaveDialog(window));
        chosen.ifPresent(file -> preferences.exportFolderProperty().set(file.getParent()));
        return chosen.map(File::toPath)
                .map(path -> path.toString().endsWith(end) ? path : Path.of(path + end));
    }

    /** A folder that is gone is no place to start in. */
    private static @Nullable File existing(StringProperty folder) {
        File at = new File(folder.get());
        return !folder.get().isEmpty() && at.isDirectory() ? at : null;
    }
}
