package dev.assay.ui.sweep;

import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.review.FieldReview;
import dev.assay.review.QueueFilter;
import dev.assay.review.ReviewIndex;
import dev.assay.review.RowPage;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.CellPath;
import dev.assay.ui.session.CellSelection;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Session;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one field, in the order and with the facets that were chosen. They are put in order when that is asked
 * for, not with every decision, so that nothing jumps.
 */
final class SweepModel implements CellPath {

    private static final int PAGE = 2_000;

    private final Session session;
    private final ReviewIndex index;
    private final Background background;
    private final ObjectProperty<@Nullable FieldSpec> field = new SimpleObjectProperty<>();
    private final ObjectProperty<SweepOrder> order = new SimpleObjectProperty<>(SweepOrder.BY_DISPUTE);
    private final StringProperty search = new SimpleStringProperty("");
    private final Map<SweepFacet, Set<String>> chosen = new EnumMap<>(SweepFacet.class);
    private final ReadOnlyObjectWrapper<Loading> loading = new ReadOnlyObjectWrapper<>(Loading.READY);
    private final Map<String, SweepRow> all = new LinkedHashMap<>();
    private final ObservableList<SweepRow> visible = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper outOfOrder = new ReadOnlyBooleanWrapper();
    private final AtomicInteger arranging = new AtomicInteger();
    /** What changed since the order was asked for that is shown next, with what it was then. */
    private final Map<String, SweepRow> changed = new HashMap<>();
    private SweepListing listing = SweepListing.NONE;
    private Runnable waiting = () -> {};
    /** Held here, because a view of the reviews lives only as long as someone holds it. */
    private final ObservableMap<String, FieldReview> reviews;
    private final ReadOnlyObjectWrapper<@Nullable CellSelection> only = new ReadOnlyObjectWrapper<>();
    private int asked;
    /** Whether cells may have arrived since those were read. */
    private boolean unread;

    SweepModel(Session session, ReviewIndex index, Background background) {
        this.session = session;
        this.index = index;
        this.background = background;
        reviews = session.reviews();
        reviews.addListener((MapChangeListener<String, FieldReview>) change -> decided(change.getKey()));
        session.fieldProperty().subscribe(shown -> {
            FieldSpec spec = field.get();
            if (spec != null) {
                decided(spec.key());
            }
        });
        order.subscribe(() -> arrange());
        search.subscribe(() -> arrange());
    }

    ReadOnlyObjectProperty<@Nullable FieldSpec> fieldProperty() {
        return field;
    }

    ObjectProperty<SweepOrder> orderProperty() {
        return order;
    }

    /** The cells that are listed and no others, as another screen asked for them; null for all of the field. */
    ReadOnlyObjectProperty<@Nullable CellSelection> onlyProperty() {
        return only.getReadOnlyProperty();
    }

    /** @param cells null for all of the field @param then as {@link #arrange(Runnable)} */
    void only(@Nullable CellSelection cells, Runnable then) {
        only.set(cells);
        arrange(then);
    }

    /** Words to be found in title, company, value or claim. */
    StringProperty searchProperty() {
        return search;
    }

    ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** The cells that are shown, in order. */
    ObservableList<SweepRow> visible() {
        return visible;
    }

    int total() {
        return all.size();
    }

    /** How many cells of the field are undecided. */
    ReadOnlyIntegerProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** Whether a cell changed so that it would be listed elsewhere, or not at all, or others may have arrived. */
    ReadOnlyBooleanProperty outOfOrderProperty() {
        return outOfOrder.getReadOnlyProperty();
    }

    /** Cells may have arrived since these were read; what is listed stays as it is. */
    void arrived() {
        if (field.get() != null && !unread) {
            unread = true;
            outOfOrder.set(true);
        }
    }

    /** Puts the cells in order anew, with those that arrived. @param then as {@link #arrange(Runnable)} */
    void renew(Runnable then) {
        FieldSpec spec = field.get();
        if (unread && spec != null) {
            read(spec, then);
        } else {
            arrange(then);
        }
    }

    /** Reads the cells of a field. @param then done when they are there */
    void show(FieldSpec spec, Runnable then) {
        field.set(spec);
        chosen.remove(SweepFacet.VALUE);
        CellSelection last = only.get();
        if (last != null && !last.field().equals(spec.key())) {
            only.set(null);
        }
        read(spec, then);
    }

    private void read(FieldSpec spec, Runnable then) {
        unread = false;
        loading.set(Loading.FIRST);
        all.clear();
        left.set(0);
        waiting = () -> {};
        arranging.incrementAndGet();
        list(SweepListing.NONE);
        read(++asked, spec, RowPage.START, then);
    }

    private void read(int mine, FieldSpec spec, String from, Runnable then) {
        background.run(() -> {
            RowPage<ComparedCell> page = index.compared(spec.key(), from, PAGE);
            List<SweepRow> rows = page.rows().stream().map(cell -> SweepRow.of(cell, spec, session.words()))
                    .toList();
            return new RowPage<>(rows, page.next());
        }, page -> {
            if (mine == asked) {
                page.rows().forEach(row -> all.put(row.posting(), row));
                left.set(left.get() + (int) page.rows().stream().filter(SweepRow::isOpen).count());
                if (page.next().isEmpty()) {
                    arrange(() -> {
                        loading.set(Loading.READY);
                        then.run();
                    });
                } else {
                    read(mine, spec, page.next(), then);
                }
            }
        }, problem -> {
            if (mine == asked) {
                loading.set(Loading.FAILED);
            }
            session.failed(problem);
        });
    }

    /** The kinds there are of a facet with how many cells each has, as things are; the most frequent first. */
    Map<String, Long> counts(SweepFacet facet) {
        return listing.counts().getOrDefault(facet, Map.of());
    }

    Set<String> chosen(SweepFacet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** @param kinds those that are to be shown; none for all */
    void choose(SweepFacet facet, Set<String> kinds) {
        chosen.put(facet, Set.copyOf(kinds));
        arrange();
    }

    private void arrange() {
        arrange(() -> {});
    }

    /**
     * Puts the cells in order, and shows those that match.
     *
     * @param then done when they are shown; where another order is asked for meanwhile, when that is
     */
    void arrange(Runnable then) {
        Runnable before = waiting;
        waiting = () -> {
            before.run();
            then.run();
        };
        changed.clear();
        int mine = arranging.incrementAndGet();
        List<SweepRow> rows = List.copyOf(all.values());
        SweepListing.Asked wanted = new SweepListing.Asked(order.get(), QueueFilter.words(search.get()),
                chosen, only.get());
        background.run(() -> mine == arranging.get()
                ? SweepListing.of(rows, wanted, session.words())
                : SweepListing.NONE, now -> {
                    if (mine == arranging.get()) {
                        list(now);
                        Runnable next = waiting;
                        waiting = () -> {};
                        next.run();
                    }
                }, session::failed);
    }

    private void list(SweepListing now) {
        listing = now;
        visible.setAll(now.rows());
        outOfOrder.set(unread);
        changed.forEach(this::showAnew);
        changed.clear();
    }

    /** Shows a cell as it is now, in its place. @param before as it is listed */
    private void showAnew(String posting, SweepRow before) {
        Integer place = listing.places().get(posting);
        SweepRow now = all.get(posting);
        if (now != null) {
            if (listing.isOtherwise(before, now, session.words())) {
                outOfOrder.set(true);
            }
            listing = listing.after(before, now, session.words());
            if (place != null) {
                visible.set(place, now);
            }
        }
    }

    /** Whether the posting's cell is among those that are listed. */
    boolean lists(String posting) {
        return listing.places().containsKey(posting);
    }

    /** The place of the cell that the window shows among those listed, from 0; -1 where it is not there. */
    int shown() {
        FieldSpec spec = field.get();
        return spec != null && (spec.key().equals(session.fieldProperty().get())
                || session.fieldProperty().get().isEmpty())
                        ? listing.places().getOrDefault(session.currentProperty().get(), -1)
                        : -1;
    }

    /** Until a field is selected, the reviews may be those of another posting than the one that is shown. */
    private void decided(String key) {
        FieldSpec spec = field.get();
        SweepRow row = all.get(session.currentProperty().get());
        if (spec == null || row == null || !spec.key().equals(key)
                || session.fieldProperty().get().isEmpty()) {
            return;
        }
        SweepRow now = row.with(session.review(key), spec, session.words());
        if (!now.equals(row)) {
            all.put(row.posting(), now);
            left.set(left.get() + (now.isOpen() ? 1 : 0) - (row.isOpen() ? 1 : 0));
            changed.putIfAbsent(row.posting(), row);
            showAnew(row.posting(), row);
        }
    }

    @Override
    public boolean holds(CellKey cell) {
        return field.get() != null && field.get().key().equals(cell.field()) && lists(cell.postingId());
    }

    @Override
    public Optional<CellKey> from(CellKey cell, int steps) {
        if (visible.isEmpty()) {
            return Optional.empty();
        }
        Integer place = listing.places().get(cell.postingId());
        int to = place == null ? 0 : Math.clamp(place + steps, 0, visible.size() - 1);
        return place != null && to == place
                ? Optional.empty()
                : Optional.of(visible.get(to).cell().cell());
    }

    @Override
    public Optional<CellKey> undecidedAfter(CellKey cell) {
        int from = listing.places().getOrDefault(cell.postingId(), -1);
        return IntStream.rangeClosed(1, visible.size())
                .mapToObj(i -> visible.get((from + i) % visible.size()))
                .filter(SweepRow::isOpen).findFirst().map(row -> row.cell().cell());
    }
}
