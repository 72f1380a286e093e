package dev.assay.ui.compare;

import dev.assay.evaluation.source.Comparison;
import dev.assay.evaluation.source.ComparisonCount;
import dev.assay.model.EvidenceStatus;
import dev.assay.review.ComparedCell;
import dev.assay.review.ReviewIndex;
import dev.assay.review.RowPage;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.CellSelection;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The figures of the sources, counted page by page off the UI thread, so that decisions made meanwhile go between. */
final class CompareModel {

    private static final int PAGE = 500;

    private final Session session;
    private final ReviewIndex index;
    private final Background background;
    private final ReadOnlyObjectWrapper<Comparison> found = new ReadOnlyObjectWrapper<>(Comparison.NONE);
    private final ReadOnlyObjectWrapper<Loading> loading = new ReadOnlyObjectWrapper<>(Loading.FIRST);
    private final ReadOnlyIntegerWrapper counted = new ReadOnlyIntegerWrapper();
    private int asked;

    CompareModel(Session session, ReviewIndex index, Background background) {
        this.session = session;
        this.index = index;
        this.background = background;
    }

    /** The figures; those counted before stay until all are there. */
    ReadOnlyObjectProperty<Comparison> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** How many fields are counted. */
    ReadOnlyIntegerProperty countedProperty() {
        return counted.getReadOnlyProperty();
    }

    /** Counts all cells anew. */
    void count() {
        loading.set(Loading.MORE);
        counted.set(0);
        count(++asked, new ComparisonCount(), 0, RowPage.START);
    }

    private void count(int mine, ComparisonCount count, int field, String from) {
        List<FieldSpec> fields = session.schema().fields();
        background.run(() -> {
            RowPage<ComparedCell> page = index.compared(fields.get(field).key(), from, PAGE);
            page.rows().forEach(count::add);
            boolean last = page.next().isEmpty() && field + 1 == fields.size();
            return new Step(page.next(), last ? Optional.of(count.result()) : Optional.empty());
        }, step -> {
            if (mine != asked) {
                return;
            }
            boolean whole = step.next().isEmpty();
            counted.set(whole ? field + 1 : field);
            if (step.all().isPresent()) {
                found.set(step.all().get());
                loading.set(Loading.READY);
            } else {
                count(mine, count, whole ? field + 1 : field, whole ? RowPage.START : step.next());
            }
        }, problem -> {
            if (mine == asked) {
                loading.set(Loading.FAILED);
            }
            session.failed(problem);
        });
    }

    /** @param all the figures, once the last cell is counted */
    private record Step(String next, Optional<Comparison> all) {}

    /** What can be told. */
    List<Measure> measures() {
        List<Measure> measures = new ArrayList<>(
                List.of(new Measure.Decided(), new Measure.Others(), new Measure.Stated()));
        for (EvidenceStatus status : EvidenceStatus.values()) {
            measures.add(new Measure.Standing(status));
        }
        found.get().sources().forEach(source -> measures.add(new Measure.With(source)));
        return measures;
    }

    /** The cells that a figure points at. */
    CellSelection selection(Measure measure, String source, FieldSpec field) {
        return new CellSelection(field.key(), measure.pointing(source, session.words()),
                cell -> measure.pointsAt(cell, source));
    }
}
