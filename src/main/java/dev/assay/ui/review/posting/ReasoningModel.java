package dev.assay.ui.review.posting;

import dev.assay.model.Answer;
import dev.assay.review.FieldReview;
import dev.assay.review.LocalReasoning;
import dev.assay.review.PostingFile;
import dev.assay.ui.control.Mark;
import dev.assay.ui.control.Page;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.MapChangeListener;
import org.jspecify.annotations.Nullable;

/** What a posting's models wrote before they answered, without any node. */
public final class ReasoningModel {

    private final Session session;
    private final PostingModel posting;
    private final LocalReasoning local;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<Answer>> answers = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable Answer> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.EMPTY);
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Mark>> passages = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper readable = new ReadOnlyBooleanWrapper();
    private String followed = "";
    private @Nullable Basis shown;
    private int asked;
    private boolean seen = true;

    /** A page, and where it speaks of each field. */
    private record Prepared(Page page, List<Mark> passages) {}

    /**
     * What the page is made of.
     *
     * @param name the answer's
     * @param written its reasoning; empty where that is worked out
     * @param told what it is worked out of: the answer's id is the same whatever it says; null where it is written
     */
    private record Basis(String name, String written, @Nullable PostingFile told) {

        static Basis of(Answer answer, PostingFile file) {
            return new Basis(ReasoningModel.name(answer), answer.reasoning(), answer.reasoning().isBlank()
                    ? new PostingFile(file.posting(), file.pass1(), List.of(answer), Map.of())
                    : null);
        }
    }

    /** @param local gives the reasoning that no answer carries */
    public ReasoningModel(Session session, PostingModel posting, LocalReasoning local,
            Background background) {
        this.session = session;
        this.posting = posting;
        this.local = local;
        this.background = background;
        posting.shownFileProperty()
                .subscribe(file -> offer(file == null ? List.of() : file.answers()));
        session.answerProperty().subscribe(this::follow);
        chosen.subscribe(this::show);
        session.postingProperty().subscribe(this::uncover);
        session.fieldProperty().subscribe(this::uncover);
        session.claims().probes().changedProperty().subscribe(this::uncover);
        session.reviews().addListener((MapChangeListener<String, FieldReview>) change -> {
            if (session.claims().probes().mayHide(change.getKey())) {
                uncover();
            }
        });
    }

    private void offer(List<Answer> all) {
        answers.set(all.stream().filter(answer -> !answer.reasoning().isBlank() || local.explains(answer))
                .toList());
        follow();
    }

    /**
     * Goes where the reviewer's judgement goes, where that answer has reasoning. While the same answer is judged, what
     * was chosen stays, whatever arrives.
     */
    private void follow() {
        Answer judged = session.answerProperty().get();
        String now = judged == null ? "" : name(judged);
        Optional<Answer> kept = now.equals(followed) ? among(chosen.get()) : Optional.empty();
        followed = now;
        chosen.set(kept.or(() -> among(judged))
                .or(() -> judged == null ? answers.get().stream().findFirst() : Optional.empty())
                .orElse(null));
        show(chosen.get());
        emptyText.set(describeEmpty(judged));
    }

    /** What is proposed for a field stands in the reasoning too: where that is hidden, so is this. */
    private void uncover() {
        show(chosen.get());
        emptyText.set(describeEmpty(session.answerProperty().get()));
    }

    private boolean isHidden() {
        return session.claims().probes().isReasoningHidden(session.fieldProperty().get());
    }

    private Optional<Answer> among(@Nullable Answer wanted) {
        return answers.get().stream().filter(answer -> wanted != null && name(answer).equals(name(wanted)))
                .findFirst();
    }

    private static String name(Answer answer) {
        return answer.postingId() + "\n" + answer.id();
    }

    /** Shows the next answer's reasoning, round and round. */
    void next() {
        List<Answer> all = answers.get();
        if (!all.isEmpty()) {
            chosen.set(all.get((all.indexOf(chosen.get()) + 1) % all.size()));
        }
    }

    private void show(@Nullable Answer answer) {
        PostingFile file = posting.shownFileProperty().get();
        Basis wanted = answer == null || file == null || isHidden() ? null : Basis.of(answer, file);
        readable.set(wanted != null);
        if (Objects.equals(wanted, shown)) {
            return;
        }
        int mine = ++asked;
        shown = seen ? wanted : null;
        if (!seen || answer == null || file == null || wanted == null) {
            show(new Prepared(Page.EMPTY, List.of()));
            return;
        }
        background.run(() -> {
            Page made = Pages.of(answer.reasoning().isBlank() ? local.reasoning(file) : answer.reasoning());
            return new Prepared(made, Passages.of(session.schema(), made));
        }, made -> {
            if (mine == asked) {
                show(made);
            }
        }, session::failed);
    }

    /** @param now whether the reviewer sees the reasoning; to make a page of it takes longer than to open a posting */
    void see(boolean now) {
        seen = now;
        if (now) {
            show(chosen.get());
        }
    }

    private void show(Prepared made) {
        passages.set(List.of());
        page.set(made.page());
        passages.set(made.passages());
    }

    /** Selects the field of a passage that was clicked. */
    void pick(List<Mark> marks) {
        marks.stream().findFirst().ifPresent(mark -> session.select(mark.field()));
    }

    private String describeEmpty(@Nullable Answer judged) {
        if (isHidden()) {
            return session.words().of("reasoning.hidden");
        }
        if (judged == null) {
            return session.words().of("reasoning.no-answer");
        }
        String name = judged.local()
                ? session.words().of("reasoning.by-rules", judged.engine().name())
                : session.words().of("reasoning.without", judged.engine().name());
        return answers.get().isEmpty() ? name : name + "\n" + session.words().of("reasoning.choose-above");
    }

    /** The answers that have reasoning. */
    public ReadOnlyObjectProperty<List<Answer>> runsProperty() {
        return answers.getReadOnlyProperty();
    }

    /** The answer whose reasoning is shown; null for none. */
    public ObjectProperty<@Nullable Answer> chosenProperty() {
        return chosen;
    }

    /** Whether there is a page to read. */
    public ReadOnlyBooleanProperty readableProperty() {
        return readable.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Where the page speaks of each field. */
    public ReadOnlyObjectProperty<List<Mark>> passagesProperty() {
        return passages.getReadOnlyProperty();
    }

    /** The selected field's key. */
    public ReadOnlyStringProperty fieldProperty() {
        return session.fieldProperty();
    }

    /** What to say where no reasoning is shown. */
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }
}
