package dev.assay.ui.session;

import dev.assay.failure.Expected;
import dev.assay.failure.FailureCode;
import dev.assay.failure.Failures;
import dev.assay.model.Answer;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.review.CellKey;
import dev.assay.review.CommandQueue;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.review.SettingValues.Bookmark;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.wording.Wording;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewer has open: the posting, the run judged, the selected field and piece of evidence.
 * All screens watch it, and none knows another. To be used on the UI thread only.
 */
public final class Session {

    /** How many frames a posting may take before the window shows that it is being opened: some 0.15 s. */
    private static final int PATIENCE = 9;

    private final Schema schema;
    private final ReviewStore store;
    private final Background background;
    private final PostingQueue queue;
    private final ChosenKeys keys;

    private final OpenPosting open;
    private final Claims claims;
    private final CellTimes times;
    private final HandedCells handed = new HandedCells();
    /** Kept here, for it watches the map only as long as it lives itself. */
    private final ObservableMap<String, FieldReview> readOnlyReviews;
    private final ObjectProperty<HighlightMode> highlights = new SimpleObjectProperty<>(HighlightMode.ALL);
    private final Notices notices = new Notices();
    private final QueueListing listing;
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper passing = new ReadOnlyBooleanWrapper();
    private final CommandQueue commands = new CommandQueue(this::failed);
    private final PostingReading reading;
    private final Steps steps = new Steps(this);
    private String wanted = "";
    private String wantedField = "";
    private int asked;

    /** As with a background of its own for the queue. */
    public Session(Schema schema, ReviewStore store, Background background,
            Function<PostingFile, Optional<Answer>> judged, Wording words) {
        this(schema, store, background, background, judged, words);
    }

    /**
     * @param looking asks what the queue lists @param judged which of a posting's runs is to be judged first
     * @param words what all is called in the window
     */
    public Session(Schema schema, ReviewStore store, Background background, Background looking,
            Function<PostingFile, Optional<Answer>> judged, Wording words) {
        keys = new ChosenKeys(words);
        this.schema = schema;
        this.store = store;
        this.background = background;
        queue = new PostingQueue(store, store::texts, looking, words, this::failed);
        reading = new PostingReading(store, queue);
        open = new OpenPosting(schema, judged, words);
        claims = new Claims(open);
        times = new CellTimes(this, System::nanoTime);
        listing = new QueueListing(this, queue);
        readOnlyReviews = FXCollections.unmodifiableObservableMap(open.reviews);
        new ReadingAhead(this, background, reading).begin();
    }

    public Schema schema() {
        return schema;
    }

    /** Which keys the actions have. */
    public ChosenKeys keys() {
        return keys;
    }

    /** What all is called in the window. */
    public Wording words() {
        return keys.words();
    }

    public PostingQueue queue() {
        return queue;
    }

    /**
     * The open posting; null where none is open, or the one asked for takes its time. Changes when another is opened
     * or more becomes known of it, not with decisions.
     */
    public ReadOnlyObjectProperty<@Nullable PostingFile> postingProperty() {
        return open.posting.getReadOnlyProperty();
    }

    /** The open posting as it stands now, with every decision made since it was opened; empty where none is open. */
    public Optional<PostingFile> reviewed() {
        return Optional.ofNullable(open.posting.get()).map(file -> file.reviewed(open.reviews));
    }

    /** The run whose values are proposed; null where the posting has none. */
    public ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
        return open.answer.getReadOnlyProperty();
    }

    /** The selected field's key; empty while no posting is open. */
    public ReadOnlyStringProperty fieldProperty() {
        return open.field.getReadOnlyProperty();
    }

    /** Which of the selected field's spans is looked at, from 0. */
    public ReadOnlyIntegerProperty evidenceProperty() {
        return open.evidence.getReadOnlyProperty();
    }

    /** The state of each field of the open posting that was ever decided on. */
    public ObservableMap<String, FieldReview> reviews() {
        return readOnlyReviews;
    }

    public FieldReview review(String fieldKey) {
        return open.review(fieldKey);
    }

    public ObjectProperty<HighlightMode> highlightsProperty() {
        return highlights;
    }

    /** What is said to the reviewer. */
    public Notices notices() {
        return notices;
    }

    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notices.newestProperty();
    }

    public ReadOnlyObjectProperty<Loading> loadingProperty() {
        return listing.loadingProperty();
    }

    /** Whether another posting is on its way to the screen, where it does not stand until this is over. */
    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** The id of the posting that the window shows, or shows as being opened; empty where it shows none. */
    public ReadOnlyStringProperty currentProperty() {
        return open.current.getReadOnlyProperty();
    }

    /** What arrived for the open posting and is not shown until the reviewer asks, in words; empty where nothing did. */
    public ReadOnlyStringProperty newerProperty() {
        return open.newer.getReadOnlyProperty();
    }

    /** Has something made of each posting before it is shown. */
    public void prepareWith(Preparation preparation) {
        reading.prepareWith(preparation);
    }

    CommandQueue commands() {
        return commands;
    }

    /** What the fields of the open posting rest on. */
    public Claims claims() {
        return claims;
    }

    /** How long cells are looked at. */
    public CellTimes times() {
        return times;
    }

    /** What the judged run says of a field. */
    public Optional<InferredField> proposal(String fieldKey) {
        return claims.proposal(fieldKey);
    }

    /** What one screen hands to another. */
    public HandedCells handed() {
        return handed;
    }

    /** The key of the Pass 1 fact the reviewer asked to see last; empty where none was, or another posting is open. */
    public ReadOnlyStringProperty factProperty() {
        return open.fact.getReadOnlyProperty();
    }

    /** Shows a fact of Pass 1. */
    public void showFact(String key) {
        open.fact.set("");
        open.fact.set(key);
    }

    /** Shows the fact of Pass 1 that the selected field's evidence rests on. */
    public void showFact() {
        Grounding grounding = claims.shown(open.field.get()).grounding();
        if (grounding == null || grounding.pass1().isEmpty()) {
            notify(Notice.Kind.INFO, words().of("fact.none"));
        } else {
            showFact(grounding.pass1().getFirst());
        }
    }

    public void notify(Notice.Kind kind, String text) {
        notices.say(new Notice(kind, text));
    }

    /** Reads the list of postings, and opens what was open when the store was closed. */
    public void resume() {
        background.run(() -> store.settings().values().open(), listing::load, this::failed);
    }

    /** Reads what {@link #resume} will open, so that it is read quickly then; to be called off the UI thread. */
    public void readAhead() {
        reading.read(store.settings().values().open().posting());
    }

    /** Reads the list of postings, and opens the first unfinished one where none is open. */
    public void load() {
        listing.load(Bookmark.NONE);
    }

    /** Reads the list of postings, and opens none: more is on its way. */
    public void list() {
        listing.list();
    }

    /** Whether a posting is the one shown. */
    boolean isOpen(String postingId) {
        return open.is(postingId);
    }

    /** What is open now, for {@link #resume}; empty where nothing is. */
    public Bookmark bookmark() {
        CellKey cell = wantedCell();
        return new Bookmark(cell.postingId(), cell.field());
    }

    /** Opens a posting at its first undecided field. */
    public void open(String postingId) {
        open(postingId, "");
    }

    /**
     * Opens a posting at a field. What is shown stays until the new one is there, and then everything changes at
     * once; where that takes long, nothing is shown but that it is being opened.
     */
    public void open(String postingId, String fieldKey) {
        commands.add(() -> show(postingId, fieldKey));
    }

    /** As {@link #open(String, String)}, as part of the command at hand. */
    void show(String postingId, String fieldKey) {
        show(postingId, fieldKey, false);
    }

    private void show(String postingId, String fieldKey, boolean again) {
        int mine = ++asked;
        wanted = postingId;
        wantedField = fieldKey;
        opening.set(true);
        background.run(() -> reading.read(postingId), found -> {
            if (mine != asked) {
                return;
            }
            if (found.isEmpty()) {
                opening.set(false);
                notify(Notice.Kind.ERROR, words().of("posting.gone"));
            } else if (found.get().isLong() && !isOpen(postingId)) {
                open.await(postingId);
                background.afterFrames(1, () -> arrived(mine, found.get(), fieldKey, again));
            } else {
                arrived(mine, found.get(), fieldKey, again);
            }
        }, problem -> {
            failed(problem);
            if (mine == asked) {
                opening.set(false);
            }
        });
        background.afterFrames(PATIENCE, () -> {
            if (mine == asked && opening.get() && !isOpen(postingId)) {
                open.await(postingId);
            }
        });
    }

    private void arrived(int mine, ReadPosting ready, String fieldKey, boolean again) {
        if (mine == asked) {
            open.show(ready.file(), fieldKey, again, ready.screens());
            // What is typed before it was drawn was meant for what was shown before.
            standsWhenDrawn(mine);
        }
    }

    private void standsWhenDrawn(int mine) {
        background.afterFrames(1, () -> {
            if (mine == asked) {
                opening.set(false);
            }
        });
    }

    /** Tells the reviewer what went wrong; what nobody expected goes to the last net, which shows it in full. */
    public void failed(Throwable problem) {
        Optional<String> words = Expected.words(problem);
        notify(Notice.Kind.ERROR,
                words.orElseGet(() -> words().of("failure.unexpected", FailureCode.of(problem))));
        if (words.isEmpty()) {
            Failures.raise(problem);
        }
    }

    /** Reads again what is known of the open posting, and changes nothing that the reviewer looks at. */
    public void refresh() {
        String id = open.current.get();
        if (isOpen(id)) {
            background.run(() -> reading.read(id), found -> found.ifPresent(this::take), this::failed);
            background.run(() -> store.summary(id), found -> found.ifPresent(queue::update), this::failed);
        }
    }

    private void take(ReadPosting ready) {
        boolean unanswered = open.answer.get() == null;
        open.take(ready.file(), ready.screens());
        if (unanswered && open.answer.get() != null && !opening.get()) {
            wanted = open.current.get();
            opening.set(true);
            standsWhenDrawn(++asked);
        }
    }

    /** Shows all that is known of the open posting, judged by the answer that is to be judged first. */
    public void showNewer() {
        commands.add(() -> {
            if (isOpen(open.current.get())) {
                show(open.current.get(), open.field.get(), true);
            }
        });
    }

    /** Takes over decisions of some posting that were undone or done again, and goes to the first of them. */
    void decided(PostingFile file, String fieldKey) {
        if (isOpen(file.posting().id()) && !opening.get()) {
            open.review(file.reviews());
            open.moveTo(fieldKey);
        } else {
            show(file.posting().id(), fieldKey);
        }
    }

    /** Takes over what was decided. @return where the field stands then */
    FieldReview decided(Decision decision) {
        return open.decided(decision);
    }

    /** Whether the posting was opened at its start, and nothing in it was gone to since. */
    public ReadOnlyBooleanProperty atStartProperty() {
        return open.atStart.getReadOnlyProperty();
    }

    public void select(String fieldKey) {
        commands.add(() -> open.moveTo(fieldKey));
    }

    /** Selects a field at one of its spans. */
    public void select(String fieldKey, int span) {
        commands.add(() -> moveTo(fieldKey, span));
    }

    /** As {@link #select(String, int)}, as part of the command at hand. */
    void moveTo(String fieldKey, int span) {
        open.moveTo(fieldKey);
        open.evidence.set(span);
    }

    /** @param on whether fields are only passed from now on, as while a key is held that goes through them */
    public void pass(boolean on) {
        commands.add(() -> passing.set(on));
    }

    /** Whether the open field is only passed, and not looked at. */
    ReadOnlyBooleanProperty passingProperty() {
        return passing.getReadOnlyProperty();
    }

    /** @param listed the fields that can be seen in the list, which the steps go along */
    public void list(Set<String> listed) {
        steps.list(listed);
    }

    /** Goes along other cells from now on. @param path null for the fields of the open posting */
    public void goAlong(@Nullable CellPath path) {
        claims.look(null);
        claims.probes().goAlong(path);
        steps.goAlong(path);
    }

    /** Whether the cell that is shown is one of those that are gone along, and so may be decided. */
    public boolean isOnPath() {
        return steps.holdShown();
    }

    /** What is gone along: null for the fields of the open posting. */
    public ReadOnlyObjectProperty<@Nullable CellPath> pathProperty() {
        return steps.pathProperty();
    }

    /** @param by 1 for the next cell, -1 for the one before; stops at either end */
    public void step(int by) {
        commands.add(() -> move(by));
    }

    /** As {@link #step}, as part of the command at hand. */
    void move(int by) {
        steps.move(by);
    }

    /** Selects the next undecided cell, from the top again if need be. */
    public void stepToUndecided() {
        commands.add(this::moveToUndecided);
    }

    void moveToUndecided() {
        steps.moveToUndecided();
    }

    void moveOn() {
        steps.moveOn();
    }

    /** Selects a field of the open posting, as part of the command at hand. */
    void moveTo(String fieldKey) {
        open.moveTo(fieldKey);
    }

    /** The cell that is shown. */
    public CellKey shownCell() {
        return new CellKey(open.current.get(), open.field.get());
    }

    /** The cell that is shown, or that was asked for and is on its way. */
    CellKey wantedCell() {
        return opening.get() && !isOpen(wanted) ? new CellKey(wanted, wantedField) : shownCell();
    }

    /** Looks at the next piece of evidence, round and round. */
    public void stepEvidence(int steps) {
        commands.add(() -> {
            int count = claims.shown(open.field.get()).spans().size();
            if (count > 0) {
                open.stepEvidence(steps, count);
            }
        });
    }

    /** Opens the posting a number of places on in the queue, counted from the one that was asked for last. */
    public void stepPosting(int steps) {
        commands.add(() -> queue.neighbour(opening.get() ? wanted : open.current.get(), steps)
                .map(PostingSummary::id).ifPresent(id -> show(id, "")));
    }

    /** Judges another of the posting's runs. */
    public void judge(Answer other) {
        commands.add(() -> open.judge(other));
    }

    /** Judges the posting's next run, round and round. */
    public void judgeNext() {
        commands.add(open::judgeNext);
    }
}
