package dev.assay.ui.review.fields;

import dev.assay.schema.Schema;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.shell.GroupStyleSheet;
import dev.assay.ui.value.OpenField;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** The pane of fields in a scene of its own, with the program's sheets. */
record FieldsPane(Scene scene, FieldsController controller) {

    static FieldsPane of(DeskSample sample, double width, double height) {
        return of(sample.parts, sample.schema, width, height);
    }

    static FieldsPane of(ScreenParts parts, Schema schema, double width, double height) {
        try {
            FXMLLoader loader = new FXMLLoader(resource("/fxml/fields.fxml"));
            loader.setResources(Wording.in(Language.ENGLISH).bundle());
            FieldsController controller = new FieldsController(parts);
            loader.setControllerFactory(type -> controller);
            Parent root = loader.load();
            Scene scene = new Scene(root, width, height);
            scene.getStylesheets().setAll(resource("/styles/assay.css").toExternalForm(),
                    resource("/styles/fields.css").toExternalForm(),
                    GroupStyleSheet.sheet(schema));
            return new FieldsPane(scene, controller);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    FieldRow row(String key) {
        return scene.getRoot().lookupAll(".field-row").stream().map(FieldRow.class::cast)
                .filter(row -> row.spec().key().equals(key)).findFirst().orElseThrow();
    }

    OpenField open() {
        return (OpenField) scene.getRoot().lookup(".open-field");
    }

    private static URL resource(String path) {
        return Objects.requireNonNull(FieldsPane.class.getResource(path), path);
    }
}
