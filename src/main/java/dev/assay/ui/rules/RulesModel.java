package dev.assay.ui.rules;

import dev.assay.inference.AnswerSources;
import dev.assay.inference.pack.RulePack;
import dev.assay.review.ComparedCell;
import dev.assay.review.ReviewIndex;
import dev.assay.review.RowPage;
import dev.assay.review.RuleCounts;
import dev.assay.review.StoreRules;
import dev.assay.schema.DataFileException;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * All fields' rules, and what each hits in the store. What is counted is read page by page off the UI thread, so that whatever else is
 * asked of the store goes between.
 */
final class RulesModel {

    private static final int PAGE = 500;

    private final Session session;
    private final ReviewIndex index;
    private final Supplier<StoreRules> own;
    private final Background background;
    private final ObservableList<RuleRow> visible = FXCollections.observableArrayList();
    private final ObservableList<HitRow> hits = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<RuleOrder> order = new SimpleObjectProperty<>(RuleOrder.AS_ASKED);
    private final ReadOnlyObjectWrapper<Loading> loading = new ReadOnlyObjectWrapper<>(Loading.FIRST);
    private final ReadOnlyObjectWrapper<Loading> counting = new ReadOnlyObjectWrapper<>(Loading.FIRST);
    private final ReadOnlyObjectWrapper<Loading> listing = new ReadOnlyObjectWrapper<>(Loading.READY);
    private final ReadOnlyIntegerWrapper counted = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable RuleRow> chosen = new ReadOnlyObjectWrapper<>();
    private List<RuleRow> all = List.of();
    private boolean filling;
    private Map<String, RuleCounts.Count> counts = Map.of();
    private Set<String> fields = Set.of();
    private int asked;
    private int askedHits;

    RulesModel(Session session, ReviewIndex index, Supplier<StoreRules> own, Background background) {
        this.session = session;
        this.index = index;
        this.own = own;
        this.background = background;
        search.subscribe(() -> list());
        order.subscribe(() -> list());
    }

    ObservableList<RuleRow> visible() {
        return visible;
    }

    /** The cells that the chosen rule decides, as far as they are read. */
    ObservableList<HitRow> hits() {
        return hits;
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<RuleOrder> orderProperty() {
        return order;
    }

    /** Whether the rules are there. */
    ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Whether all cells are counted. */
    ReadOnlyObjectProperty<Loading> countingProperty() {
        return counting.getReadOnlyProperty();
    }

    /** Whether all hits of the chosen rule are there. */
    ReadOnlyObjectProperty<Loading> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    /** How many fields are counted. */
    ReadOnlyIntegerProperty countedProperty() {
        return counted.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable RuleRow> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    int total() {
        return all.size();
    }

    long own() {
        return all.stream().filter(RuleRow::isOwn).count();
    }

    /** What was counted of a rule last; nothing while nothing was. */
    RuleCounts.Count count(RuleRow rule) {
        return counts.getOrDefault(rule.id(), RuleCounts.Count.NONE);
    }

    /** Each rule as it is shown with what was counted of it, equal where both are. */
    Map<RuleRow, RuleCounts.Count> counted() {
        return all.stream().collect(Collectors.toMap(row -> row, this::count));
    }

    /** Reads the rules, then counts what they hit; what was counted before stays until all is there. */
    void read() {
        int mine = ++asked;
        background.run(() -> rows(pack()), rows -> {
            if (mine == asked) {
                all = rows;
                loading.set(Loading.READY);
                list();
                counting.set(Loading.MORE);
                counted.set(0);
                count(mine, new RuleCounts(), 0, RowPage.START);
            }
        }, problem -> {
            if (mine == asked) {
                loading.set(Loading.FAILED);
                counting.set(Loading.FAILED);
            }
            session.failed(problem);
        });
    }

    /** Rules of the store's own that cannot be used decide nothing: the shipped ones stand alone. */
    private RulePack pack() {
        Schema schema = session.schema();
        try {
            return AnswerSources.pack(schema, StoreRules.NAME, own.get().text());
        } catch (DataFileException e) {
            return AnswerSources.pack(schema, StoreRules.NAME, "");
        }
    }

    private List<RuleRow> rows(RulePack pack) {
        List<RuleRow> rows = new ArrayList<>();
        for (FieldSpec field : session.schema().fields()) {
            Stream.ofNullable(pack.fields().get(field.key())).flatMap(rules -> rules.rules().stream())
                    .forEach(rule -> rows.add(RuleRow.of(field, rule, pack, session.words())));
        }
        return rows;
    }

    /** @param all what was counted, once the last cell is */
    private record Step(String next, @Nullable Map<String, RuleCounts.Count> all) {}

    private void count(int mine, RuleCounts sum, int field, String from) {
        List<FieldSpec> specs = session.schema().fields();
        background.run(() -> {
            RowPage<ComparedCell> page = index.compared(specs.get(field).key(), from, PAGE);
            page.rows().forEach(sum::add);
            boolean last = page.next().isEmpty() && field + 1 == specs.size();
            return new Step(page.next(), last ? sum.all() : null);
        }, step -> {
            if (mine != asked) {
                return;
            }
            boolean whole = step.next().isEmpty();
            counted.set(whole ? field + 1 : field);
            if (step.all() != null) {
                counts = step.all();
                counting.set(Loading.READY);
                list();
            } else {
                count(mine, sum, whole ? field + 1 : field, whole ? RowPage.START : step.next());
            }
        }, problem -> {
            if (mine == asked) {
                counting.set(Loading.FAILED);
            }
            session.failed(problem);
        });
    }

    private void list() {
        List<String> searched = Stream.of(search.get().toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .filter(word -> !word.isEmpty()).toList();
        Stream<RuleRow> found = all.stream()
                .filter(row -> fields.isEmpty() || fields.contains(row.field().label()))
                .filter(row -> row.holds(searched));
        List<RuleRow> now = switch (order.get()) {
            case AS_ASKED -> found.toList();
            case MOST_HITS ->
                found.sorted(Comparator.comparingInt((RuleRow row) -> -count(row).hits())).toList();
            case LEAST_RIGHT -> found.sorted(Comparator.comparingDouble((RuleRow row) -> share(count(row)))
                    .thenComparingInt(row -> count(row).right() - count(row).decided())).toList();
        };
        filling = true;
        visible.setAll(now);
        filling = false;
    }

    /** Whether the list is being filled, so that what is chosen in it then was chosen by nobody. */
    boolean isFilling() {
        return filling;
    }

    /** Above 1 where none was decided, so that such rules come last. */
    private static double share(RuleCounts.Count count) {
        return count.decided() == 0 ? 2 : (double) count.right() / count.decided();
    }

    /** The fields with how many rules each has, by their labels. */
    Map<String, Long> counts() {
        return all.stream().collect(Collectors.groupingBy(row -> row.field().label(), LinkedHashMap::new,
                Collectors.counting()));
    }

    Set<String> fields() {
        return fields;
    }

    void choose(Set<String> labels) {
        fields = Set.copyOf(labels);
        list();
    }

    /** Looks at a rule, and reads the cells it decides. */
    void choose(@Nullable RuleRow row) {
        int mine = ++askedHits;
        chosen.set(row);
        hits.clear();
        listing.set(row == null ? Loading.READY : Loading.MORE);
        if (row != null) {
            listHits(mine, row, RowPage.START);
        }
    }

    private record Hits(String next, List<HitRow> rows) {}

    private void listHits(int mine, RuleRow row, String from) {
        background.run(() -> {
            RowPage<ComparedCell> page = index.compared(row.field().key(), from, PAGE);
            return new Hits(page.next(), page.rows().stream().flatMap(cell -> cell.said().stream()
                    .filter(said -> said.local() && said.rule().equals(row.id()))
                    .map(said -> HitRow.of(cell, said))).toList());
        }, found -> {
            if (mine == askedHits) {
                boolean whole = found.next().isEmpty();
                if (whole) {
                    listing.set(Loading.READY);
                }
                hits.addAll(found.rows());
                if (!whole) {
                    listHits(mine, row, found.next());
                }
            }
        }, problem -> {
            if (mine == askedHits) {
                listing.set(Loading.FAILED);
            }
            session.failed(problem);
        });
    }
}
