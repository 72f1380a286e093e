package dev.assay.ui;

import dev.assay.failure.Expected;
import dev.assay.failure.FailureCode;
import dev.assay.failure.Failures;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Problem;
import dev.assay.model.Run;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.JudgedRun;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewer has on the desk: the open posting, the run judged, the selected field and piece of evidence.
 * All screens watch it, and none knows another. To be used on the UI thread only.
 */
public final class Workbench {

    static final String BOOKMARK_SETTING = "open";

    private final Schema schema;
    private final ReviewStore store;
    private final Background background;
    private final Function<PostingFile, Optional<Run>> judged;
    private final PostingQueue queue = new PostingQueue();

    private final ReadOnlyObjectWrapper<@Nullable PostingFile> posting = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Run> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper field = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fact = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper evidence = new ReadOnlyIntegerWrapper();
    private final ObservableMap<String, FieldReview> reviews = FXCollections.observableHashMap();
    /** Kept here, for it watches the map only as long as it lives itself. */
    private final ObservableMap<String, FieldReview> readOnlyReviews = FXCollections
            .unmodifiableObservableMap(reviews);
    private final ObjectProperty<Highlights> highlights = new SimpleObjectProperty<>(Highlights.ALL);
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ReadOnlyObjectWrapper<Loading> loading = new ReadOnlyObjectWrapper<>(Loading.FIRST);
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private int asked;
    /** Whether nobody asked for the open posting, nor pressed a key or a button since. */
    private boolean unasked;

    /** How far the first look at the store is. */
    public enum Loading {
        /** The list of postings is being read. */
        FIRST,
        /** It is there. */
        READY,
        /** It could not be read. */
        FAILED
    }

    /** @param judged which of a posting's runs is to be judged first */
    public Workbench(Schema schema, ReviewStore store, Background background,
            Function<PostingFile, Optional<Run>> judged) {
        this.schema = schema;
        this.store = store;
        this.background = background;
        this.judged = judged;
    }

    public Schema schema() {
        return schema;
    }

    public PostingQueue queue() {
        return queue;
    }

    /** The open posting; null where none is open. Changes when another is opened or its runs change, not with decisions. */
    public ReadOnlyObjectProperty<@Nullable PostingFile> postingProperty() {
        return posting.getReadOnlyProperty();
    }

    /** The run whose values are proposed; null where the posting has none. */
    public ReadOnlyObjectProperty<@Nullable Run> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** The selected field's key; empty while no posting is open. */
    public ReadOnlyStringProperty fieldProperty() {
        return field.getReadOnlyProperty();
    }

    /** Which of the selected field's spans is looked at, from 0. */
    public ReadOnlyIntegerProperty evidenceProperty() {
        return evidence.getReadOnlyProperty();
    }

    /** The state of each field of the open posting that was ever decided on. */
    public ObservableMap<String, FieldReview> reviews() {
        return readOnlyReviews;
    }

    public FieldReview review(String fieldKey) {
        return reviews.getOrDefault(fieldKey, FieldReview.UNDECIDED);
    }

    public ObjectProperty<Highlights> highlightsProperty() {
        return highlights;
    }

    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Whether another posting is on its way to the screen. */
    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** What the judged run says of a field. */
    public Optional<InferredField> proposal(String fieldKey) {
        Run judgedRun = run.get();
        return judgedRun == null ? Optional.empty() : judgedRun.field(fieldKey);
    }

    /** Where a field's evidence stands: the judged run's, or what the reviewer made of it; null where it was not looked for. */
    public @Nullable Grounding grounding(String fieldKey) {
        return review(fieldKey).grounding(proposal(fieldKey).map(InferredField::grounding).orElse(null));
    }

    /** The spans of a field's evidence, best first. */
    public List<GroundedSpan> spans(String fieldKey) {
        Grounding grounding = grounding(fieldKey);
        return grounding == null ? List.of() : grounding.spans();
    }

    /** The key of the Pass 1 fact the reviewer asked to see last; empty where none was, or another posting is open. */
    public ReadOnlyStringProperty factProperty() {
        return fact.getReadOnlyProperty();
    }

    /** Shows a fact of Pass 1. */
    public void showFact(String key) {
        fact.set("");
        fact.set(key);
    }

    /** Shows the fact of Pass 1 that the selected field's evidence rests on. */
    public void showFact() {
        Grounding grounding = grounding(field.get());
        if (grounding == null || grounding.pass1().isEmpty()) {
            notify(Notice.Kind.INFO, "This evidence rests on no entry of Pass 1.");
        } else {
            showFact(grounding.pass1().getFirst());
        }
    }

    public void notify(Notice.Kind kind, String text) {
        notice.set(new Notice(kind, text));
    }

    public void clearNotice() {
        notice.set(Notice.NONE);
    }

    /** Reads the list of postings, and opens what was open when the store was closed. */
    public void resume() {
        background.run(() -> store.setting(BOOKMARK_SETTING), bookmark -> load(bookmark.orElse("")),
                this::failed);
    }

    /**
     * Reads the list of postings, and opens the first unfinished one where none is open, or one that nobody asked
     * for: while files are read and inferred, another may come to stand first.
     */
    public void load() {
        load("");
    }

    private void load(String bookmark) {
        background.run(store::postings, postings -> {
            queue.load(postings);
            loading.set(Loading.READY);
            if (posting.get() == null || unasked) {
                String[] at = bookmark.split("\n", 2);
                Optional<String> marked = queue.find(at[0]).map(PostingSummary::id);
                marked.ifPresentOrElse(id -> open(id, at.length == 2 ? at[1] : ""), this::openFirst);
            }
        }, problem -> {
            loading.set(Loading.FAILED);
            failed(problem);
        });
    }

    private void openFirst() {
        queue.nextOpen("").or(() -> queue.visible().stream().findFirst()).map(PostingSummary::id)
                .ifPresent(id -> {
                    if (!isOpen(id)) {
                        open(id);
                    }
                    unasked = true;
                });
    }

    private boolean isOpen(String postingId) {
        PostingFile file = posting.get();
        return file != null && file.posting().id().equals(postingId);
    }

    /** What is open now, for {@link #resume}; empty where nothing is. */
    String bookmark() {
        PostingFile file = posting.get();
        return file == null ? "" : file.posting().id() + "\n" + field.get();
    }

    /** Opens a posting at its first undecided field. */
    public void open(String postingId) {
        open(postingId, "");
    }

    /** Opens a posting at a field; the posting shown stays until the new one is there. */
    public void open(String postingId, String fieldKey) {
        open(postingId, fieldKey, () -> {});
    }

    /** As {@link #open(String, String)}; {@code then} runs when the posting is there, or could not be read. */
    void open(String postingId, String fieldKey, Runnable then) {
        int mine = ++asked;
        unasked = false;
        opening.set(true);
        background.run(() -> store.posting(postingId), found -> {
            if (mine == asked) {
                found.ifPresent(file -> show(file, fieldKey));
                opening.set(false);
            }
            then.run();
        }, problem -> {
            failed(problem);
            if (mine == asked) {
                opening.set(false);
            }
            then.run();
        });
    }

    /** Tells the reviewer what went wrong; what nobody expected goes to the last net, which shows it in full. */
    public void failed(Throwable problem) {
        Optional<String> words = Expected.words(problem);
        notify(Notice.Kind.ERROR, words.orElse("An error that was not expected: " + FailureCode.of(problem)));
        if (words.isEmpty()) {
            Failures.raise(problem);
        }
    }

    /** Reads what was noticed in all files ever read. */
    public void problems(Consumer<List<Problem>> then) {
        background.run(store::problems, then, this::failed);
    }

    /** Reads the open posting again, after its runs changed, and stays at the selected field. */
    public void refresh() {
        PostingFile file = posting.get();
        if (file != null) {
            String id = file.posting().id();
            boolean still = unasked;
            open(id, field.get());
            unasked = still;
            background.run(() -> store.summary(id), found -> found.ifPresent(queue::update), this::failed);
        }
    }

    private void show(PostingFile file, String fieldKey) {
        Optional<Run> next = runToJudge(file);
        field.set("");
        fact.set("");
        reviews.clear();
        reviews.putAll(file.reviews());
        run.set(next.orElse(null));
        posting.set(file);
        String first = schema.fields().stream().map(FieldSpec::key)
                .filter(key -> review(key).state() == FieldReview.State.UNDECIDED).findFirst()
                .orElse(schema.fields().getFirst().key());
        moveTo(fieldKey.isEmpty() ? first : fieldKey);
    }

    /** The same posting read again is judged by the same answer. */
    private Optional<Run> runToJudge(PostingFile file) {
        PostingFile before = posting.get();
        Run now = run.get();
        Optional<Run> same = now == null || before == null
                || !before.posting().id().equals(file.posting().id())
                        ? Optional.empty()
                        : JudgedRun.find(file, now.id());
        return same.or(() -> judged.apply(file));
    }

    /** Takes over what was decided. @return where the field stands then */
    FieldReview decided(Decision decision) {
        if (!isOpen(decision.what().postingId())) {
            return FieldReview.UNDECIDED.after(decision);
        }
        String key = decision.what().field();
        FieldReview now = review(key).after(decision);
        reviews.put(key, now);
        return now;
    }

    /** Notes that the reviewer is at work on the open posting, which then stays open. */
    void touch() {
        unasked = false;
    }

    public void select(String fieldKey) {
        unasked = false;
        moveTo(fieldKey);
    }

    private void moveTo(String fieldKey) {
        if (!fieldKey.equals(field.get())) {
            evidence.set(0);
            field.set(fieldKey);
        }
    }

    /** Selects a field at one of its spans. */
    public void select(String fieldKey, int span) {
        select(fieldKey);
        evidence.set(span);
    }

    /** @param steps 1 for the next field, -1 for the one before; stops at either end */
    public void step(int steps) {
        List<String> keys = schema.fields().stream().map(FieldSpec::key).toList();
        if (posting.get() != null) {
            select(keys.get(Math.clamp(keys.indexOf(field.get()) + steps, 0, keys.size() - 1)));
        }
    }

    /** Selects the next undecided field, from the top again if need be. */
    public void stepToUndecided() {
        List<String> keys = schema.fields().stream().map(FieldSpec::key).toList();
        int from = keys.indexOf(field.get());
        for (int i = 1; i <= keys.size() && posting.get() != null; i++) {
            String key = keys.get((from + i) % keys.size());
            if (review(key).state() == FieldReview.State.UNDECIDED) {
                select(key);
                return;
            }
        }
    }

    /** Looks at the next piece of evidence, round and round. */
    public void stepEvidence(int steps) {
        int count = spans(field.get()).size();
        if (count > 0) {
            evidence.set(Math.floorMod(evidence.get() + steps, count));
        }
    }

    /** Opens the posting a number of places on in the queue. */
    public void stepPosting(int steps) {
        PostingFile file = posting.get();
        queue.neighbour(file == null ? "" : file.posting().id(), steps).map(PostingSummary::id)
                .ifPresent(this::open);
    }

    /** Judges another of the posting's runs. */
    public void judge(Run other) {
        unasked = false;
        run.set(other);
        evidence.set(0);
    }

    /** Judges the posting's next run, round and round. */
    public void judgeNext() {
        PostingFile file = posting.get();
        if (file != null && !file.runs().isEmpty()) {
            judge(file.runs().get((file.runs().indexOf(run.get()) + 1) % file.runs().size()));
        }
    }
}
