package dev.assay.ui.bulk;

import dev.assay.evaluation.guarantee.KnownCertificate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A sample in the list, or the certificate it came to. */
final class CertificateRow extends ListCell<KnownCertificate> {

    private static final List<String> STYLES = List.of("row-value", "row-bound", "row-posting", "row-reason");

    private final CertificateText text;
    private final VBox content = new VBox(2);

    CertificateRow(CertificateText text) {
        this.text = text;
        content.setMinWidth(0);
        content.setPrefWidth(1);
        for (String style : STYLES) {
            Label line = new Label();
            line.setWrapText(true);
            line.getStyleClass().add(style);
            line.managedProperty().bind(line.textProperty().isNotEmpty());
            content.getChildren().add(line);
        }
    }

    @Override
    protected void updateItem(@Nullable KnownCertificate one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        List<String> lines = text.lines(one);
        for (int i = 0; i < STYLES.size(); i++) {
            ((Label) content.getChildren().get(i)).setText(lines.get(i));
        }
        setAccessibleText(String.join(". ", lines));
        setGraphic(content);
    }
}
