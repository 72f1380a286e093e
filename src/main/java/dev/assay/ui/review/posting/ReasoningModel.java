package dev.assay.ui.review.posting;

import dev.assay.model.Run;
import dev.assay.ui.control.Page;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.Session;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What a posting's models wrote before they answered, without any node. */
public final class ReasoningModel {

    private final Session session;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<Run>> runs = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable Run> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.EMPTY);
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private int asked;

    public ReasoningModel(Session session, PostingModel posting, Background background) {
        this.session = session;
        this.background = background;
        posting.runsProperty().subscribe(this::offer);
        session.runProperty().subscribe(this::follow);
        chosen.subscribe(this::show);
    }

    private void offer(List<Run> all) {
        runs.set(all.stream().filter(run -> !run.reasoning().isBlank()).toList());
        follow();
        show(chosen.get());
    }

    /** Goes where the reviewer's judgement goes, where that answer has reasoning. */
    private void follow() {
        Run judged = session.runProperty().get();
        chosen.set(judged != null && runs.get().contains(judged)
                ? judged
                : judged == null && !runs.get().isEmpty() ? runs.get().getFirst() : null);
        emptyText.set(describeEmpty(judged));
    }

    /** Shows the next answer's reasoning, round and round. */
    void next() {
        List<Run> all = runs.get();
        if (!all.isEmpty()) {
            chosen.set(all.get((all.indexOf(chosen.get()) + 1) % all.size()));
        }
    }

    private void show(@Nullable Run run) {
        int mine = ++asked;
        if (run == null) {
            page.set(Page.EMPTY);
            return;
        }
        background.run(() -> Pages.of(run.reasoning()), made -> {
            if (mine == asked) {
                page.set(made);
            }
        }, session::failed);
    }

    private String describeEmpty(@Nullable Run judged) {
        if (judged == null) {
            return "There is no answer for this posting yet, so there is no reasoning to read.";
        }
        String name = judged.local()
                ? "The engine “" + judged.engine().name() + "” decides by rules and writes no reasoning."
                : "The answer of " + judged.engine().name() + " came without reasoning.";
        return runs.get().isEmpty() ? name : name + "\nChoose a model above to read its reasoning.";
    }

    /** The answers that have reasoning. */
    public ReadOnlyObjectProperty<List<Run>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /** The answer whose reasoning is shown; null for none. */
    public ObjectProperty<@Nullable Run> chosenProperty() {
        return chosen;
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** What to say where no reasoning is shown. */
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }
}
