package dev.assay.ui.control;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of a list that says as a hint and to a screen reader what it shows. */
public abstract class SpokenRow<T> extends ListRow<T> {

    private final Hint hint = Hint.on(this);

    /** Shows an item. @return what is said of it, part by part; of empty parts nothing, and where there are none the row is empty */
    protected abstract List<String> show(T item);

    @Override
    protected final void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        String said = empty || item == null
                ? ""
                : show(item).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
        showContent(!said.isEmpty());
        hint.say(said);
        setAccessibleText(said.isEmpty() ? null : said.replace("\n", ". "));
    }
}
