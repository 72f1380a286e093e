package dev.assay.ui.session;

import dev.assay.audit.Risk;
import dev.assay.review.Listed;
import dev.assay.review.PostingSummary;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/** Postings as they are listed, one by one; of one that nothing is known of yet only its id. */
final class ListedPostings extends ObservableListBase<PostingSummary> {

    private Order order = Order.of(List.of());
    /** Looked at by other threads as well. */
    private final Map<String, PostingSummary> known = new ConcurrentHashMap<>();

    /**
     * Which postings are listed. Never changed, so that one of very many can be made away from the window, and looked
     * at there.
     *
     * @param places where each stands, by its id
     */
    record Order(List<Listed> listed, Map<String, Integer> places) {

        static Order of(List<Listed> listed) {
            Map<String, Integer> places = HashMap.newHashMap(listed.size());
            for (Listed one : listed) {
                places.put(one.id(), places.size());
            }
            return new Order(List.copyOf(listed), Collections.unmodifiableMap(places));
        }
    }

    @Override
    public PostingSummary get(int place) {
        return at(order, place);
    }

    private PostingSummary at(Order which, int place) {
        String id = which.listed().get(place).id();
        PostingSummary there = known.get(id);
        return there != null ? there : new PostingSummary(id, -1, "", "", List.of(), 0, true, Risk.NONE);
    }

    @Override
    public int size() {
        return order.listed().size();
    }

    /** Asked by the list's view for the posting that has its focus, whenever one of all changes. */
    @Override
    public int indexOf(@Nullable Object wanted) {
        int place = wanted instanceof PostingSummary one ? place(one.id()) : -1;
        return place >= 0 && get(place).equals(wanted) ? place : -1;
    }

    Order order() {
        return order;
    }

    int place(String id) {
        return order.places().getOrDefault(id, -1);
    }

    boolean isKnown(int place) {
        return known.containsKey(order.listed().get(place).id());
    }

    Optional<PostingSummary> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /**
     * The known one itself where what was read says the same, which is compared sooner than two; may be asked from any
     * thread, so that the window need not compare all that is read.
     */
    PostingSummary asKnown(PostingSummary read) {
        PostingSummary there = known.get(read.id());
        return there != null && there.equals(read) ? there : read;
    }

    /** The ids of those listed that are known. */
    Set<String> known() {
        Set<String> ids = new HashSet<>(known.keySet());
        ids.retainAll(order.places().keySet());
        return ids;
    }

    boolean isFinished(String id) {
        PostingSummary summary = known.get(id);
        if (summary != null) {
            return summary.decided() == summary.states().size();
        }
        int place = place(id);
        return place >= 0 && order.listed().get(place).finished();
    }

    /** Lists others. */
    void put(Order now) {
        Order was = order;
        order = now;
        fireChange(new Replaced(was));
    }

    /** That all are others now, told as one: the builder of changes would go through each of very many that were listed. */
    private final class Replaced extends ListChangeListener.Change<PostingSummary> {

        private final Order was;
        private boolean begun;

        Replaced(Order was) {
            super(ListedPostings.this);
            this.was = was;
        }

        @Override
        public boolean next() {
            boolean first = !begun;
            begun = true;
            return first && !(getRemoved().isEmpty() && isEmpty());
        }

        @Override
        public void reset() {
            begun = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return size();
        }

        @Override
        public List<PostingSummary> getRemoved() {
            return new AbstractList<>() {
                @Override
                public PostingSummary get(int place) {
                    return at(was, place);
                }

                @Override
                public int size() {
                    return was.listed().size();
                }
            };
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }

    /** Leaves out those that are gone, and has new ones follow. @return whether all stand as they are given now */
    boolean follow(Order now) {
        List<Listed> kept = order.listed().stream().filter(one -> now.places().containsKey(one.id()))
                .map(one -> now.listed().get(now.places().getOrDefault(one.id(), 0))).toList();
        if (kept.size() < order.listed().size()) {
            put(Order.of(kept));
        }
        Order before = Order.of(kept);
        List<Listed> more = now.listed().stream().filter(one -> !before.places().containsKey(one.id()))
                .toList();
        order = before;
        if (!more.isEmpty()) {
            beginChange();
            order = Order.of(Stream.concat(kept.stream(), more.stream()).toList());
            nextAdd(kept.size(), order.listed().size());
            endChange();
        }
        return order.listed().equals(now.listed());
    }

    /** Takes over what is known of some, listed or not. */
    void know(Collection<PostingSummary> summaries) {
        beginChange();
        for (PostingSummary one : summaries) {
            int place = place(one.id());
            if (place < 0) {
                known.put(one.id(), one);
            } else if (!Objects.equals(known.get(one.id()), one)) {
                PostingSummary before = get(place);
                known.put(one.id(), one);
                nextSet(place, before);
            }
        }
        endChange();
    }
}
