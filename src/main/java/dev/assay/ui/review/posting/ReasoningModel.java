package dev.assay.ui.review.posting;

import dev.assay.model.Answer;
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
    private final ReadOnlyObjectWrapper<List<Answer>> answers = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable Answer> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.EMPTY);
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private int asked;

    public ReasoningModel(Session session, PostingModel posting, Background background) {
        this.session = session;
        this.background = background;
        posting.runsProperty().subscribe(this::offer);
        session.answerProperty().subscribe(this::follow);
        chosen.subscribe(this::show);
    }

    private void offer(List<Answer> all) {
        answers.set(all.stream().filter(answer -> !answer.reasoning().isBlank()).toList());
        follow();
        show(chosen.get());
    }

    /** Goes where the reviewer's judgement goes, where that answer has reasoning. */
    private void follow() {
        Answer judged = session.answerProperty().get();
        chosen.set(judged != null && answers.get().contains(judged)
                ? judged
                : judged == null && !answers.get().isEmpty() ? answers.get().getFirst() : null);
        emptyText.set(describeEmpty(judged));
    }

    /** Shows the next answer's reasoning, round and round. */
    void next() {
        List<Answer> all = answers.get();
        if (!all.isEmpty()) {
            chosen.set(all.get((all.indexOf(chosen.get()) + 1) % all.size()));
        }
    }

    private void show(@Nullable Answer answer) {
        int mine = ++asked;
        if (answer == null) {
            page.set(Page.EMPTY);
            return;
        }
        background.run(() -> Pages.of(answer.reasoning()), made -> {
            if (mine == asked) {
                page.set(made);
            }
        }, session::failed);
    }

    private String describeEmpty(@Nullable Answer judged) {
        if (judged == null) {
            return "There is no answer for this posting yet, so there is no reasoning to read.";
        }
        String name = judged.local()
                ? "The engine “" + judged.engine().name() + "” decides by rules and writes no reasoning."
                : "The answer of " + judged.engine().name() + " came without reasoning.";
        return answers.get().isEmpty() ? name : name + "\nChoose a model above to read its reasoning.";
    }

    /** The answers that have reasoning. */
    public ReadOnlyObjectProperty<List<Answer>> runsProperty() {
        return answers.getReadOnlyProperty();
    }

    /** The answer whose reasoning is shown; null for none. */
    public ObjectProperty<@Nullable Answer> chosenProperty() {
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
