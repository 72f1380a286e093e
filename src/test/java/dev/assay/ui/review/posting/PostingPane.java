package dev.assay.ui.review.posting;

import dev.assay.ui.session.Background;
import dev.assay.ui.session.Session;
import dev.assay.ui.shell.GroupStyleSheet;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** The posting's pane in a scene of its own, with the program's sheets. */
record PostingPane(Scene scene, PostingController controller) {

    static PostingPane of(Session session, Background background, double width, double height) {
        try {
            FXMLLoader loader = new FXMLLoader(resource("/fxml/posting.fxml"),
                    session.words().bundle());
            PostingController controller = new PostingController(PostingFixture.parts(session, background),
                    background);
            loader.setControllerFactory(type -> controller);
            Parent root = loader.load();
            Scene scene = new Scene(root, width, height);
            scene.getStylesheets().setAll(resource("/styles/assay.css").toExternalForm(),
                    resource("/styles/posting.css").toExternalForm(),
                    GroupStyleSheet.sheet(PostingFixture.SCHEMA));
            return new PostingPane(scene, controller);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static URL resource(String path) {
        return Objects.requireNonNull(PostingPane.class.getResource(path), path);
    }
}
