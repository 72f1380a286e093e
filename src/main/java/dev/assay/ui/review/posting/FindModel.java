package dev.assay.ui.review.posting;

import dev.assay.text.document.Range;
import dev.assay.ui.control.Page;
import dev.assay.ui.wording.Wording;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is searched for in a page, without any node. */
final class FindModel {

    private final ReadOnlyObjectProperty<Page> page;
    private final Wording words;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Range>> finds = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty current = new SimpleIntegerProperty();

    FindModel(ReadOnlyObjectProperty<Page> page, Wording words) {
        this.words = words;
        this.page = page;
        page.subscribe(this::search);
        query.subscribe(this::search);
        open.subscribe(this::search);
    }

    private void search() {
        List<Range> found = open.get() ? Finder.find(page.get().text(), query.get()) : List.of();
        if (found.isEmpty()) {
            // First: the first of the finds that are no more would be gone to.
            finds.set(found);
        }
        current.set(Math.clamp(current.get(), 0, Math.max(0, found.size() - 1)));
        finds.set(found);
    }

    boolean hasFinds() {
        return !finds.get().isEmpty();
    }

    /** Goes on by some finds, round and round. */
    void step(int steps) {
        if (hasFinds()) {
            current.set(Math.floorMod(current.get() + steps, finds.get().size()));
        }
    }

    BooleanProperty openProperty() {
        return open;
    }

    StringProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<List<Range>> findsProperty() {
        return finds.getReadOnlyProperty();
    }

    IntegerProperty currentProperty() {
        return current;
    }

    /** How far the search is, in words. */
    String count() {
        int size = finds.get().size();
        return query.get().isBlank()
                ? ""
                : size == 0 ? words.of("find.none") : words.of("find.place", current.get() + 1, size);
    }
}
