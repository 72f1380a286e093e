package dev.assay.ui.bulk;

import dev.assay.evaluation.guarantee.Certificate;
import dev.assay.evaluation.guarantee.Guarantees;
import dev.assay.evaluation.guarantee.KnownCertificate;
import dev.assay.evaluation.guarantee.SamplePlan;
import dev.assay.evaluation.guarantee.SampledCell;
import dev.assay.evaluation.guarantee.Stratum;
import dev.assay.model.FieldValue;
import dev.assay.model.Problem;
import dev.assay.review.CellKey;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewIndex;
import dev.assay.text.document.HeaderText;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.CellPath;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The samples that were drawn: the one that is looked at with its cells in their order, and what it shows by now. */
final class SamplesModel implements CellPath {

    /** So many cells are read at a time, that postings can be opened in between. */
    private static final int CHUNK = 25;

    private final ScreenParts parts;
    private final Session session;
    private final ReviewIndex index;
    private final Guarantees guarantees;
    private final Background background;
    private final ObservableList<KnownCertificate> all = FXCollections.observableArrayList();
    private final ObservableList<SampledRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable KnownCertificate> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(Standing.NONE);
    private final ReadOnlyObjectWrapper<Loading> loading = new ReadOnlyObjectWrapper<>(Loading.FIRST);
    private int asked;
    private int looked;

    /**
     * What could be done with the sample that is looked at.
     *
     * @param left how many cells accepting the rest would decide
     * @param refusal why that cannot be done, as the core says it; empty where it can
     * @param reachable whether the target can still be shown, if no more of the sample's cells are wrong
     */
    record Standing(int left, String refusal, boolean reachable) {

        static final Standing NONE = new Standing(0, "", true);
    }

    SamplesModel(ScreenParts parts, ReviewIndex index, Guarantees guarantees, Background background) {
        this.parts = parts;
        this.session = parts.session();
        this.index = index;
        this.guarantees = guarantees;
        this.background = background;
        parts.reviewing().onKept(this::kept);
    }

    /** All that were drawn, the newest first. */
    ObservableList<KnownCertificate> all() {
        return all;
    }

    /** The cells of the one that is looked at, as drawn. */
    ObservableList<SampledRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<@Nullable KnownCertificate> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Reads all of them again. @param then done when they are there */
    void read(Runnable then) {
        List<Problem> problems = new ArrayList<>();
        background.run(() -> guarantees.all(problems), found -> {
            loading.set(Loading.READY);
            String before = id();
            all.setAll(found.reversed());
            problems.stream().findFirst().ifPresent(problem -> session.notify(Notice.Kind.WARNING,
                    session.words().line(problem)));
            take(all.stream().filter(one -> one.id().equals(before)).findFirst().orElse(null));
            then.run();
        }, problem -> {
            loading.set(Loading.FAILED);
            session.failed(problem);
        });
    }

    private String id() {
        KnownCertificate now = chosen.get();
        return now == null ? "" : now.id();
    }

    /** Looks at one. @param then done when its cells are there */
    void choose(@Nullable KnownCertificate one, Runnable then) {
        if (one != null && !one.id().equals(id())) {
            take(one);
            rows.setAll(IntStream.range(0, plan(one).sample().size())
                    .mapToObj(i -> row(plan(one).sample().get(i), i + 1, FieldReview.UNDECIDED)).toList());
            int mine = ++asked;
            states(mine, 0, then);
        }
    }

    private static SamplePlan plan(KnownCertificate one) {
        return one.certificate().plan();
    }

    private void take(@Nullable KnownCertificate one) {
        chosen.set(one);
        look();
    }

    private void states(int mine, int from, Runnable then) {
        List<SampledRow> some = List.copyOf(rows.subList(from, Math.min(rows.size(), from + CHUNK)));
        background.run(() -> some.stream().map(this::read).toList(), now -> {
            if (mine != asked) {
                return;
            }
            IntStream.range(0, now.size()).filter(i -> !now.get(i).equals(rows.get(from + i)))
                    .forEach(i -> rows.set(from + i, now.get(i)));
            if (from + now.size() < rows.size()) {
                states(mine, from + now.size(), then);
            } else {
                then.run();
            }
        }, session::failed);
    }

    private SampledRow read(SampledRow row) {
        CellKey cell = row.cell().cell();
        FieldReview review = index.posting(cell.postingId()).map(file -> file.review(cell.field()))
                .orElse(FieldReview.UNDECIDED);
        Decision last = review.state() == FieldReview.State.UNDECIDED ? null : review.last();
        FieldValue decided = last == null ? null : last.what().value();
        return new SampledRow(row.cell(), row.number(), row.heading(), review.state(), decided);
    }

    private SampledRow row(SampledCell cell, int number, FieldReview review) {
        String posting = cell.cell().postingId();
        PostingSummary summary = session.queue().find(posting).orElse(null);
        String heading = summary == null
                ? posting
                : Stream.of(summary.title(), summary.company()).map(HeaderText::of)
                        .filter(HeaderText::isNamed)
                        .map(HeaderText::text).collect(Collectors.joining(" · "));
        return new SampledRow(cell, number, heading.isEmpty() ? posting : heading, review.state(), null);
    }

    private void kept(List<NewDecision> act) {
        Set<CellKey> keys = new LinkedHashSet<>();
        act.forEach(one -> keys.add(new CellKey(one.postingId(), one.field())));
        List<SampledRow> changed = rows.stream().filter(row -> act.isEmpty()
                || keys.contains(row.cell().cell())).toList();
        int mine = asked;
        if (!changed.isEmpty()) {
            background.run(() -> changed.stream().map(this::read).toList(), now -> {
                if (mine == asked) {
                    now.forEach(row -> rows.set(row.number() - 1, row));
                }
            }, session::failed);
        }
        String id = id();
        if (!id.isEmpty()) {
            int latest = ++looked;
            background.run(() -> guarantees.find(id), now -> {
                if (latest == looked && id.equals(id())) {
                    IntStream.range(0, all.size()).filter(i -> all.get(i).id().equals(id)).findFirst()
                            .ifPresent(i -> all.set(i, now));
                    take(now);
                }
            }, session::failed);
        }
    }

    /** Finds out what could be done with it as things are. */
    private void look() {
        KnownCertificate now = chosen.get();
        if (now == null) {
            standing.set(Standing.NONE);
            return;
        }
        background.run(() -> new Standing(guarantees.left(now), guarantees.refusal(now),
                plan(now).best(now.state()) <= plan(now).terms().target()), found -> {
                    if (now.equals(chosen.get())) {
                        standing.set(found);
                    }
                }, session::failed);
    }

    /** Draws a sample and looks at it. @param then done when it is there */
    void draw(Stratum stratum, SamplePlan.Terms terms, Runnable then) {
        parts.reviewing().together(who -> guarantees.draw(stratum, terms, who), drawn -> List.of(),
                drawn -> read(() -> {
                    choose(all.stream().filter(one -> one.id().equals(drawn.id())).findFirst().orElse(null),
                            () -> {});
                    then.run();
                }));
    }

    /** Accepts the rest of the sample's stratum, if that can be done; what it comes to is worked out as a long job. */
    void accept() {
        KnownCertificate now = chosen.get();
        String refusal = refusal();
        if (now == null || !refusal.isEmpty()) {
            session.notify(Notice.Kind.INFO, refusal);
            return;
        }
        String who = parts.reviewing().reviewer().name();
        String job = session.words().of("bulk.job");
        if (parts.jobs().all().stream().anyMatch(one -> one.activityProperty().get().what().equals(job))) {
            return;
        }
        parts.jobs().run(job, progress -> {
            List<NewDecision> act = guarantees.preview(now, who, progress);
            if (!progress.cancelled()) {
                background.onUi(() -> accept(now, act));
            }
            return session.words().of(progress.cancelled() ? "bulk.cancelled" : "bulk.worked-out");
        });
    }

    private void accept(KnownCertificate known, List<NewDecision> act) {
        if (known.id().equals(id()) && !refusal().isEmpty()) {
            session.notify(Notice.Kind.WARNING, refusal());
            return;
        }
        parts.reviewing().together(who -> guarantees.accept(known, act, who), made -> act, made -> {
            Certificate.Applied applied = made.certificate().applied();
            int accepted = applied == null ? 0 : applied.accepted();
            session.notices()
                    .say(new Notice(Notice.Kind.SUCCESS, session.words().of("bulk.accepted", accepted,
                            session.words().of("bulk.share",
                                    100 * (applied == null ? 1 : applied.state().upper())),
                            act.size() - accepted)).offering(CellAction.UNDO));
            read(() -> {});
        });
    }

    /** Why the rest cannot be accepted, in words; empty where it can. */
    String refusal() {
        KnownCertificate now = chosen.get();
        if (now == null) {
            return session.words().of("bulk.choose");
        }
        if (!now.certificate().revoked().isEmpty()) {
            return session.words().of("bulk.is-revoked", now.certificate().revoked());
        }
        if (now.bulk() > 0) {
            return session.words().of("bulk.is-accepted");
        }
        String blocked = now.state().blocked();
        if (!now.state().met()) {
            int toLook = plan(now).sample().size() - now.state().looked();
            return blocked.isEmpty()
                    ? session.words().of(toLook == 0
                            ? "bulk.not-met"
                            : standing.get().reachable() ? "bulk.look-on" : "bulk.out-of-reach", toLook,
                            session.words().of("bulk.share", 100 * plan(now).terms().target()))
                    : blocked;
        }
        return standing.get().refusal().isEmpty() && standing.get().left() == 0
                ? session.words().of("bulk.nothing-left")
                : standing.get().refusal();
    }

    @Override
    public boolean hides(CellKey cell) {
        KnownCertificate now = chosen.get();
        return now != null && plan(now).terms().hidden()
                && plan(now).sample().stream().anyMatch(one -> one.cell().equals(cell));
    }

    /** The place of the cell that the window shows, from 0; -1 where it is not there. */
    int shown() {
        return place(new CellKey(session.currentProperty().get(), session.fieldProperty().get()));
    }

    private int place(CellKey cell) {
        return IntStream.range(0, rows.size()).filter(i -> rows.get(i).cell().cell().equals(cell)).findFirst()
                .orElse(-1);
    }

    /** The first cell that is undecided, or else the first. */
    Optional<CellKey> start() {
        return rows.stream().filter(SampledRow::isOpen).findFirst().or(() -> rows.stream().findFirst())
                .map(row -> row.cell().cell());
    }

    @Override
    public boolean holds(CellKey cell) {
        return place(cell) >= 0;
    }

    @Override
    public Optional<CellKey> from(CellKey cell, int steps) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int place = place(cell);
        int to = place < 0 ? 0 : Math.clamp(place + steps, 0, rows.size() - 1);
        return to == place ? Optional.empty() : Optional.of(rows.get(to).cell().cell());
    }

    @Override
    public Optional<CellKey> undecidedAfter(CellKey cell) {
        int from = place(cell);
        return IntStream.rangeClosed(1, rows.size())
                .mapToObj(i -> rows.get(Math.floorMod(from + i, rows.size())))
                .filter(SampledRow::isOpen).findFirst().map(row -> row.cell().cell());
    }
}
