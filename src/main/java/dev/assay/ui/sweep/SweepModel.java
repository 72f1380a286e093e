package dev.assay.ui.sweep;

import dev.assay.model.EvidenceStatus;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.review.FieldReview;
import dev.assay.review.QueueFilter;
import dev.assay.review.ReviewIndex;
import dev.assay.review.RowPage;
import dev.assay.schema.FieldSpec;
import dev.assay.text.FoldedText;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.CellPath;
import dev.assay.ui.session.CellSelection;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
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

    private static final int PAGE = 500;

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
    private final Map<String, Integer> places = new HashMap<>();
    /** Held here, because a view of the reviews lives only as long as someone holds it. */
    private final ObservableMap<String, FieldReview> reviews;
    private final ReadOnlyObjectWrapper<@Nullable CellSelection> only = new ReadOnlyObjectWrapper<>();
    private int asked;

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
        order.subscribe(this::arrange);
        search.subscribe(this::arrange);
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

    /** @param cells null for all of the field */
    void only(@Nullable CellSelection cells) {
        only.set(cells);
        arrange();
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

    long left() {
        return all.values().stream().filter(SweepRow::isOpen).count();
    }

    /** Reads the cells of a field. @param then done when they are there */
    void show(FieldSpec spec, Runnable then) {
        field.set(spec);
        chosen.remove(SweepFacet.VALUE);
        CellSelection last = only.get();
        if (last != null && !last.field().equals(spec.key())) {
            only.set(null);
        }
        loading.set(Loading.FIRST);
        all.clear();
        arrange();
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
                if (page.next().isEmpty()) {
                    loading.set(Loading.READY);
                    arrange();
                    then.run();
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
        Map<String, Long> counts = all.values().stream().filter(row -> matches(row, facet))
                .collect(Collectors.groupingBy(row -> kind(row, facet), TreeMap::new, Collectors.counting()));
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        chosen(facet).forEach(kind -> sorted.putIfAbsent(kind, 0L));
        return sorted;
    }

    Set<String> chosen(SweepFacet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** @param kinds those that are to be shown; none for all */
    void choose(SweepFacet facet, Set<String> kinds) {
        chosen.put(facet, Set.copyOf(kinds));
        arrange();
    }

    /** The kind of a row, in words. */
    private String kind(SweepRow row, SweepFacet facet) {
        return switch (facet) {
            case STATE -> session.words().name(row.cell().state());
            case VALUE -> row.value().text();
            case AGREEMENT -> session.words().of(!row.others().isEmpty()
                    ? "sweep.differ"
                    : row.heard() > 1 ? "sweep.agree" : "sweep.alone");
            case EVIDENCE -> row.cell().judged().map(ComparedCell.Said::status).map(this::name)
                    .orElse(session.words().of("sweep.not-looked-for"));
        };
    }

    private String name(EvidenceStatus status) {
        return session.words().name(status);
    }

    /** @param but a facet that is not asked; null for none */
    private boolean matches(SweepRow row, @Nullable SweepFacet but) {
        CellSelection asked = only.get();
        return (asked == null || asked.cells().test(row.cell()))
                && chosen.entrySet().stream().allMatch(one -> one.getKey() == but || one.getValue().isEmpty()
                        || one.getValue().contains(kind(row, one.getKey())))
                && says(row, search.get());
    }

    private static boolean says(SweepRow row, String words) {
        if (words.isBlank()) {
            return true;
        }
        String text = FoldedText.fold(String.join(" ", row.posting(), row.heading(), row.value().text(),
                row.claim()));
        return QueueFilter.words(words).stream().allMatch(text::contains);
    }

    /** Puts the cells in order, and shows those that match. */
    void arrange() {
        List<SweepRow> rows = new ArrayList<>(
                all.values().stream().filter(row -> matches(row, null)).toList());
        if (order.get() != SweepOrder.AS_LOADED) {
            Map<SweepRow, String> groups = new HashMap<>();
            rows.forEach(row -> groups.put(row,
                    order.get() == SweepOrder.BY_VALUE ? row.value().text() : row.dispute()));
            Map<String, Long> sizes = groups.values().stream()
                    .collect(Collectors.groupingBy(group -> group, Collectors.counting()));
            rows.sort(Comparator.comparing((SweepRow row) -> groups.getOrDefault(row, "").isEmpty())
                    .thenComparing(row -> -sizes.getOrDefault(groups.getOrDefault(row, ""), 0L))
                    .thenComparing(row -> groups.getOrDefault(row, "")));
        }
        places.clear();
        IntStream.range(0, rows.size()).forEach(i -> places.put(rows.get(i).posting(), i));
        visible.setAll(rows);
    }

    /** The place of the cell that the window shows among those listed, from 0; -1 where it is not there. */
    int shown() {
        FieldSpec spec = field.get();
        return spec != null && (spec.key().equals(session.fieldProperty().get())
                || session.fieldProperty().get().isEmpty())
                        ? places.getOrDefault(session.currentProperty().get(), -1)
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
            Integer place = places.get(row.posting());
            if (place != null) {
                visible.set(place, now);
            }
        }
    }

    @Override
    public Optional<CellKey> from(CellKey cell, int steps) {
        if (visible.isEmpty()) {
            return Optional.empty();
        }
        Integer place = places.get(cell.postingId());
        int to = place == null ? 0 : Math.clamp(place + steps, 0, visible.size() - 1);
        return place != null && to == place
                ? Optional.empty()
                : Optional.of(visible.get(to).cell().cell());
    }

    @Override
    public Optional<CellKey> undecidedAfter(CellKey cell) {
        int from = places.getOrDefault(cell.postingId(), -1);
        return IntStream.rangeClosed(1, visible.size())
                .mapToObj(i -> visible.get((from + i) % visible.size()))
                .filter(SweepRow::isOpen).findFirst().map(row -> row.cell().cell());
    }
}
