package dev.assay.review;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a queue lists, under a name.
 *
 * @param words searched for; empty for none
 */
public record QueueView(String name, FacetQuery facets, String words, QueueOrder order) {

    public QueueView {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A view needs a name.");
        }
    }

    public QueueView named(String other) {
        return new QueueView(other, facets, words, order);
    }

    /** Whether both list the same. */
    public boolean listsAs(QueueView other) {
        return named(other.name).equals(other);
    }

    /** A view of all postings that have a cell of one kind, riskiest first. */
    public static QueueView of(String name, Map<Facet, Set<String>> chosen) {
        return new QueueView(name, new FacetQuery("", chosen, Extent.ANY, Extent.ANY), "",
                QueueOrder.RISKIEST_FIRST);
    }

    /** A view as the JSON text that it is kept as. */
    public interface Codec {

        String write(QueueView view);

        /** @throws IllegalArgumentException if it is none; the message says what is wrong with it */
        QueueView read(String name, String json);
    }

    /** Those that were saved, in the order in which they were first saved, and those that cannot be read. */
    public record Saved(List<QueueView> views, List<String> unreadable) {

        public Saved {
            views = List.copyOf(views);
            unreadable = List.copyOf(unreadable);
        }
    }
}
