package dev.assay.ui.shell;

import dev.assay.export.ExportFormat;
import dev.assay.export.Formats;
import dev.assay.ui.wording.Wording;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The choice of an export format and of where it goes. */
final class ExportSheet {

    private ExportSheet() {}

    /** @param chosen given the format, and whether it goes to a folder rather than into one file */
    static Node of(Formats formats, Wording words, BiConsumer<ExportFormat, Boolean> chosen) {
        VBox all = new VBox(16);
        for (ExportFormat format : formats.all()) {
            Label name = new Label(format.name());
            name.getStyleClass().add("sheet-heading");
            Label description = new Label(
                    words.find("format." + format.name()).orElseGet(format::description));
            description.setWrapText(true);
            description.setMaxWidth(560);
            Button file = new Button(words.of("export.file"));
            file.setOnAction(event -> chosen.accept(format, false));
            file.setAccessibleText(format.name() + ": " + file.getText());
            HBox buttons = new HBox(8, file);
            if (format.writesFolders()) {
                Button folder = new Button(words.of("export.folder"));
                folder.setOnAction(event -> chosen.accept(format, true));
                folder.setAccessibleText(format.name() + ": " + folder.getText());
                buttons.getChildren().add(folder);
            }
            all.getChildren().add(new VBox(4, name, description, buttons));
        }
        return all;
    }
}
