package dev.assay.ui.control;

import dev.assay.ui.wording.Wording;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The choice of one facet of a list: the kinds there are, how many rows each has, and which of them are listed. */
public final class FacetMenu {

    private final MenuButton button;
    private final Kinds kinds;
    private final String facet;
    private final Wording words;

    /** What can be listed. */
    public interface Kinds {

        /** The kinds in words with how many rows each has, in their order. */
        Map<String, Long> counts();

        /** Those that are listed; none for all. */
        Set<String> chosen();

        void choose(Set<String> kinds);

        /** Kinds that a model knows. */
        static Kinds of(Supplier<Map<String, Long>> counts, Supplier<Set<String>> chosen,
                Consumer<Set<String>> choose) {
            return new Kinds() {
                @Override
                public Map<String, Long> counts() {
                    return counts.get();
                }

                @Override
                public Set<String> chosen() {
                    return chosen.get();
                }

                @Override
                public void choose(Set<String> kinds) {
                    choose.accept(kinds);
                }
            };
        }
    }

    /** @param facet what the kinds are told apart by, in words */
    public FacetMenu(MenuButton button, String facet, Kinds kinds, Wording words) {
        this.button = button;
        this.facet = facet;
        this.kinds = kinds;
        this.words = words;
        button.setMnemonicParsing(false);
        button.setOnShowing(event -> fill());
        // A menu without items never shows, and so would never be filled.
        button.getItems().add(new MenuItem());
        name();
    }

    private void fill() {
        button.getItems().clear();
        MenuItem all = new MenuItem(words.of("facet.all"));
        all.setDisable(kinds.chosen().isEmpty());
        all.setOnAction(event -> choose(Set.of()));
        button.getItems().addAll(all, new SeparatorMenuItem());
        kinds.counts().forEach((kind, count) -> {
            CheckMenuItem item = new CheckMenuItem(kind + " (" + count + ")");
            item.setMnemonicParsing(false);
            item.setSelected(kinds.chosen().contains(kind));
            item.setOnAction(event -> {
                Set<String> chosen = new LinkedHashSet<>(kinds.chosen());
                if (!chosen.remove(kind)) {
                    chosen.add(kind);
                }
                choose(chosen);
            });
            button.getItems().add(item);
        });
    }

    private void choose(Set<String> chosen) {
        kinds.choose(chosen);
        name();
    }

    boolean isChoosing() {
        return !kinds.chosen().isEmpty();
    }

    /** What is chosen, as the button says it. */
    ObservableValue<String> namedProperty() {
        return button.textProperty();
    }

    /** Says what is chosen. */
    public void name() {
        Set<String> chosen = kinds.chosen();
        button.setText(chosen.isEmpty() ? facet : facet + ": " + String.join(", ", chosen));
        button.setAccessibleText(button.getText());
    }
}
