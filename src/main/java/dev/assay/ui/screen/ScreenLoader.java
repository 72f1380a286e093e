package dev.assay.ui.screen;

import dev.assay.ui.wording.Wording;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.util.Callback;

/** Loads what a screen looks like from its FXML. */
public final class ScreenLoader {

    private ScreenLoader() {}

    /**
     * Loads a file of the folder of FXML.
     *
     * @param name without its extension
     * @param words what it says
     * @param controllers makes the controllers of the file and of those it includes
     * @param type of the file's own controller
     */
    public static <T> T load(String name, Wording words, Callback<Class<?>, Object> controllers,
            Class<T> type) {
        FXMLLoader loader = new FXMLLoader(resource("/fxml/" + name + ".fxml"));
        loader.setResources(words.bundle());
        loader.setControllerFactory(controllers);
        try {
            loader.load();
        } catch (IOException broken) {
            throw new IllegalStateException("A screen's layout file cannot be read: " + broken.getMessage(),
                    broken);
        }
        return type.cast(loader.getController());
    }

    /** A style sheet's address, by its name without its extension. */
    public static String styleSheet(String name) {
        return resource("/styles/" + name + ".css").toExternalForm();
    }

    private static URL resource(String path) {
        return Objects.requireNonNull(ScreenLoader.class.getResource(path), path);
    }
}
