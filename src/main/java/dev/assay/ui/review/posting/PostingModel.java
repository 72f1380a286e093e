package dev.assay.ui.review.posting;

import dev.assay.model.Answer;
import dev.assay.model.GroundedSpan;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.text.document.HeaderText;
import dev.assay.ui.control.Mark;
import dev.assay.ui.control.Page;
import dev.assay.ui.control.PartMark;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.HighlightMode;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Session;
import dev.assay.vocabulary.PostingParts;
import dev.assay.vocabulary.VocabularyFiles;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.MapChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * What the posting's pane shows, without any node. A posting's pages are made off the UI thread before it is shown;
 * they stand on the screen as long as it is the open one, and no evidence of another is ever marked on them.
 */
public final class PostingModel {

    /** The parts of the pane. */
    public enum Tab {
        POSTING, PASS1, REASONING
    }

    /** How much there is to be shown. */
    public enum State {
        /** The first posting is on its way. */
        LOADING,
        /** No posting is open. */
        NOTHING,
        /** A posting is open, and its own text is not known. */
        NO_TEXT,
        /** A posting is open. */
        TEXT
    }

    private final Session session;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyStringWrapper stateText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Page> header = new ReadOnlyObjectWrapper<>(Page.EMPTY);
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.EMPTY);
    private final ReadOnlyObjectWrapper<List<Mark>> headerMarks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Mark>> pageMarks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Chip>> chips = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<FactTable> facts = new ReadOnlyObjectWrapper<>(FactTable.EMPTY);
    private final ReadOnlyObjectWrapper<List<Answer>> answers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable PostingFile> shownFile = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper raw = new ReadOnlyBooleanWrapper();
    private final BooleanProperty parts = new SimpleBooleanProperty();
    /** Whether parts are told, as it is known off the UI thread. */
    private volatile boolean partsTold;
    private final ReadOnlyObjectWrapper<List<PartMark>> pageParts = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.POSTING);
    private final Sides sides = new Sides(tab);
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    /** Read off the UI thread, too, where the pages of the posting shown are used again. */
    private volatile @Nullable PreparedPosting sheet;
    /** Made off the UI thread when parts are first asked for: its vocabulary takes long to be read. */
    private volatile @Nullable PostingParts reader;

    public PostingModel(Session session, Background background) {
        this.session = session;
        this.background = background;
        session.prepareWith(this::prepare);
        PostingFile open = session.postingProperty().get();
        if (open != null) {
            background.run(() -> prepare(open), Runnable::run, session::failed);
        }
        session.postingProperty().subscribe(file -> {
            if (file == null) {
                show(null, null);
            }
        });
        session.openingProperty().subscribe(this::showState);
        session.loadingProperty().subscribe(this::showState);
        session.currentProperty().subscribe(this::showState);
        session.answerProperty().subscribe(this::mark);
        session.highlightsProperty().subscribe(this::mark);
        session.fieldProperty().subscribe(() -> {
            if (session.highlightsProperty().get() == HighlightMode.SELECTED
                    || session.claims().wantedProperty().get() != null) {
                mark();
            }
            explain();
        });
        session.evidenceProperty().subscribe(this::explain);
        session.claims().wantedProperty().subscribe(this::mark);
        session.claims().probes().changedProperty().subscribe(now -> mark());
        session.reviews().addListener((MapChangeListener<String, FieldReview>) change -> {
            if (session.claims().probes().mayHide(change.getKey())
                    || !Objects.equals(evidence(change.getValueRemoved()),
                            evidence(change.getValueAdded()))) {
                mark();
            }
        });
        raw.subscribe(this::showPages);
        parts.subscribe(this::readParts);
    }

    private static @Nullable Decision evidence(@Nullable FieldReview review) {
        return review == null ? null : review.evidence();
    }

    private Runnable prepare(PostingFile file) {
        PreparedPosting before = sheet;
        PreparedPosting made = before != null && before.posting().equals(file.posting())
                ? before.with(file, session.words())
                : PreparedPosting.of(file, session.words());
        PreparedPosting whole = partsTold && made.parts().isEmpty() ? made.with(reader()) : made;
        return () -> show(whole, file);
    }

    /** Where parts are to be told that were not read with the posting, they are read now. */
    private void readParts() {
        partsTold = parts.get();
        PreparedPosting shown = sheet;
        if (shown != null && parts.get() && shown.parts().isEmpty()) {
            background.run(() -> shown.with(reader()), whole -> {
                PreparedPosting now = sheet;
                if (now != null && now.posting().equals(whole.posting())) {
                    sheet = now.telling(whole.parts());
                    showParts();
                }
            }, session::failed);
        } else {
            showParts();
        }
    }

    private PostingParts reader() {
        PostingParts made = reader;
        if (made == null) {
            made = new PostingParts(VocabularyFiles.shipped());
            reader = made;
        }
        return made;
    }

    private void show(@Nullable PreparedPosting made, @Nullable PostingFile file) {
        sheet = made;
        showPages();
        if (made != null && made.parts().isEmpty()) {
            readParts();
        }
        chips.set(made == null ? List.of() : made.chips());
        facts.set(made == null ? FactTable.EMPTY : made.facts());
        answers.set(file == null ? List.of() : file.answers());
        showState();
        shownFile.set(file);
    }

    /** What is kept of the posting that is shown; null for none. */
    ReadOnlyObjectProperty<@Nullable PostingFile> shownFileProperty() {
        return shownFile.getReadOnlyProperty();
    }

    private void showState() {
        PreparedPosting shown = sheet;
        boolean waiting = session.loadingProperty().get() == Loading.FIRST
                || session.openingProperty().get();
        state.set(shown != null
                ? shown.posting().hasText() ? State.TEXT : State.NO_TEXT
                : waiting ? State.LOADING : State.NOTHING);
        stateText.set(inWords(state.get()));
    }

    private void showPages() {
        PreparedPosting shown = sheet;
        // The old page's marks must not be placed on the new page.
        pageMarks.set(List.of());
        headerMarks.set(List.of());
        pageParts.set(List.of());
        header.set(shown == null ? Page.EMPTY : shown.header());
        page.set(shown == null ? Page.EMPTY : isRawShown(shown) ? shown.asGiven() : shown.reading());
        showParts();
        mark();
    }

    private void showParts() {
        PreparedPosting shown = sheet;
        pageParts.set(shown == null || !parts.get() ? List.of() : shown.partsOn(page.get(), session.words()));
    }

    private boolean isRawShown(PreparedPosting shown) {
        return raw.get() && shown.posting().hasText();
    }

    private void mark() {
        headerMarks.set(marks(header.get()));
        pageMarks.set(marks(page.get()));
        explain();
    }

    private List<Mark> marks(Page on) {
        PreparedPosting shown = sheet;
        Answer answer = session.answerProperty().get();
        PostingFile file = session.postingProperty().get();
        if (shown == null || file == null || !file.posting().equals(shown.posting())
                || answer != null && !answer.postingId().equals(shown.posting().id())) {
            return List.of();
        }
        return switch (session.highlightsProperty().get()) {
            case ALL -> Marks.of(session.schema(), session.claims()::shown, on, session.words());
            case SELECTED -> Marks.of(session.schema(), session.claims()::shown, on, session.words()).stream()
                    .filter(mark -> mark.field().equals(session.fieldProperty().get())).toList();
            case NONE -> List.of();
        };
    }

    /** Says so where the piece of evidence that is looked at is not to be seen. */
    private void explain() {
        List<GroundedSpan> spans = session.claims().shown(session.fieldProperty().get()).spans();
        int number = session.evidenceProperty().get();
        PreparedPosting shown = sheet;
        boolean hidden = shown != null && number < spans.size() && !raw.get() && shown.posting().hasText()
                && page.get().map().shown(spans.get(number).span()).isEmpty()
                && header.get().map().shown(spans.get(number).span()).isEmpty()
                && spans.get(number).span().holdsIn(shown.posting());
        hint.set(hidden
                ? session.words().of("posting.hidden-evidence", session.keys().text(PostingAction.RAW))
                : "");
    }

    /** Selects the field of a mark that was clicked; of several the one after that which is selected. */
    public void pick(List<Mark> marks) {
        List<String> fields = marks.stream().map(Mark::field).distinct().toList();
        int next = (fields.indexOf(session.fieldProperty().get()) + 1) % fields.size();
        marks.stream().filter(mark -> mark.field().equals(fields.get(next))).findFirst()
                .ifPresent(mark -> session.select(mark.field(), mark.number()));
    }

    /** Shows the posting as it was given, or as a page. */
    public void toggleRaw() {
        tab.set(Tab.POSTING);
        raw.set(!raw.get());
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What to say where there is no text to show; empty where there is. */
    public ReadOnlyStringProperty stateTextProperty() {
        return stateText.getReadOnlyProperty();
    }

    private String inWords(State now) {
        return switch (now) {
            case LOADING -> session.queue().find(session.currentProperty().get()).map(PostingSummary::title)
                    .map(title -> session.words().of("posting.opening-title", HeaderText.of(title).text()))
                    .orElseGet(() -> session.words().of("posting.reading"));
            case NOTHING -> session.loadingProperty().get() == Loading.FAILED
                    ? session.words().of("store.unreadable")
                    : session.words().of(session.loadingProperty().get() == Loading.MORE
                            ? "posting.more"
                            : "posting.choose-one");
            case NO_TEXT -> isBare()
                    ? session.words().of("posting.bare")
                    : session.words().of("posting.no-text")
                            + (facts.get().stated().isEmpty()
                                    ? ""
                                    : " " + session.words().of("posting.facts-only"));
            case TEXT -> "";
        };
    }

    private boolean isBare() {
        PostingFile file = session.postingProperty().get();
        return file != null && file.pass1().isEmpty() && file.answers().isEmpty();
    }

    /** Title, company and location. */
    public ReadOnlyObjectProperty<Page> headerProperty() {
        return header.getReadOnlyProperty();
    }

    /** What of title, company and location the header leaves out; empty where it shows all. */
    public String headerRest() {
        PreparedPosting shown = sheet;
        return shown == null ? "" : HeaderPage.rest(shown.posting(), session.words());
    }

    /** The description, as a page or as it was given. */
    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Mark>> headerMarksProperty() {
        return headerMarks.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Mark>> pageMarksProperty() {
        return pageMarks.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Chip>> chipsProperty() {
        return chips.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FactTable> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** The answers for the posting that is shown. */
    public ReadOnlyObjectProperty<List<Answer>> runsProperty() {
        return answers.getReadOnlyProperty();
    }

    /** Whether the description is shown as it was given. */
    public ReadOnlyBooleanProperty rawProperty() {
        return raw.getReadOnlyProperty();
    }

    /** Whether it is said what each part of the posting is for. */
    public BooleanProperty partsProperty() {
        return parts;
    }

    /** What the parts of the page that is shown are for; none where that is not to be said. */
    public ReadOnlyObjectProperty<List<PartMark>> pagePartsProperty() {
        return pageParts.getReadOnlyProperty();
    }

    /** Which of the tabs are shown. */
    Sides sides() {
        return sides;
    }

    public ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /** Why the selected field's evidence is not to be seen; empty where it is. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** The selected field's key. */
    public ReadOnlyStringProperty fieldProperty() {
        return session.fieldProperty();
    }

    /** The id of the posting shown; empty where there is none. */
    public String postingId() {
        return sheet == null ? "" : Objects.requireNonNull(sheet).posting().id();
    }
}
