package dev.assay.ui.session;

import dev.assay.audit.Risk;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueFilter;
import dev.assay.review.QueueOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The postings to review, in the order and with the filter the reviewer chose. They are put in order when the
 * reviewer asks for it, not with every decision or arrival, so that nothing jumps under the reviewer's eyes.
 */
public final class PostingQueue {

    /** Which postings are shown. */
    public enum Filter {
        ALL, OPEN, CONTRADICTED, NOT_FOUND, NO_TEXT, FINISHED
    }

    private final Map<String, PostingSummary> all = new HashMap<>();
    /** How many postings have a title and company. */
    private final Map<String, Integer> headings = new HashMap<>();
    private final ObservableList<PostingSummary> visible = FXCollections.observableArrayList();
    private final ObservableList<PostingSummary> readOnly = FXCollections.unmodifiableObservableList(visible);
    private final ObjectProperty<QueueOrder> order = new SimpleObjectProperty<>(QueueOrder.RISKIEST_FIRST);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper finished = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper outOfOrder = new ReadOnlyBooleanWrapper();

    public PostingQueue() {
        order.subscribe(this::arrange);
        filter.subscribe(this::arrange);
        search.subscribe(this::arrange);
    }

    /** The postings that are shown, in order. */
    public ObservableList<PostingSummary> visible() {
        return readOnly;
    }

    public ObjectProperty<QueueOrder> orderProperty() {
        return order;
    }

    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** Words to be found in title, company or id. */
    public StringProperty searchProperty() {
        return search;
    }

    /** How many postings there are, shown or not. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** How many of them are decided in every field. */
    public ReadOnlyIntegerProperty finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    /** Whether postings or risks arrived since the postings were put in order. */
    public ReadOnlyBooleanProperty outOfOrderProperty() {
        return outOfOrder.getReadOnlyProperty();
    }

    /** Takes over all postings there are: those shown stay where they stand, and new ones follow them. */
    public void load(List<PostingSummary> postings) {
        boolean first = all.isEmpty();
        all.clear();
        postings.forEach(p -> all.put(p.id(), p));
        headings.clear();
        all.values().forEach(p -> headings.merge(heading(p), 1, Integer::sum));
        if (first) {
            arrange();
        } else {
            follow();
        }
    }

    private void follow() {
        Set<String> shown = new HashSet<>();
        for (int i = visible.size() - 1; i >= 0; i--) {
            PostingSummary before = visible.get(i);
            PostingSummary now = all.get(before.id());
            if (now == null) {
                visible.remove(i);
            } else {
                shown.add(now.id());
                if (!now.equals(before)) {
                    visible.set(i, now);
                }
            }
        }
        List<PostingSummary> arranged = arranged();
        visible.addAll(arranged.stream().filter(p -> !shown.contains(p.id())).toList());
        outOfOrder.set(!ids(visible).equals(ids(arranged)));
        count();
    }

    /** Whether another posting has the same title and company, so that these do not tell which it is. */
    public boolean isAlike(PostingSummary posting) {
        return headings.getOrDefault(heading(posting), 0) > 1;
    }

    private static String heading(PostingSummary posting) {
        return posting.title().strip() + "\n" + posting.company().strip();
    }

    private static List<String> ids(List<PostingSummary> postings) {
        return postings.stream().map(PostingSummary::id).toList();
    }

    /** Replaces one posting where it stands, without moving or hiding it. */
    public void update(PostingSummary posting) {
        all.put(posting.id(), posting);
        for (int i = 0; i < visible.size(); i++) {
            if (visible.get(i).id().equals(posting.id())) {
                visible.set(i, posting);
            }
        }
        count();
    }

    public Optional<PostingSummary> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** What the checks found in a posting. */
    public Risk risk(String id) {
        return find(id).map(PostingSummary::risk).orElse(Risk.NONE);
    }

    /** The posting a number of places after another among those shown; empty past either end. */
    public Optional<PostingSummary> neighbour(String id, int steps) {
        for (int i = 0; i < visible.size(); i++) {
            if (visible.get(i).id().equals(id)) {
                int at = i + steps;
                return at >= 0 && at < visible.size() ? Optional.of(visible.get(at)) : Optional.empty();
            }
        }
        return visible.stream().findFirst();
    }

    /** The next shown posting after another that is not finished, from the top again if need be. */
    public Optional<PostingSummary> nextOpen(String id) {
        int from = 0;
        for (int i = 0; i < visible.size(); i++) {
            if (visible.get(i).id().equals(id)) {
                from = i + 1;
            }
        }
        for (int step = 0; step < visible.size(); step++) {
            PostingSummary posting = visible.get((from + step) % visible.size());
            if (!isFinished(posting) && !posting.id().equals(id)) {
                return Optional.of(posting);
            }
        }
        return Optional.empty();
    }

    /** Puts the postings in order, and shows those that match. */
    public void arrange() {
        visible.setAll(arranged());
        outOfOrder.set(false);
        count();
    }

    private List<PostingSummary> arranged() {
        return all.values().stream().filter(this::isShown).sorted(order.get()).toList();
    }

    private void count() {
        total.set(all.size());
        finished.set((int) all.values().stream().filter(PostingQueue::isFinished).count());
    }

    private boolean isShown(PostingSummary posting) {
        Filter chosen = filter.get();
        return new QueueFilter(search.get(), chosen == Filter.OPEN, chosen == Filter.FINISHED,
                chosen == Filter.NO_TEXT, doubt(chosen)).test(posting);
    }

    private static String doubt(Filter filter) {
        return switch (filter) {
            case CONTRADICTED -> QueueFilter.CONTRADICTED;
            case NOT_FOUND -> QueueFilter.NOT_FOUND;
            case ALL, OPEN, NO_TEXT, FINISHED -> "";
        };
    }

    private static boolean isFinished(PostingSummary posting) {
        return posting.decided() == posting.states().size();
    }
}
