package dev.assay.ui.dispute;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewIndex;
import dev.assay.review.RowPage;
import dev.assay.review.dispute.ClaimWords;
import dev.assay.review.dispute.DisputeCluster;
import dev.assay.review.dispute.Ruling;
import dev.assay.review.dispute.RulingMade;
import dev.assay.review.dispute.RulingPreview;
import dev.assay.schema.FieldSpec;
import dev.assay.task.Progress;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.CellPath;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import dev.assay.ui.value.EditorOptions;
import dev.assay.ui.value.Option;
import dev.assay.vocabulary.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the dispute that is looked at, and the ruling on it as it is being written: each cell says what would become of
 * it, and what is made is just that.
 */
final class RulingModel implements CellPath {

    private static final int PAGE = 500;
    /** Stands for the reason until one is written: what would change does not depend on it. */
    private static final String LATER = "–";

    private final ScreenParts parts;
    private final Session session;
    private final ReviewIndex index;
    private final Background background;
    private final ClaimWords reader = new ClaimWords(Lexicon.load());
    private final ObservableList<DisputedRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Loading> loading = new ReadOnlyObjectWrapper<>(Loading.READY);
    private final ReadOnlyObjectWrapper<@Nullable FieldValue> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RulingPreview> preview = new ReadOnlyObjectWrapper<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty later = new SimpleBooleanProperty();
    private final Set<String> except = new LinkedHashSet<>();
    private @Nullable DisputeCluster of;
    /** What a ruling without exceptions would change; null while it is not known. */
    private @Nullable RulingPreview worked;
    private List<ComparedCell> cells = List.of();
    private int asked;
    private final AtomicInteger previewed = new AtomicInteger();

    RulingModel(ScreenParts parts, ReviewIndex index, Background background) {
        this.parts = parts;
        this.session = parts.session();
        this.index = index;
        this.background = background;
        reason.subscribe(this::mark);
        later.subscribe(this::mark);
    }

    /** The dispute's cells, undecided ones first. */
    ObservableList<DisputedRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** What is to be right; null while none is chosen. */
    ReadOnlyObjectProperty<@Nullable FieldValue> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** What the ruling as it is written would change; null while it is not known. */
    ReadOnlyObjectProperty<@Nullable RulingPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    StringProperty reasonProperty() {
        return reason;
    }

    /** Whether it also settles such disputes that come later. */
    BooleanProperty laterProperty() {
        return later;
    }

    /** Shows a dispute; what was written for another is gone. @param then done when its cells are there */
    void show(@Nullable DisputeCluster cluster, Runnable then) {
        boolean same = cluster != null && of != null && cluster.id().equals(of.id());
        of = cluster;
        if (!same) {
            forget();
            cells = List.of();
            list();
            refresh(then);
        }
    }

    private void forget() {
        previewed.incrementAndGet();
        value.set(null);
        worked = null;
        preview.set(null);
        reason.set("");
        later.set(false);
        except.clear();
    }

    /** Reads the cells again, and what the ruling would change now. */
    void refresh(Runnable then) {
        int mine = ++asked;
        DisputeCluster cluster = of;
        if (cluster != null) {
            loading.set(Loading.FIRST);
            read(mine, cluster, RowPage.START, new ArrayList<>(), then);
        }
    }

    private void read(int mine, DisputeCluster cluster, String from, List<ComparedCell> found,
            Runnable then) {
        background.run(() -> {
            RowPage<ComparedCell> page = index.compared(cluster.of().field(), from, PAGE);
            page.rows().stream().filter(cell -> cluster.of().holds(cell, reader)).forEach(found::add);
            return page.next();
        }, next -> {
            if (mine != asked) {
                return;
            }
            if (next.isEmpty()) {
                loading.set(Loading.READY);
                found.sort(Comparator.comparing((ComparedCell cell) -> !cell.isOpen()));
                cells = List.copyOf(found);
                list();
                workOut();
                then.run();
            } else {
                read(mine, cluster, next, found, then);
            }
        }, problem -> {
            if (mine == asked) {
                loading.set(Loading.FAILED);
            }
            session.failed(problem);
        });
    }

    /** Shows again what was decided on a few of the cells. @param opened told how many more are undecided */
    void decided(List<NewDecision> act, IntConsumer opened) {
        Set<CellKey> keys = new LinkedHashSet<>();
        act.forEach(one -> keys.add(new CellKey(one.postingId(), one.field())));
        int mine = asked;
        background.run(() -> keys.stream().flatMap(key -> index.posting(key.postingId()).stream()
                .map(file -> ComparedCell.of(file, key.field()))).toList(), now -> {
                    if (mine == asked) {
                        opened.accept(replace(now));
                        workOut();
                    }
                }, session::failed);
    }

    private int replace(List<ComparedCell> now) {
        Map<CellKey, ComparedCell> byKey = new HashMap<>();
        now.forEach(cell -> byKey.put(cell.cell(), cell));
        int more = cells.stream().mapToInt(before -> {
            ComparedCell after = byKey.getOrDefault(before.cell(), before);
            return Boolean.compare(after.isOpen(), before.isOpen());
        }).sum();
        cells = cells.stream().map(before -> byKey.getOrDefault(before.cell(), before)).toList();
        list();
        return more;
    }

    /** Whether all these decisions are on cells that are shown. */
    boolean holds(List<NewDecision> act) {
        return act.stream().allMatch(one -> cells.stream().anyMatch(
                cell -> cell.cell().equals(new CellKey(one.postingId(), one.field()))));
    }

    /** Each value with the sources that name it and in how many cells, as lines; the most frequent first. */
    List<String> voices() {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        field().ifPresent(spec -> cells.stream().flatMap(cell -> cell.opinions().stream())
                .forEach(said -> counts
                        .computeIfAbsent(DisputedRow.text(spec, said.value(), session.words()),
                                none -> new TreeMap<>())
                        .merge(said.source(), 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Map<String, Integer>> one) -> -one.getValue()
                        .values().stream().mapToInt(count -> count).sum()))
                .map(one -> one.getKey() + ": " + one.getValue().entrySet().stream()
                        .map(source -> source.getKey() + " " + source.getValue())
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    Optional<FieldSpec> field() {
        return Optional.ofNullable(of).flatMap(one -> session.schema().field(one.of().field()));
    }

    /** The value that leads in most of the cells, in words; empty where none does that can be chosen, or nothing is left to decide. */
    String leading() {
        FieldValue leads = proposed();
        return leads == null
                ? ""
                : field().map(spec -> DisputedRow.text(spec, leads, session.words())).orElse("");
    }

    /** The value that is to be right, in words; empty where none is chosen. */
    String chosen() {
        FieldValue right = value.get();
        return right == null
                ? ""
                : field().map(spec -> DisputedRow.text(spec, right, session.words())).orElse("");
    }

    private @Nullable FieldValue proposed() {
        DisputeCluster now = of;
        return now == null || isSettled() || now.leading() instanceof FieldValue.Malformed
                ? null
                : now.leading();
    }

    /** Whether every cell of it is decided. */
    private boolean isSettled() {
        DisputeCluster now = of;
        return now != null
                && (cells.isEmpty() ? now.open() == 0 : cells.stream().noneMatch(ComparedCell::isOpen));
    }

    /** How the value is chosen: the one that leads is proposed until one is. */
    Optional<EditorOptions> options() {
        DisputeCluster now = of;
        return now == null
                ? Optional.empty()
                : field().map(spec -> EditorOptions.of(spec,
                        value.get() == null && !isSettled() ? now.leading() : null,
                        value.get(), session.words()));
    }

    /** Chooses by digit; where several may be chosen, ticks. @return whether there is such a value */
    boolean choose(int digit) {
        Optional<FieldValue> found = field()
                .flatMap(spec -> EditorOptions.chosen(spec, value.get(), digit, session.words()));
        found.ifPresentOrElse(this::choose, () -> field().ifPresent(spec -> session.notify(Notice.Kind.INFO,
                session.words().of("fields.no-choice", spec.label(), digit))));
        return found.isPresent();
    }

    void choose(Option option) {
        field().ifPresent(spec -> choose(EditorOptions.chosen(spec, value.get(), option)));
    }

    /** Chooses the value that leads in most of the cells. */
    void chooseLeading() {
        FieldValue leads = proposed();
        if (leads != null) {
            choose(leads);
        }
    }

    private void choose(FieldValue chosen) {
        value.set(chosen);
        workOut();
    }

    /** Gives up what was written. */
    void clear() {
        forget();
        mark();
        list();
    }

    /** Leaves the cell of a posting out, or takes it in again. */
    void toggle(String posting) {
        if (!except.remove(posting)) {
            except.add(posting);
        }
        mark();
        list();
    }

    private void workOut() {
        DisputeCluster now = of;
        FieldValue right = value.get();
        int mine = previewed.incrementAndGet();
        worked = null;
        mark();
        list();
        if (now == null || right == null) {
            return;
        }
        Ruling asked = new Ruling(now.of(), right, LATER, false, List.of());
        String refusal = asked.refusal(session.schema());
        if (!refusal.isEmpty()) {
            return;
        }
        String who = parts.reviewing().reviewer().name();
        background.run(() -> parts.rulings().rulings().preview(asked, who, new Superseded(mine)), found -> {
            if (mine == previewed.get()) {
                worked = found;
                mark();
                list();
            }
        }, session::failed);
    }

    /** Cut short where something else is to be worked out by then. */
    private final class Superseded implements Progress {

        private final int mine;

        Superseded(int mine) {
            this.mine = mine;
        }

        @Override
        public void at(long done, long total, String step) {}

        @Override
        public boolean cancelled() {
            return mine != previewed.get();
        }
    }

    private void mark() {
        RulingPreview found = worked;
        preview.set(found == null ? null : found.as(draft(found)));
    }

    private Ruling draft(RulingPreview found) {
        return new Ruling(found.ruling().of(), found.ruling().value(), reason.get().strip(), later.get(),
                List.copyOf(except));
    }

    private void list() {
        RulingPreview found = preview.get();
        Map<CellKey, RulingPreview.Change> changes = new HashMap<>();
        if (found != null) {
            found.changes().forEach(change -> changes.put(change.cell(), change));
        }
        List<DisputedRow> now = cells.stream()
                .map(cell -> row(cell, found != null, changes.get(cell.cell()))).toList();
        if (now.size() == rows.size() && IntStream.range(0, now.size())
                .allMatch(i -> now.get(i).posting().equals(rows.get(i).posting()))) {
            IntStream.range(0, now.size()).filter(i -> !now.get(i).equals(rows.get(i)))
                    .forEach(i -> rows.set(i, now.get(i)));
        } else {
            rows.setAll(now);
        }
    }

    private DisputedRow row(ComparedCell cell, boolean known, RulingPreview.@Nullable Change change) {
        boolean left = except.contains(cell.cell().postingId());
        FieldValue from = change == null ? null : change.from();
        DisputedRow.Fate fate = !cell.isOpen()
                ? DisputedRow.Fate.STAYS
                : !known
                        ? null
                        : change == null
                                ? DisputedRow.Fate.LEFT_OUT
                                : DisputedRow.Fate.of(change.kind());
        return new DisputedRow(cell, left, fate,
                from == null
                        ? ""
                        : field().map(spec -> DisputedRow.text(spec, from, session.words())).orElse(""));
    }

    /** Why the ruling cannot be made yet, in words; empty where it can. */
    String refusal() {
        DisputeCluster now = of;
        FieldValue right = value.get();
        if (now == null) {
            return session.words().of("ruling.no-dispute");
        }
        if (right == null) {
            return session.words().of(isSettled() ? "ruling.settled" : "ruling.choose");
        }
        RulingPreview found = preview.get();
        if (found == null) {
            String refused = new Ruling(now.of(), right, LATER, false, List.of()).refusal(session.schema());
            return refused.isEmpty() ? session.words().of("ruling.working-out") : refused;
        }
        if (found.changes().isEmpty() && !later.get()) {
            return session.words().of("ruling.nothing");
        }
        if (!reason.get().isBlank()) {
            return "";
        }
        // Ticked one by one: only Enter says that all are.
        String enter = session.keys().first(CellAction.ACCEPT);
        return right instanceof FieldValue.Choices(List<String> ticked) && !ticked.isEmpty()
                && !enter.isEmpty()
                        ? session.words().of("ruling.needs-ticks", enter)
                        : session.words().of("ruling.needs-reason");
    }

    /**
     * Makes the ruling just as it is shown, or says why it cannot be made.
     *
     * @param then done when it is made
     * @return whether it is being made
     */
    boolean make(Runnable then) {
        RulingPreview seen = preview.get();
        String refusal = refusal();
        if (!refusal.isEmpty() || seen == null) {
            session.notify(Notice.Kind.INFO, refusal);
            return false;
        }
        parts.reviewing().together(who -> parts.rulings().rulings().rule(seen, who),
                made -> made.preview().act(), made -> {
                    made(made);
                    then.run();
                });
        return true;
    }

    private void made(RulingMade made) {
        int settled = made.preview().changes().size();
        int left = made.left().size();
        boolean none = settled == 0 && left > 0;
        Notice notice = new Notice(left == 0 ? Notice.Kind.SUCCESS : Notice.Kind.WARNING,
                session.words().of(none ? "ruling.not-made" : "ruling.made", settled, left));
        session.notices().say(settled == 0 ? notice : notice.offering(CellAction.UNDO));
        parts.rulings().load();
        if (!none) {
            clear();
        }
    }

    /** The place of the cell that the window shows, from 0; -1 where it is not there. */
    int shown() {
        return of != null && of.of().field().equals(session.fieldProperty().get())
                ? place(session.currentProperty().get())
                : -1;
    }

    private int place(String posting) {
        return IntStream.range(0, rows.size()).filter(i -> rows.get(i).posting().equals(posting)).findFirst()
                .orElse(-1);
    }

    @Override
    public boolean holds(CellKey cell) {
        return of != null && of.of().field().equals(cell.field()) && place(cell.postingId()) >= 0;
    }

    @Override
    public Optional<CellKey> from(CellKey cell, int steps) {
        int place = place(cell.postingId());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int to = place < 0 ? 0 : Math.clamp(place + steps, 0, rows.size() - 1);
        return to == place ? Optional.empty() : Optional.of(rows.get(to).cell().cell());
    }

    @Override
    public Optional<CellKey> undecidedAfter(CellKey cell) {
        int from = place(cell.postingId());
        return IntStream.rangeClosed(1, rows.size())
                .mapToObj(i -> rows.get(Math.floorMod(from + i, rows.size())))
                .filter(row -> row.cell().isOpen()).findFirst().map(row -> row.cell().cell());
    }
}
