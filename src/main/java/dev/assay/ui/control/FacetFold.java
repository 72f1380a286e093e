package dev.assay.ui.control;

import dev.assay.ui.wording.Wording;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The facets above a list, behind one button where the screen is low for its letters: they would leave the list no
 * room. The button says how many of them choose.
 */
public final class FacetFold {

    private final ToggleButton button;
    private final List<FacetMenu> menus;
    private final Wording words;

    /**
     * @param button shows the facets and puts them away
     * @param low whether there is too little room for them
     */
    public FacetFold(ToggleButton button, Pane facets, List<FacetMenu> menus, ObservableValue<Boolean> low,
            Wording words) {
        this.button = button;
        this.menus = List.copyOf(menus);
        this.words = words;
        button.getStyleClass().addAll("flat", "facet-fold");
        new ScalingIcon(button, Material2AL.FILTER_LIST);
        button.visibleProperty().bind(low);
        button.managedProperty().bind(low);
        facets.visibleProperty().bind(button.visibleProperty().not().or(button.selectedProperty()));
        facets.managedProperty().bind(facets.visibleProperty());
        menus.forEach(menu -> menu.namedProperty().subscribe(this::tell));
    }

    /** Shows the facets wherever they are. */
    public void unfold() {
        button.setSelected(true);
    }

    private void tell() {
        long choosing = menus.stream().filter(FacetMenu::isChoosing).count();
        button.setText(choosing == 0 ? "" : Long.toString(choosing));
        button.setAccessibleText(words.of("facet.fold", choosing));
        Hint.on(button).say(words.of("facet.fold", choosing));
    }
}
