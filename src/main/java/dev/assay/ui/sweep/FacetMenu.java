package dev.assay.ui.sweep;

import dev.assay.ui.wording.Wording;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The choice of one facet: the kinds there are, how many cells each has, and which of them are listed. */
final class FacetMenu {

    private final MenuButton button;
    private final SweepFacet facet;
    private final SweepModel model;
    private final Wording words;

    FacetMenu(MenuButton button, SweepFacet facet, SweepModel model, Wording words) {
        this.button = button;
        this.facet = facet;
        this.model = model;
        this.words = words;
        button.setMnemonicParsing(false);
        button.setOnShowing(event -> fill());
        // A menu without items never shows, and so would never be filled.
        button.getItems().add(new MenuItem());
        name();
    }

    private void fill() {
        button.getItems().clear();
        MenuItem all = new MenuItem(words.of("sweep.facet-all"));
        all.setDisable(model.chosen(facet).isEmpty());
        all.setOnAction(event -> choose(Set.of()));
        button.getItems().addAll(all, new SeparatorMenuItem());
        model.counts(facet).forEach((kind, count) -> {
            CheckMenuItem item = new CheckMenuItem(kind + " (" + count + ")");
            item.setMnemonicParsing(false);
            item.setSelected(model.chosen(facet).contains(kind));
            item.setOnAction(event -> {
                Set<String> kinds = new LinkedHashSet<>(model.chosen(facet));
                if (!kinds.remove(kind)) {
                    kinds.add(kind);
                }
                choose(kinds);
            });
            button.getItems().add(item);
        });
    }

    private void choose(Set<String> kinds) {
        model.choose(facet, kinds);
        name();
    }

    /** Says what is chosen. */
    void name() {
        Set<String> kinds = model.chosen(facet);
        String facetName = words.name(facet);
        button.setText(kinds.isEmpty() ? facetName : facetName + ": " + String.join(", ", kinds));
        button.setAccessibleText(button.getText());
    }
}
