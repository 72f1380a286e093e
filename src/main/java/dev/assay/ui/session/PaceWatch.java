package dev.assay.ui.session;

import dev.assay.evaluation.pace.FieldPace;
import dev.assay.evaluation.pace.Pace;
import dev.assay.evaluation.pace.PaceLine;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewIndex;
import dev.assay.schema.FieldSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * How far the review is, and how fast it goes. Counted in the background, field by field, so that other work goes
 * between: all of it when something arrived, and after a decision only the fields it was about.
 */
public final class PaceWatch {

    private final Session session;
    private final ReviewIndex index;
    private final Background background;
    private final List<String> fields;
    private final Map<String, FieldPace> known = new HashMap<>();
    private final Set<String> due = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<@Nullable Told> told = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Loading> loading = new ReadOnlyObjectWrapper<>(Loading.FIRST);
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean counting;

    public PaceWatch(Session session, Reviewing reviewing, Jobs jobs, ReviewIndex index,
            Background background) {
        this.session = session;
        this.index = index;
        this.background = background;
        fields = session.schema().fields().stream().map(FieldSpec::key).toList();
        reviewing.onKept(act -> {
            if (act.isEmpty()) {
                count();
            } else {
                count(act.stream().map(NewDecision::field).filter(fields::contains).toList());
            }
        });
        session.queue().totalProperty().subscribe(now -> count());
        session.loadingProperty().subscribe(now -> count());
        reviewing.reviewer().sightProperty().subscribe(now -> count());
        jobs.activityProperty().subscribe(now -> {
            if (now.isNone()) {
                count();
            }
        });
    }

    /** @param all of all fields together @param fields of each field */
    public record Told(PaceLine all, List<PaceLine> fields) {}

    /** What was counted last; null before anything was. */
    public ReadOnlyObjectProperty<@Nullable Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** As {@link #count()}. @param then done once they are counted; not where that fails */
    public void count(Runnable then) {
        waiting.add(then);
        count(fields);
    }

    /** Counts all fields anew. */
    public void count() {
        count(fields);
    }

    private void count(Collection<String> changed) {
        due.addAll(changed);
        if (!counting && !due.isEmpty()) {
            counting = true;
            next();
        }
    }

    private void next() {
        Iterator<String> first = due.iterator();
        String field = first.next();
        first.remove();
        Map<String, FieldPace> before = due.isEmpty() ? Map.copyOf(known) : Map.of();
        background.run(() -> {
            FieldPace read = Pace.read(index, field);
            return new Step(read, before.isEmpty() ? Optional.empty() : Optional.of(tell(before, read)));
        }, step -> {
            known.put(field, step.read());
            step.told().ifPresent(all -> {
                told.set(all);
                loading.set(Loading.READY);
            });
            if (due.isEmpty()) {
                counting = false;
                List<Runnable> told = List.copyOf(waiting);
                waiting.clear();
                told.forEach(Runnable::run);
            } else {
                next();
            }
        }, problem -> {
            counting = false;
            due.clear();
            waiting.clear();
            loading.set(Loading.FAILED);
            session.failed(problem);
        });
    }

    /** @param told all there is to tell, once the last field that is due was read */
    private record Step(FieldPace read, Optional<Told> told) {}

    private Told tell(Map<String, FieldPace> before, FieldPace read) {
        Pace pace = new Pace(fields.stream().flatMap(
                field -> Stream.ofNullable(field.equals(read.field()) ? read : before.get(field))).toList());
        return new Told(pace.all(), pace.lines());
    }
}
