package dev.assay.ui.figures;

import dev.assay.evaluation.figures.DecidedLabels;
import dev.assay.evaluation.figures.DoubtedLabels;
import dev.assay.evaluation.figures.GoldLabels;
import dev.assay.evaluation.figures.Measuring;
import dev.assay.evaluation.guarantee.KnownCertificate;
import dev.assay.evaluation.statistics.Bootstrap;
import dev.assay.task.Progress;
import dev.assay.task.Tasks;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Measures the sources on a thread of its own, so that nobody waits, and decisions made meanwhile are kept. */
final class FiguresModel {

    private final Services services;
    private final Background background;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<Optional<Measured>> found = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Loading> loading = new ReadOnlyObjectWrapper<>(Loading.FIRST);
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
    private final AtomicInteger asked = new AtomicInteger();

    /** @param failed given what went wrong, on the UI thread */
    FiguresModel(Services services, Background background, Consumer<Throwable> failed) {
        this.services = services;
        this.background = background;
        this.failed = failed;
    }

    /** The figures; those measured before stay until the new ones are there. */
    ReadOnlyObjectProperty<Optional<Measured>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** How many fields are measured. */
    ReadOnlyIntegerProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Measures anew; what is being measured is given up. */
    void measure() {
        int mine = asked.incrementAndGet();
        loading.set(Loading.MORE);
        done.set(0);
        Tasks.start("figures", () -> measured(mine), background::onUi, end -> {
            if (mine != asked.get()) {
                return;
            }
            switch (end) {
                case Tasks.End.Done<Optional<Measured>>(Optional<Measured> measured) -> {
                    found.set(measured);
                    loading.set(Loading.READY);
                }
                case Tasks.End.Failed<Optional<Measured>>(Throwable problem) -> {
                    loading.set(Loading.FAILED);
                    failed.accept(problem);
                }
            }
        });
    }

    private Optional<Measured> measured(int mine) {
        List<KnownCertificate> samples = services.guarantees().all(new ArrayList<>());
        DecidedLabels decided = new DecidedLabels(services.store(), samples.stream()
                .filter(KnownCertificate::holds).map(KnownCertificate::id).collect(Collectors.toSet()));
        GoldLabels labels = decided.labels(GoldLabels.LOOKED_AT);
        Told told = new Told(mine);
        return new Measuring(services.store(), services.schema(), Bootstrap.USUAL)
                .of(labels, decided.byReviewer(GoldLabels.LOOKED_AT), samples, told)
                .map(figures -> new Measured(figures, labels, new DoubtedLabels(figures.doubted(),
                        DoubtedLabels.copies(services.store(), labels, told))));
    }

    /** Tells how far it is, and stops where it was asked to measure anew. */
    private final class Told implements Progress {

        private final int mine;

        Told(int mine) {
            this.mine = mine;
        }

        @Override
        public void at(long fields, long total, String what) {
            background.onUi(() -> {
                if (mine == asked.get()) {
                    done.set((int) fields);
                }
            });
        }

        @Override
        public boolean cancelled() {
            return mine != asked.get();
        }
    }
}
