package dev.assay.ui.bulk;

import dev.assay.evaluation.guarantee.SamplePlan;
import dev.assay.evaluation.guarantee.Stratum;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.review.CellFacet;
import dev.assay.review.CellQuery;
import dev.assay.review.CellRow;
import dev.assay.review.FieldReview;
import dev.assay.review.ReviewIndex;
import dev.assay.review.RowPage;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Which undecided cells are to be accepted together and on what terms, as it is being chosen; it says how many these are. */
final class StratumModel {

    private static final int PAGE = 1_000;

    private final Session session;
    private final ReviewIndex index;
    private final Background background;
    final ObjectProperty<@Nullable FieldSpec> field = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable FieldValue> value = new SimpleObjectProperty<>();
    final StringProperty source = new SimpleStringProperty("");
    final ObjectProperty<@Nullable EvidenceStatus> status = new SimpleObjectProperty<>();
    /** In percent; empty for any. */
    final StringProperty riskBelow = new SimpleStringProperty("");
    /** In percent; empty for any. */
    final StringProperty leastConfidence = new SimpleStringProperty("");
    final StringProperty words = new SimpleStringProperty("");
    /** In percent. */
    final StringProperty target = new SimpleStringProperty("5");
    /** In percent. */
    final StringProperty confidence = new SimpleStringProperty("95");
    final StringProperty size = new SimpleStringProperty("300");
    final StringProperty seed = new SimpleStringProperty("1");
    /** Whether all are looked at before anything is said. */
    final BooleanProperty fixed = new SimpleBooleanProperty();
    final BooleanProperty hidden = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Long> count = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> sources = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ValueCount>> values = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper unread = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Double> best = new ReadOnlyObjectWrapper<>();
    private int asked;
    private int valuesAsked;
    private int bestAsked;

    /** A value that is proposed in undecided cells of the field, and in how many. */
    record ValueCount(FieldValue value, long cells) {}

    StratumModel(Session session, ReviewIndex index, Background background) {
        this.session = session;
        this.index = index;
        this.background = background;
        field.subscribe((before, now) -> {
            value.set(null);
            values();
        });
        Stream.<ObservableValue<?>>of(field, value, source, status, riskBelow, leastConfidence, words)
                .forEach(part -> part.subscribe((before, now) -> count()));
        Stream.<ObservableValue<?>>of(count, target, confidence, size, seed, fixed)
                .forEach(part -> part.subscribe((before, now) -> best()));
    }

    /** How many cells are asked for; null while they are being counted, or what is asked for is not understood. */
    ReadOnlyObjectProperty<@Nullable Long> countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The share that such a sample shows not to be exceeded where none of its cells is wrong; null while that is not known. */
    ReadOnlyObjectProperty<@Nullable Double> bestProperty() {
        return best.getReadOnlyProperty();
    }

    private void best() {
        int mine = ++bestAsked;
        best.set(null);
        Long cells = count.get();
        if (cells != null && refusal().isEmpty()) {
            SamplePlan.Terms terms = terms();
            background.run(() -> SamplePlan.best(terms, cells), found -> {
                if (mine == bestAsked) {
                    best.set(found);
                }
            }, session::failed);
        }
    }

    /** Whether the cells could not be counted. */
    ReadOnlyBooleanProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** The engines and models whose answers are judged in undecided cells. */
    ReadOnlyObjectProperty<List<String>> sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    /** The values that are proposed in the field's undecided cells, the most frequent first; none without a field. */
    ReadOnlyObjectProperty<List<ValueCount>> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    private void values() {
        int mine = ++valuesAsked;
        FieldSpec of = field.get();
        values.set(List.of());
        if (of != null) {
            values(mine, CellQuery.ALL.ofField(of.key()).in(FieldReview.State.UNDECIDED).leading(true),
                    RowPage.START, new LinkedHashMap<>());
        }
    }

    private void values(int mine, CellQuery query, String from, Map<FieldValue, Long> found) {
        background.run(() -> {
            RowPage<CellRow> page = index.cells(query, from, PAGE);
            page.rows().forEach(row -> {
                FieldValue proposed = row.proposed();
                if (proposed != null && !(proposed instanceof FieldValue.Malformed)) {
                    found.merge(proposed, 1L, Long::sum);
                }
            });
            return page.next();
        }, next -> {
            if (mine == valuesAsked && next.isEmpty()) {
                values.set(found.entrySet().stream().sorted(Map.Entry.<FieldValue, Long>comparingByValue()
                        .reversed()).map(one -> new ValueCount(one.getKey(), one.getValue())).toList());
            } else if (mine == valuesAsked) {
                values(mine, query, next, found);
            }
        }, session::failed);
    }

    /** Reads who answers, and counts anew. */
    void refresh() {
        background.run(() -> List.copyOf(index.counts(CellQuery.ALL.leading(true)
                .in(FieldReview.State.UNDECIDED), CellFacet.SOURCE).keySet()), sources::set, session::failed);
        count();
    }

    Stratum stratum() {
        FieldSpec of = field.get();
        return new Stratum(CellQuery.ALL.ofField(of == null ? "" : of.key()).from(source.get())
                .proposing(value.get()).standing(status.get()).saying(words.get().strip()),
                riskBelow.get().isBlank() ? 2 : share(riskBelow).orElse(2),
                share(leastConfidence).orElse(0));
    }

    private void count() {
        int mine = ++asked;
        count.set(null);
        unread.set(false);
        if (understood()) {
            count(mine, stratum(), RowPage.START, 0);
        }
    }

    private void count(int mine, Stratum stratum, String from, long so) {
        background.run(() -> {
            RowPage<CellRow> page = index.cells(stratum.query(), from, PAGE);
            return new Counted(page.next(), so + page.rows().stream().filter(stratum::isMeant).count());
        }, counted -> {
            if (mine != asked) {
                return;
            }
            if (counted.next().isEmpty()) {
                count.set(counted.cells());
            } else {
                count(mine, stratum, counted.next(), counted.cells());
            }
        }, problem -> {
            if (mine == asked) {
                unread.set(true);
            }
            session.failed(problem);
        });
    }

    private record Counted(String next, long cells) {}

    private boolean understood() {
        return isEmptyOrShare(riskBelow) && isEmptyOrShare(leastConfidence);
    }

    private static boolean isEmptyOrShare(StringProperty text) {
        return text.get().isBlank() || share(text).isPresent();
    }

    /** What percent says, from 0 to 1; empty where it is no percentage. */
    private static OptionalDouble share(StringProperty percent) {
        try {
            double share = Double
                    .parseDouble(percent.get().strip().replace("%", "").replace(',', '.').strip())
                    / 100;
            return share >= 0 && share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
    }

    private static OptionalLong number(StringProperty text) {
        try {
            return OptionalLong.of(Long.parseLong(text.get().strip()));
        } catch (NumberFormatException none) {
            return OptionalLong.empty();
        }
    }

    /** Why no sample can be drawn, in words; empty where it can. */
    String refusal() {
        if (!understood()) {
            return session.words().of("bulk.percent");
        }
        double aim = share(target).orElse(0);
        if (aim <= 0 || aim >= 1) {
            return session.words().of("bulk.target-wrong");
        }
        double sure = share(confidence).orElse(0);
        if (sure <= 0.5 || sure >= 1) {
            return session.words().of("bulk.confidence-wrong");
        }
        long cells = number(size).orElse(0);
        if (cells < 1 || cells > 10_000) {
            return session.words().of("bulk.size-wrong");
        }
        if (number(seed).isEmpty()) {
            return session.words().of("bulk.seed-wrong");
        }
        Long all = count.get();
        return all == null
                ? session.words().of(unread.get() ? "store.unreadable" : "bulk.counting")
                : all == 0 ? session.words().of("bulk.no-cell") : "";
    }

    /** To be asked for where there is no {@link #refusal}. */
    SamplePlan.Terms terms() {
        return new SamplePlan.Terms(number(seed).orElse(1), (int) number(size).orElse(1), fixed.get(),
                share(target).orElse(0.05), share(confidence).orElse(0.95), hidden.get());
    }
}
