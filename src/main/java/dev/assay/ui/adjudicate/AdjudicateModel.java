package dev.assay.ui.adjudicate;

import dev.assay.review.CellKey;
import dev.assay.review.Decision;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewMode;
import dev.assay.review.ReviewStore;
import dev.assay.review.adjudication.Adjudication;
import dev.assay.review.adjudication.SharedCell;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.CellPath;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.PaceWatch;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The cells that reviewers decided on, of one standing at a time, in the order of the fields. */
final class AdjudicateModel implements CellPath {

    private final ScreenParts parts;
    private final Session session;
    private final ReviewStore store;
    private final Background background;
    private final Adjudication adjudication;
    private final ObservableList<AdjudicatedRow> visible = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Loading> loading = new ReadOnlyObjectWrapper<>(Loading.FIRST);
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final StringProperty note = new SimpleStringProperty("");
    private List<AdjudicatedRow> all = List.of();
    private Set<String> fields = Set.of();
    private SharedCell.Standing standing = SharedCell.Standing.DISPUTED;
    private boolean appointable;
    private boolean begun = true;
    private int asked;

    AdjudicateModel(ScreenParts parts, ReviewStore store, Background background) {
        this.parts = parts;
        this.session = parts.session();
        this.store = store;
        this.background = background;
        this.adjudication = new Adjudication(store);
    }

    private record Read(List<AdjudicatedRow> rows, String refusal, boolean appointable, boolean begun) {}

    ObservableList<AdjudicatedRow> visible() {
        return visible;
    }

    ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Why nothing can be settled by whoever reviews now; empty where it can. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Why the next cell is settled as it is, in the adjudicator's words. */
    StringProperty noteProperty() {
        return note;
    }

    /** Whether nobody adjudicates yet, though only an adjudicator can. */
    boolean isAppointable() {
        return appointable;
    }

    /** Reads them. @param then done when they are there */
    void read(Runnable then) {
        int mine = ++asked;
        String who = parts.reviewing().reviewer().name();
        background.run(() -> {
            String refused = adjudication.refusal(who);
            boolean nobody = store.people().mode().blind() && store.people().mode().adjudicators().isEmpty()
                    && !who.isEmpty();
            return new Read(refused.isEmpty() ? rows(adjudication.cells()) : List.of(),
                    refused.isEmpty()
                            ? ""
                            : who.isEmpty()
                                    ? session.words().of("adjudicate.nobody")
                                    : session.words().of("adjudicate.blind", who, nobody ? 0 : 1,
                                            String.join(", ", store.people().mode().adjudicators())),
                    nobody, store.people().isBegun());
        }, read -> {
            if (mine == asked) {
                all = read.rows();
                appointable = read.appointable();
                begun = read.begun();
                refusal.set(read.refusal());
                loading.set(Loading.READY);
                list();
                then.run();
            }
        }, problem -> {
            if (mine == asked) {
                loading.set(Loading.FAILED);
            }
            session.failed(problem);
        });
    }

    private List<AdjudicatedRow> rows(List<SharedCell> cells) {
        Map<String, PostingSummary> summaries = new HashMap<>();
        store.summaries(cells.stream().map(cell -> cell.cell().postingId()).distinct().toList())
                .forEach(summary -> summaries.put(summary.id(), summary));
        List<FieldSpec> order = session.schema().fields();
        return cells.stream()
                .flatMap(cell -> session.schema().field(cell.cell().field())
                        .map(spec -> AdjudicatedRow.of(cell, spec, summaries.get(cell.cell().postingId())))
                        .stream())
                .sorted(Comparator.comparingInt((AdjudicatedRow row) -> order.indexOf(row.field()))
                        .thenComparing(AdjudicatedRow::heading)
                        .thenComparing(row -> row.cell().cell().postingId()))
                .toList();
    }

    private void list() {
        List<AdjudicatedRow> now = all.stream().filter(row -> row.cell().standing() == standing)
                .filter(row -> fields.isEmpty() || fields.contains(row.field().label())).toList();
        if (!now.equals(visible)) {
            visible.setAll(now);
        }
    }

    SharedCell.Standing standing() {
        return standing;
    }

    void show(SharedCell.Standing wanted) {
        standing = wanted;
        list();
    }

    /** How many cells are of a standing. */
    long count(SharedCell.Standing of) {
        return all.stream().filter(row -> row.cell().standing() == of).count();
    }

    /** How many of them nobody settled. */
    long open(SharedCell.Standing of) {
        return all.stream().filter(row -> row.cell().standing() == of && row.isOpen()).count();
    }

    /** The fields with how many cells of the standing each has, by their labels. */
    Map<String, Long> counts() {
        Map<String, Long> counts = all.stream().filter(row -> row.cell().standing() == standing)
                .collect(Collectors.groupingBy(row -> row.field().label(), LinkedHashMap::new,
                        Collectors.counting()));
        fields.forEach(field -> counts.putIfAbsent(field, 0L));
        return counts;
    }

    Set<String> fields() {
        return fields;
    }

    void choose(Set<String> labels) {
        fields = Set.copyOf(labels);
        list();
    }

    /** The cell that the window shows, where it is listed. */
    Optional<AdjudicatedRow> now() {
        int place = shown();
        return place < 0 ? Optional.empty() : Optional.of(visible.get(place));
    }

    /** Its place in the list; -1 where it is not there. */
    int shown() {
        return place(new CellKey(session.currentProperty().get(), session.fieldProperty().get()));
    }

    private int place(CellKey cell) {
        return IntStream.range(0, visible.size()).filter(at -> visible.get(at).cell().cell().equals(cell))
                .findFirst().orElse(-1);
    }

    boolean isListed(CellKey cell) {
        return place(cell) >= 0;
    }

    /** Takes a side, counted from 0, of the cell that is shown. */
    void take(int side) {
        now().filter(row -> side < row.cell().sides().size()).ifPresent(row -> {
            String reviewer = row.cell().sides().get(side).getValue().getFirst();
            String words = note.get().strip();
            settle(row, who -> adjudication.take(row.cell(), reviewer, who, words));
        });
    }

    void allWrong() {
        String words = note.get().strip();
        now().ifPresent(row -> settle(row, who -> adjudication.allWrong(row.cell(), who, words)));
    }

    /** Makes an act. */
    private interface Settling {
        List<Decision> by(String adjudicator);
    }

    private void settle(AdjudicatedRow row, Settling settling) {
        CellKey key = row.cell().cell();
        Optional<CellKey> next = undecidedAfter(key).filter(cell -> !cell.equals(key));
        parts.reviewing().together(settling::by, AdjudicateModel::act, made -> {
            if (made.isEmpty()) {
                refuse();
                return;
            }
            note.set("");
            next.ifPresent(cell -> session.open(cell.postingId(), cell.field()));
        });
    }

    /** Settles all open cells of the standing that is shown, as they were said; what is disputed is settled one by one. */
    void settleAll() {
        if (standing == SharedCell.Standing.DISPUTED) {
            session.notify(Notice.Kind.INFO, session.words().of("adjudicate.one-by-one"));
            return;
        }
        List<SharedCell> cells = visible.stream().filter(AdjudicatedRow::isOpen).map(AdjudicatedRow::cell)
                .toList();
        if (cells.isEmpty()) {
            session.notify(Notice.Kind.INFO, session.words().of("adjudicate.none-open"));
            return;
        }
        Adjudication.How how = standing == SharedCell.Standing.AGREED
                ? Adjudication.How.AGREED
                : Adjudication.How.ALONE;
        parts.reviewing().together(who -> adjudication.settle(cells, how, who), AdjudicateModel::act,
                made -> {
                    if (made.isEmpty()) {
                        refuse();
                        return;
                    }
                    session.notices().say(new Notice(Notice.Kind.SUCCESS,
                            session.words().of("adjudicate.all-settled", made.stream().map(Decision::what)
                                    .map(what -> new CellKey(what.postingId(), what.field())).distinct()
                                    .count()))
                            .offering(CellAction.UNDO));
                });
    }

    /** Says that nothing was decided, as what was settled before is not on the screen yet. */
    private void refuse() {
        session.notify(Notice.Kind.WARNING, session.words().of("adjudicate.under-way"));
    }

    private static List<NewDecision> act(List<Decision> made) {
        return made.stream().map(Decision::what).toList();
    }

    /** Whether the store can be made blind: it is not, and nothing was ever decided in it. */
    boolean canBeBlind() {
        PaceWatch.Told told = parts.pace().toldProperty().get();
        return !parts.reviewing().reviewer().blindProperty().get() && !begun && told != null
                && told.all().decided() == 0;
    }

    /** Makes the store one in which each reviewer sees their own decisions only. */
    void makeBlind() {
        parts.reviewing().reviewer().named(() -> {
            String who = parts.reviewing().reviewer().name();
            background.run(() -> {
                store.people().review(ReviewMode.blind(List.of()), who);
                return who;
            }, done -> {
                parts.reviewing().load();
                session.load();
                read(() -> {});
            }, session::failed);
        });
    }

    /** Makes whoever reviews the adjudicator of a blind store that has none. */
    void appoint() {
        String who = parts.reviewing().reviewer().name();
        background.run(() -> {
            adjudication.appoint(who);
            return who;
        }, done -> {
            session.load();
            session.showNewer();
            read(() -> {});
        }, session::failed);
    }

    @Override
    public boolean holds(CellKey cell) {
        return place(cell) >= 0;
    }

    @Override
    public Optional<CellKey> from(CellKey cell, int steps) {
        if (visible.isEmpty()) {
            return Optional.empty();
        }
        int place = place(cell);
        int to = place < 0 ? 0 : Math.clamp(place + steps, 0, visible.size() - 1);
        return to == place ? Optional.empty() : Optional.of(visible.get(to).cell().cell());
    }

    @Override
    public Optional<CellKey> undecidedAfter(CellKey cell) {
        int from = place(cell);
        return IntStream.rangeClosed(1, visible.size())
                .mapToObj(at -> visible.get(Math.floorMod(from + at, visible.size())))
                .filter(AdjudicatedRow::isOpen).findFirst().map(row -> row.cell().cell());
    }
}
