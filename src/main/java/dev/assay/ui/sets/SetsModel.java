package dev.assay.ui.sets;

import dev.assay.evaluation.gold.GoldSets;
import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.evaluation.gold.SetDifference;
import dev.assay.export.DataCards;
import dev.assay.export.ExportChoice;
import dev.assay.export.ViewJson;
import dev.assay.model.Problem;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueView;
import dev.assay.review.QueueViews;
import dev.assay.task.Progress;
import dev.assay.task.Tasks;
import dev.assay.text.document.Document;
import dev.assay.ui.control.Page;
import dev.assay.ui.control.SpanMap;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Services;
import dev.assay.ui.value.PostingHeading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is known of the gold sets, read on threads of their own, so that nobody waits for a large set. */
final class SetsModel {

    private final Services services;
    private final Background background;
    private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(
            new Known(List.of(), List.of(), List.of()));
    private final ReadOnlyObjectWrapper<Loading> loading = new ReadOnlyObjectWrapper<>(Loading.FIRST);
    private final Consumer<Throwable> failed;
    private final Asked reading = new Asked();
    private final Asked showing = new Asked();

    /**
     * What a store has of sets.
     *
     * @param sets all versions of all sets, the newest version of a set first
     * @param unreadable those that cannot be read
     * @param views the views of the queue that were saved
     */
    record Known(List<KnownGoldSet> sets, List<Problem> unreadable, List<QueueView> views) {

        Known {
            sets = List.copyOf(sets);
            unreadable = List.copyOf(unreadable);
            views = List.copyOf(views);
        }
    }

    /** What is asked for, of which only the last is wanted. */
    private final class Asked {

        private final AtomicInteger last = new AtomicInteger();

        /** @param work empty where it is not wanted any more */
        <T> void ask(Work<T> work, Consumer<T> done, Consumer<Throwable> problem) {
            int mine = last.incrementAndGet();
            Progress wanted = new Progress() {
                @Override
                public void at(long count, long total, String what) {}

                @Override
                public boolean cancelled() {
                    return mine != last.get();
                }
            };
            Callable<Optional<T>> step = () -> work.over(wanted);
            Tasks.start("sets", step, background::onUi, end -> {
                if (mine == last.get()) {
                    switch (end) {
                        case Tasks.End.Done<Optional<T>>(Optional<T> made) -> made.ifPresent(done);
                        case Tasks.End.Failed<Optional<T>>(Throwable cause) -> problem.accept(cause);
                    }
                }
            });
        }
    }

    private interface Work<T> {

        Optional<T> over(Progress progress);
    }

    /** @param failed given what went wrong, on the UI thread */
    SetsModel(Services services, Background background, Consumer<Throwable> failed) {
        this.services = services;
        this.background = background;
        this.failed = failed;
    }

    ReadOnlyObjectProperty<Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Reads which sets there are. @param then done once they are known */
    void read(Runnable then) {
        if (loading.get() != Loading.FIRST) {
            loading.set(Loading.MORE);
        }
        reading.<Known>ask(progress -> Optional.of(found()), found -> {
            known.set(found);
            loading.set(Loading.READY);
            then.run();
        }, problem -> {
            loading.set(Loading.FAILED);
            failed.accept(problem);
        });
    }

    private Known found() {
        List<Problem> problems = new ArrayList<>();
        Map<String, List<KnownGoldSet>> named = new LinkedHashMap<>();
        services.goldSets().all(problems)
                .forEach(set -> named.computeIfAbsent(set.name(), none -> new ArrayList<>()).add(set));
        return new Known(named.values().stream().flatMap(versions -> versions.reversed().stream()).toList(),
                problems,
                new QueueViews(services.store().artefacts(), new ViewJson()).all().views());
    }

    /** Makes the data card of a set, as a page. @param failing told what went wrong */
    void card(KnownGoldSet set, Consumer<Page> then, Consumer<Throwable> failing) {
        showing.ask(progress -> DataCards
                .text(services.schema(), services.store(), ExportChoice.ALL.of(set), progress)
                .map(SetsModel::page), then, failing);
    }

    private static Page page(String markdown) {
        Document document = Document.of(markdown);
        return new Page(document.text(), document.blocks(), Page.Look.READING, SpanMap.NONE);
    }

    /** Compares two sets, cell by cell. */
    void compare(KnownGoldSet from, KnownGoldSet to, Consumer<List<ChangedLabel>> then,
            Consumer<Throwable> failing) {
        showing.<List<ChangedLabel>>ask(
                progress -> Optional.of(named(services.goldSets().changes(from, to))), then, failing);
    }

    private List<ChangedLabel> named(List<SetDifference.Change> changes) {
        Map<String, PostingSummary> summaries = new HashMap<>();
        services.store().summaries(changes.stream().map(change -> change.cell().postingId()).distinct()
                .toList()).forEach(summary -> summaries.put(summary.id(), summary));
        return changes.stream().map(change -> new ChangedLabel(change, PostingHeading
                .of(change.cell().postingId(), summaries.get(change.cell().postingId())))).toList();
    }

    /** Works out what a wish would freeze now. */
    void plan(GoldSets.Wish wish, Consumer<Plan> then, Consumer<Throwable> failing) {
        showing.ask(progress -> {
            GoldSets sets = services.goldSets();
            return sets.plan(wish, progress).map(planned -> new Plan(planned,
                    sets.leftOut(wish, planned.cells().size(), progress), sets.changes(planned)));
        }, then, failing);
    }

    /** Gives up what is being worked out. */
    void forget() {
        showing.last.incrementAndGet();
    }
}
