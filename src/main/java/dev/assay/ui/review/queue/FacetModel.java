package dev.assay.ui.review.queue;

import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.ui.session.PostingQueue;
import dev.assay.ui.session.Session;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The facets of the queue without any node: what can be chosen, how many postings that leaves, and what is in force. */
final class FacetModel {

    private final PostingQueue queue;
    private final FacetWords words;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<FacetLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<FacetChip>> chips = new ReadOnlyObjectWrapper<>(List.of());
    private Map<Facet, Map<String, Long>> counts = Map.of();

    FacetModel(Session session) {
        queue = session.queue();
        words = new FacetWords(session.schema(), session.words());
        queue.facetsProperty().subscribe(query -> {
            chips.set(words.chips(query));
            lines();
        });
        queue.arrangedProperty().subscribe(this::count);
        queue.totalProperty().subscribe(this::count);
        queue.finishedProperty().subscribe(this::count);
        open.subscribe(this::count);
    }

    private void count() {
        if (open.get()) {
            queue.count(found -> {
                counts = found;
                lines();
            });
        }
    }

    /** Until new counts are there, the old ones stand. */
    private void lines() {
        lines.set(words.lines(queue.facetsProperty().get(), counts));
    }

    FacetWords words() {
        return words;
    }

    /** Whether the facets are shown, and so counted. */
    BooleanProperty openProperty() {
        return open;
    }

    ReadOnlyObjectProperty<List<FacetLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** What is in force. */
    ReadOnlyObjectProperty<List<FacetChip>> chipsProperty() {
        return chips.getReadOnlyProperty();
    }

    boolean isNarrowed() {
        return !queue.facetsProperty().get().equals(FacetQuery.ALL)
                || !queue.searchProperty().get().isEmpty();
    }

    /** Lets every posting through again. */
    void clear() {
        queue.facetsProperty().set(FacetQuery.ALL);
        queue.searchProperty().set("");
    }
}
