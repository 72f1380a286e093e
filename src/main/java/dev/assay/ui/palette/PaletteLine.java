package dev.assay.ui.palette;

import dev.assay.ui.screen.PaletteEntry;
import dev.assay.ui.wording.Wording;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A line of the palette: what it is, its name, and what stands beside it. */
final class PaletteLine extends ListCell<PaletteEntry> {

    private final Wording words;
    private final Label kind = new Label();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final HBox line;

    PaletteLine(Wording words) {
        this.words = words;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        line = new HBox(name, gap, detail, kind);
        line.getStyleClass().add("palette-line");
        line.setMinWidth(0);
        line.setPrefWidth(1);
        // Made once and hidden where the line is empty: what is put back into a window is styled anew.
        setGraphic(line);
        name.setMinWidth(0);
        detail.getStyleClass().add("muted");
        detail.setMinWidth(0);
        kind.getStyleClass().addAll("muted", "palette-kind");
        kind.setMinWidth(Region.USE_PREF_SIZE);
    }

    static String spoken(PaletteEntry entry, Wording words) {
        return words.of("palette.spoken", entry.name(), entry.detail().isEmpty() ? 0 : 1, entry.detail(),
                words.name(entry.kind()));
    }

    @Override
    protected void updateItem(@Nullable PaletteEntry item, boolean empty) {
        super.updateItem(item, empty);
        line.setVisible(!empty && item != null);
        if (empty || item == null) {
            setAccessibleText(null);
            return;
        }
        name.setText(item.name());
        detail.setText(item.detail());
        kind.setText(words.name(item.kind()));
        setAccessibleText(spoken(item, words));
    }
}
