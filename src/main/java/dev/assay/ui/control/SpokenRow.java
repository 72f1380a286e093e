package dev.assay.ui.control;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A row of a list that is as wide as the list and no wider, and says as a hint and to a screen reader what it shows. */
public abstract class SpokenRow<T> extends ListCell<T> {

    private final Hint hint = Hint.on(this);
    private @Nullable Region content;

    /** @param all what the row consists of; made once and hidden where it is empty: what is put back is styled anew */
    protected final void consistsOf(Region all) {
        content = all;
        all.setMinWidth(0);
        all.setPrefWidth(1);
        all.setVisible(false);
        setGraphic(all);
    }

    /** Shows an item. @return what is said of it, part by part; of empty parts nothing, and where there are none the row is empty */
    protected abstract List<String> show(T item);

    @Override
    protected final void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        String said = empty || item == null
                ? ""
                : show(item).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
        if (content != null) {
            content.setVisible(!said.isEmpty());
        }
        hint.say(said);
        setAccessibleText(said.isEmpty() ? null : said.replace("\n", ". "));
    }
}
