package dev.assay.ui.dispute;

import dev.assay.review.ComparedCell;
import dev.assay.review.QueueFilter;
import dev.assay.review.ReviewIndex;
import dev.assay.review.RowPage;
import dev.assay.review.dispute.ClaimWords;
import dev.assay.review.dispute.DisputeCluster;
import dev.assay.review.dispute.Disputes;
import dev.assay.schema.FieldSpec;
import dev.assay.text.FoldedText;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Session;
import dev.assay.ui.value.RulingText;
import dev.assay.vocabulary.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The disputes of the store, read field by field. They stay in their order while their cells are decided, and are put in order,
 * the largest first, when that is asked for.
 */
final class DisputesModel {

    private static final int PAGE = 200;

    private final Session session;
    private final ReviewIndex index;
    private final Background background;
    private final ClaimWords reader = new ClaimWords(Lexicon.load());
    private final Map<String, List<DisputeCluster>> byField = new LinkedHashMap<>();
    private List<DisputeCluster> all = List.of();
    private final ObservableList<DisputeCluster> visible = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable DisputeCluster> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Loading> loading = new ReadOnlyObjectWrapper<>(Loading.FIRST);
    private final ReadOnlyIntegerWrapper fieldsRead = new ReadOnlyIntegerWrapper();
    private final StringProperty search = new SimpleStringProperty("");
    private Set<String> fields = Set.of();
    private int asked;

    DisputesModel(Session session, ReviewIndex index, Background background) {
        this.session = session;
        this.index = index;
        this.background = background;
        search.subscribe(this::list);
    }

    /** The disputes that are shown, in order. */
    ObservableList<DisputeCluster> visible() {
        return visible;
    }

    /** The one that is looked at. */
    ReadOnlyObjectProperty<@Nullable DisputeCluster> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** How many fields were read so far. */
    ReadOnlyIntegerProperty fieldsReadProperty() {
        return fieldsRead.getReadOnlyProperty();
    }

    /** Words to be found in the field, its values and the words of the evidence. */
    StringProperty searchProperty() {
        return search;
    }

    int total() {
        return all.size();
    }

    int cells() {
        return all.stream().mapToInt(DisputeCluster::cells).sum();
    }

    int open() {
        return all.stream().mapToInt(DisputeCluster::open).sum();
    }

    /** Reads all fields; what was listed before stays until they are there. */
    void read() {
        int mine = ++asked;
        loading.set(Loading.FIRST);
        fieldsRead.set(0);
        read(mine, new ArrayList<>(session.schema().fields()), new LinkedHashMap<>());
    }

    private void read(int mine, List<FieldSpec> left, Map<String, List<DisputeCluster>> found) {
        if (left.isEmpty()) {
            byField.clear();
            byField.putAll(found);
            arrange();
            loading.set(Loading.READY);
            return;
        }
        FieldSpec spec = left.removeFirst();
        read(mine, spec, RowPage.START, new ArrayList<>(), clusters -> {
            found.put(spec.key(), clusters);
            fieldsRead.set(found.size());
            read(mine, left, found);
        });
    }

    private void read(int mine, FieldSpec spec, String from, List<ComparedCell> cells,
            Consumer<List<DisputeCluster>> then) {
        background.run(() -> {
            RowPage<ComparedCell> page = index.compared(spec.key(), from, PAGE);
            page.rows().stream().filter(ComparedCell::isDisputed).forEach(cells::add);
            return new Read(page.next(),
                    page.next().isEmpty() ? Disputes.ofField(cells.stream(), reader) : List.of());
        }, read -> {
            if (mine != asked) {
                return;
            }
            if (read.next().isEmpty()) {
                then.accept(read.clusters());
            } else {
                read(mine, spec, read.next(), cells, then);
            }
        }, problem -> {
            if (mine == asked) {
                loading.set(Loading.FAILED);
            }
            session.failed(problem);
        });
    }

    private record Read(String next, List<DisputeCluster> clusters) {}

    /** Reads fields again in which cells were decided, and leaves the disputes where they stand in the list. */
    void reread(Set<String> keys) {
        if (loading.get() != Loading.READY) {
            return;
        }
        int mine = asked;
        for (String key : keys) {
            session.schema().field(key).ifPresent(
                    spec -> read(mine, spec, RowPage.START, new ArrayList<>(), clusters -> {
                        byField.put(key, clusters);
                        keepOrder();
                    }));
        }
    }

    /** The undecided cells of the one that is looked at became more or fewer. */
    void adjust(int by) {
        DisputeCluster one = chosen.get();
        if (one != null && by != 0) {
            DisputeCluster now = new DisputeCluster(one.of(), one.cells(), one.open() + by, one.backing(),
                    one.examples());
            byField.computeIfPresent(one.of().field(), (field, each) -> each.stream()
                    .map(other -> other.id().equals(one.id()) ? now : other).toList());
            keepOrder();
        }
    }

    private void keepOrder() {
        Map<String, DisputeCluster> now = new LinkedHashMap<>();
        byField.values().forEach(each -> each.forEach(one -> now.put(one.id(), one)));
        List<DisputeCluster> kept = new ArrayList<>();
        all.forEach(before -> {
            DisputeCluster same = now.remove(before.id());
            if (same != null) {
                kept.add(same);
            }
        });
        kept.addAll(new Disputes(List.copyOf(now.values())).clusters());
        all = List.copyOf(kept);
        list();
    }

    /** Puts them in order, the largest first. */
    void arrange() {
        all = new Disputes(byField.values().stream().flatMap(List::stream).toList()).clusters();
        list();
    }

    private void list() {
        List<DisputeCluster> now = all.stream()
                .filter(one -> fields.isEmpty() || fields.contains(field(one).label()))
                .filter(this::isSearched).toList();
        if (!now.equals(visible)) {
            visible.setAll(now);
        }
        DisputeCluster before = chosen.get();
        DisputeCluster same = before == null ? null : find(before.id());
        chosen.set(same);
    }

    private @Nullable DisputeCluster find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    private boolean isSearched(DisputeCluster one) {
        if (search.get().isBlank()) {
            return true;
        }
        FieldSpec spec = field(one);
        String text = FoldedText.fold(String.join(" ", spec.label(),
                RulingText.values(spec, one.of(), session.words()),
                RulingText.where(one.of().words(), session.words())));
        return QueueFilter.words(search.get()).stream().allMatch(text::contains);
    }

    FieldSpec field(DisputeCluster one) {
        return session.schema().require(one.of().field());
    }

    /** The values that are named, each with how often it leads, the most frequent first; in words. */
    String values(DisputeCluster one) {
        FieldSpec spec = field(one);
        return one.backing().stream().map(backing -> session.words().of("disputes.leads",
                DisputedRow.text(spec, backing.value(), session.words()), backing.leads()))
                .collect(Collectors.joining(" ≠ "));
    }

    /** How many disputes each field has, the most first; by the fields' labels. */
    Map<String, Long> counts() {
        Map<String, Long> counts = all.stream().filter(this::isSearched)
                .collect(Collectors.groupingBy(one -> field(one).label(), Collectors.counting()));
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        fields.forEach(field -> sorted.putIfAbsent(field, 0L));
        return sorted;
    }

    Set<String> fields() {
        return fields;
    }

    /** @param labels of the fields whose disputes are listed; none for all */
    void choose(Set<String> labels) {
        fields = Set.copyOf(new LinkedHashSet<>(labels));
        list();
    }

    /** Looks at one. @param at its place in the list; elsewhere nothing changes */
    void choose(int at) {
        if (at >= 0 && at < visible.size()) {
            chosen.set(visible.get(at));
        }
    }

    /** The place of the one that is looked at in the list; -1 where it is not listed. */
    int shown() {
        DisputeCluster now = chosen.get();
        return now == null ? -1 : visible.stream().map(DisputeCluster::id).toList().indexOf(now.id());
    }

    /** Goes on in the list; at either end it stays. */
    void step(int by) {
        choose(Math.clamp(shown() + by, 0, Math.max(0, visible.size() - 1)));
    }

    /** Goes on to the next one with undecided cells, from the top again if need be. */
    void stepToOpen() {
        int from = shown();
        Stream.iterate(1, i -> i + 1).limit(visible.size())
                .map(i -> Math.floorMod(from + i, visible.size()))
                .filter(i -> visible.get(i).open() > 0).findFirst().ifPresent(this::choose);
    }
}
