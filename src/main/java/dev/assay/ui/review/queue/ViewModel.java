package dev.assay.ui.review.queue;

import dev.assay.model.EvidenceStatus;
import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.review.FieldReview.State;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueView;
import dev.assay.review.QueueViews;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.PostingQueue;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The views of the queue without any node: those that come with the program, and those that were saved. */
final class ViewModel {

    private final Session session;
    private final QueueViews store;
    private final Background background;
    private final PostingQueue queue;
    private final List<QueueView> shipped;
    private final ReadOnlyObjectWrapper<List<QueueView>> saved = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> shown = new ReadOnlyObjectWrapper<>("");
    private Optional<QueueView> deleted = Optional.empty();

    ViewModel(Session session, QueueViews store, Background background) {
        this.session = session;
        this.store = store;
        this.background = background;
        queue = session.queue();
        shipped = shipped(session.words());
        queue.facetsProperty().subscribe(this::name);
        queue.orderProperty().subscribe(this::name);
        queue.searchProperty().subscribe(this::name);
        saved.subscribe(views -> name());
    }

    private static List<QueueView> shipped(Wording words) {
        return List.of(
                new QueueView(words.of("view.all"), FacetQuery.ALL, "", QueueOrder.RISKIEST_FIRST),
                QueueView.of(words.of("view.undecided"), Map.of(Facet.STATE, Set.of(State.UNDECIDED.name()))),
                QueueView.of(words.of("view.disputed"),
                        Map.of(Facet.STATE, Set.of(State.UNDECIDED.name()), Facet.AGREEMENT,
                                Set.of(Facet.Agreement.DIFFER.name()))),
                QueueView.of(words.of("view.unsure"), Map.of(Facet.STATE, Set.of(State.UNSURE.name()))),
                QueueView.of(words.of("view.not-found"),
                        Map.of(Facet.EVIDENCE, Set.of(EvidenceStatus.NOT_FOUND.name()))),
                QueueView.of(words.of("view.contradicted"),
                        Map.of(Facet.EVIDENCE, Set.of(EvidenceStatus.CONTRADICTED.name()))),
                QueueView.of(words.of("view.remarked"),
                        Map.of(Facet.REMARK, Set.of(Facet.Presence.YES.name()))),
                QueueView.of(words.of("view.no-text"),
                        Map.of(Facet.TEXT, Set.of(Facet.Presence.NO.name()))));
    }

    List<QueueView> shipped() {
        return shipped;
    }

    /** Those that were saved, as saved first. */
    ReadOnlyObjectProperty<List<QueueView>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** The name of the view that is shown; empty where what is asked for has none. */
    ReadOnlyObjectProperty<String> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Those that were saved, and those that come with the program. */
    Stream<QueueView> all() {
        return Stream.concat(saved.get().stream(), shipped.stream());
    }

    private void name() {
        QueueView now = now("?");
        shown.set(all().filter(view -> view.listsAs(now))
                .map(QueueView::name).findFirst().orElse(""));
    }

    private QueueView now(String name) {
        return new QueueView(name, queue.facetsProperty().get(), queue.searchProperty().get().strip(),
                queue.orderProperty().get());
    }

    /** The saved view that is shown. */
    Optional<QueueView> current() {
        return saved.get().stream().filter(view -> view.name().equals(shown.get())).findFirst();
    }

    void show(QueueView view) {
        queue.show(view);
    }

    /** Reads what was saved. */
    void load() {
        background.run(store::all, this::take, session::failed);
    }

    private void take(QueueView.Saved all) {
        saved.set(all.views());
        if (!all.unreadable().isEmpty()) {
            session.notify(Notice.Kind.WARNING,
                    session.words().of("view.unreadable", String.join(", ", all.unreadable())));
        }
    }

    /** Keeps what is asked for now under a name, in place of what had it. */
    void save(String name, String reviewer) {
        QueueView view = now(name.strip());
        change("view.saved", view.name(), () -> {
            store.save(view, reviewer);
            return true;
        });
    }

    void rename(QueueView view, String name, String reviewer) {
        change("view.renamed", name.strip(), () -> store.rename(view, name.strip(), reviewer));
    }

    void delete(QueueView view, String reviewer) {
        deleted = Optional.of(view);
        change("view.deleted", view.name(), () -> {
            store.delete(view.name(), reviewer);
            return true;
        });
    }

    /** The view that was deleted last, which can be put back as long as no other has its name. */
    Optional<QueueView> deleted() {
        return deleted.filter(
                view -> saved.get().stream().noneMatch(other -> other.name().equals(view.name())));
    }

    void restore(String reviewer) {
        deleted().ifPresent(view -> {
            deleted = Optional.empty();
            change("view.restored", view.name(), () -> store.add(view, reviewer));
        });
    }

    /** @param step says whether it was done: it is not where another view has the name */
    private void change(String said, String name, BooleanSupplier step) {
        background.run(() -> new Changed(step.getAsBoolean(), store.all()), changed -> {
            take(changed.all());
            if (changed.done()) {
                session.notify(Notice.Kind.SUCCESS, session.words().of(said, name));
            } else {
                session.notify(Notice.Kind.WARNING, session.words().of("view.taken", name));
            }
        }, session::failed);
    }

    private record Changed(boolean done, QueueView.Saved all) {}
}
