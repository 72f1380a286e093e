package dev.assay.ui.session;

import dev.assay.audit.Risk;
import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.review.FoundText;
import dev.assay.review.FullText;
import dev.assay.review.Listed;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueIndex;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueQuery;
import dev.assay.review.QueueView;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/**
 * The postings to review, in the order and with the facets the reviewer chose. They are put in order when the
 * reviewer asks for it, not with every decision or arrival, so that nothing jumps under the reviewer's eyes. Which
 * there are is asked of the index, and what is shown of them only for those that are looked at.
 */
public final class PostingQueue {

    /** So many are read at once, around one that is looked at. */
    private static final int PAGE = 60;

    private final QueueIndex index;
    private final Background background;
    private final Consumer<Throwable> failed;
    private final ListedPostings visible = new ListedPostings();
    /** The ids of the known postings of each title and company. */
    private final Map<String, Set<String>> headings = new HashMap<>();
    /** Those that were shown by title and company alone when another of both arrived. */
    private final Set<String> unnamed = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final ObjectProperty<QueueOrder> order = new SimpleObjectProperty<>(QueueOrder.RISKIEST_FIRST);
    private final ObjectProperty<FacetQuery> facets = new SimpleObjectProperty<>(FacetQuery.ALL);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper finished = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper known = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper outOfOrder = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper arranged = new ReadOnlyIntegerWrapper();
    private final QueueSearch hits;
    private int arranging;
    /** Which of the arrangings is shown, and which was the last that the reviewer asked for. */
    private int shown;
    private int chosen;
    private int counting;
    private Runnable waiting = () -> {};
    private boolean loaded;

    /**
     * @param texts where words are looked for
     * @param background asks the index; what takes long there keeps nobody waiting who opens a posting
     */
    public PostingQueue(QueueIndex index, Supplier<FullText> texts, Background background, Wording words,
            Consumer<Throwable> failed) {
        this.index = index;
        this.background = background;
        this.failed = failed;
        hits = new QueueSearch(texts, background, words);
        order.subscribe(this::choose);
        facets.subscribe(this::choose);
        search.subscribe(wanted -> {
            waiting = () -> {};
            hits.search(wanted, this::choose);
            // Words are looked for with little patience: the list is put in order once, with what was found.
            if (!hits.isLooking()) {
                choose();
            }
        });
    }

    /** The postings that are shown, in order; of those that were not looked at yet only the id is there. */
    public ObservableList<PostingSummary> visible() {
        return visible;
    }

    public ObjectProperty<QueueOrder> orderProperty() {
        return order;
    }

    public ObjectProperty<FacetQuery> facetsProperty() {
        return facets;
    }

    /** Words to be found in a posting. */
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

    /** Of how many postings more than the id is known; changes whenever more is. */
    public ReadOnlyIntegerProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** How often the postings were put in order. */
    public ReadOnlyIntegerProperty arrangedProperty() {
        return arranged.getReadOnlyProperty();
    }

    /** Whether postings or risks arrived since the postings were put in order. */
    public ReadOnlyBooleanProperty outOfOrderProperty() {
        return outOfOrder.getReadOnlyProperty();
    }

    /** What is asked for now. */
    public QueueQuery query() {
        return new QueueQuery(facets.get(), search.get(), hits.ids(), order.get());
    }

    /** What the words were found in of a posting, beside its title, company and id. */
    public Optional<FoundText> hit(String id) {
        return hits.of(id);
    }

    /** Why only titles, companies and ids were searched, and what helps; empty where all was. */
    public ReadOnlyStringProperty searchProblemProperty() {
        return hits.problemProperty();
    }

    /** Looks for the words again, where not all texts could be looked through. */
    void lookAgain() {
        if (!hits.problemProperty().get().isEmpty() && !hits.isLooking()) {
            hits.search(search.get(), this::choose);
        }
    }

    /** Lists what a view lists. */
    public void show(QueueView view) {
        boolean was = loaded;
        loaded = false;
        facets.set(view.facets());
        order.set(view.order());
        search.set(view.words());
        loaded = was;
        choose();
    }

    /** Counts how many postings there are of each kind. @param then given the counts; not where others are asked for */
    public void count(Consumer<Map<Facet, Map<String, Long>>> then) {
        QueueQuery query = query();
        int mine = ++counting;
        background.run(() -> index.facets(query), counts -> {
            if (mine == counting) {
                then.accept(counts);
            }
        }, failed);
    }

    /** Asks for all postings there are: those shown stay where they stand, and new ones follow them. */
    public void load(Runnable then, Consumer<Throwable> problem) {
        // What is shown is followed; while the reviewer's choice of another is on its way, that one is put in its place.
        boolean follows = loaded && chosen <= shown && !hits.isLooking();
        QueueQuery query = query();
        int mine = ++arranging;
        Set<String> more = Set.copyOf(visible.known());
        background.run(() -> Answered.of(index, query, follows ? more : Set.of(), visible), answered -> {
            loaded = true;
            totals(answered.totals());
            if (mine == arranging) {
                if (follows) {
                    follow(answered.order());
                } else {
                    put(answered.order());
                }
            }
            take(answered.summaries());
            if (mine == arranging && !follows) {
                nameAnew();
            }
            tellKnown(answered.summaries());
            then.run();
            settled(mine);
        }, failure -> {
            waiting = () -> {};
            problem.accept(failure);
        });
    }

    /** Lets go on what waited for the arranging asked for last, once it is shown and all words were looked for. */
    private void settled(int which) {
        if (which == arranging) {
            shown = which;
            if (!hits.isLooking()) {
                Runnable next = waiting;
                waiting = () -> {};
                next.run();
            }
        }
    }

    private void follow(ListedPostings.Order now) {
        outOfOrder.set(!visible.follow(now));
    }

    private void put(ListedPostings.Order order) {
        visible.put(order);
        outOfOrder.set(false);
        arranged.set(arranged.get() + 1);
    }

    private void totals(QueueIndex.Totals totals) {
        total.set(totals.postings());
        finished.set(totals.finished());
    }

    private void choose() {
        if (loaded) {
            arrange();
        }
    }

    /** Puts the postings in order, and shows those that match. */
    public void arrange() {
        arrange(() -> {});
    }

    /** @param then done when they are, unless they are put in another order meanwhile */
    public void arrange(Runnable then) {
        QueueQuery query = query();
        int mine = ++arranging;
        chosen = mine;
        background.run(() -> Answered.of(index, query, Set.of(), visible), answered -> {
            if (mine == arranging) {
                totals(answered.totals());
                put(answered.order());
                take(answered.summaries());
                nameAnew();
                tellKnown(answered.summaries());
                then.run();
                settled(mine);
            }
        }, problem -> {
            waiting = () -> {};
            failed.accept(problem);
        });
    }

    /** Does something once what was asked for last is shown, the words found with it; not where other words come first. */
    public void whenArranged(Runnable then) {
        if (shown == arranging && !hits.isLooking()) {
            then.run();
        } else {
            waiting = then;
        }
    }

    /** Has a place in the list looked at: what is shown there is read, if it is not known. */
    public void look(int place) {
        if (!visible.isKnown(place)) {
            read(page(place).filter(at -> !visible.isKnown(at)).mapToObj(at -> visible.get(at).id())
                    .filter(asked::add).toList());
        }
        if (hits.isUnread(visible.get(place).id())) {
            hits.look(page(place).mapToObj(at -> visible.get(at).id()).toList(),
                    more -> known.set(known.get() + more), failed);
        }
    }

    private IntStream page(int place) {
        int from = place / PAGE * PAGE;
        return IntStream.range(from, Math.min(visible.size(), from + PAGE));
    }

    private void read(List<String> wanted) {
        if (!wanted.isEmpty()) {
            background.run(() -> index.summaries(wanted), summaries -> {
                wanted.forEach(asked::remove);
                know(summaries);
            }, problem -> {
                wanted.forEach(asked::remove);
                failed.accept(problem);
            });
        }
    }

    /** Takes over what is shown of some postings, listed or not. */
    void know(Collection<PostingSummary> summaries) {
        List<PostingSummary> news = summaries.stream()
                .filter(one -> !visible.find(one.id()).equals(Optional.of(one))).toList();
        take(news);
        tellKnown(news);
    }

    private void take(Collection<PostingSummary> summaries) {
        for (PostingSummary one : summaries) {
            String heading = heading(one);
            visible.find(one.id()).map(PostingQueue::heading).filter(known -> !known.equals(heading))
                    .ifPresent(known -> {
                        headings.computeIfPresent(known, (name, ids) -> {
                            ids.remove(one.id());
                            return ids.isEmpty() ? null : ids;
                        });
                        unnamed.remove(one.id());
                    });
            Set<String> alike = headings.computeIfAbsent(heading, none -> new HashSet<>());
            if (alike.size() == 1 && !alike.contains(one.id())) {
                unnamed.addAll(alike);
            }
            alike.add(one.id());
        }
        visible.know(summaries);
    }

    private void tellKnown(Collection<PostingSummary> summaries) {
        if (!summaries.isEmpty()) {
            known.set(known.get() + summaries.size());
        }
    }

    /**
     * Whether another posting has the same title and company, so that these do not tell which it is. It is said of the
     * one that comes later alone until the list is put in order: a line more moves all rows below it.
     */
    public boolean isAlike(PostingSummary posting) {
        return headings.getOrDefault(heading(posting), Set.of()).size() > 1
                && !unnamed.contains(posting.id());
    }

    private void nameAnew() {
        unnamed.clear();
    }

    private static String heading(PostingSummary posting) {
        return posting.title().strip() + "\n" + posting.company().strip();
    }

    /** Replaces one posting where it stands, without moving or hiding it. */
    public void update(PostingSummary posting) {
        if (loaded) {
            boolean counted = place(posting.id()) >= 0 || find(posting.id()).isPresent();
            boolean was = visible.isFinished(posting.id());
            know(List.of(posting));
            boolean is = visible.isFinished(posting.id());
            finished.set(finished.get() + (counted && is ? 1 : 0) - (counted && was ? 1 : 0));
        }
    }

    /** The ids of the postings that are shown, which no later arranging changes. */
    Set<String> ids() {
        return visible.order().places().keySet();
    }

    /** What is known of a posting; empty for one that was not looked at. */
    public Optional<PostingSummary> find(String id) {
        return visible.find(id);
    }

    /** The place of a posting among those shown; below 0 where it is not. */
    public int place(String id) {
        return visible.place(id);
    }

    /** What the checks found in a posting. */
    public Risk risk(String id) {
        return find(id).map(PostingSummary::risk).orElse(Risk.NONE);
    }

    /** The posting a number of places after another among those shown; empty past either end. */
    public Optional<PostingSummary> neighbour(String id, int steps) {
        int place = place(id);
        int at = place < 0 ? 0 : place + steps;
        return at >= 0 && at < visible.size() ? Optional.of(visible.get(at)) : Optional.empty();
    }

    /** The next shown posting after another that is not finished, from the top again if need be. */
    public Optional<PostingSummary> nextOpen(String id) {
        int from = place(id) + 1;
        return Stream.concat(IntStream.range(from, visible.size()).boxed(), IntStream.range(0, from).boxed())
                .map(visible::get)
                .filter(posting -> !posting.id().equals(id) && !visible.isFinished(posting.id()))
                .findFirst();
    }

    /** What the index answers at once: which postings are listed, what is shown of the first and of some others. */
    private record Answered(ListedPostings.Order order, List<PostingSummary> summaries,
            QueueIndex.Totals totals) {

        static Answered of(QueueIndex index, QueueQuery query, Set<String> more, ListedPostings known) {
            List<Listed> listed = index.listed(query);
            Set<String> wanted = new LinkedHashSet<>(more);
            listed.stream().limit(PAGE).map(Listed::id).forEach(wanted::add);
            return new Answered(ListedPostings.Order.of(listed),
                    index.summaries(wanted).stream().map(known::asKnown).toList(), index.totals());
        }
    }
}
