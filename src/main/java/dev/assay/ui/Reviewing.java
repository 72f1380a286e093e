package dev.assay.ui;

import dev.assay.evidence.document.HeaderText;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Run;
import dev.assay.model.Span;
import dev.assay.review.Basis;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.DecisionRules;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.review.UndoStep;
import dev.assay.schema.FieldGroup;
import dev.assay.ui.RemarkDrafts.FieldOf;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer can decide. Commands are carried out one after the other: each waits until the one before is
 * on disk and the screen has moved on, so that keys typed fast act on the field the reviewer meant. To be used
 * on the UI thread only.
 */
public final class Reviewing {

    static final String REVIEWER_SETTING = "reviewer";

    private final Workbench bench;
    private final ReviewStore store;
    private final Background background;
    private final ReadOnlyStringWrapper reviewer = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper nameWanted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<SaveState> saved = new ReadOnlyObjectWrapper<>(SaveState.SAVED);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final RemarkDrafts drafts;
    private final NewDecisions decisions;
    private boolean busy;
    private boolean turn;

    public Reviewing(Workbench bench, ReviewStore store, Background background) {
        this.bench = bench;
        this.store = store;
        this.background = background;
        this.drafts = new RemarkDrafts(store, background, this::failed);
        this.decisions = new NewDecisions(bench, reviewer::get, this::remark);
        bench.openingProperty().subscribe(opening -> {
            if (!opening) {
                carryOn();
            }
        });
    }

    /** Who reviews; empty until asked for. */
    public ReadOnlyStringProperty reviewerProperty() {
        return reviewer.getReadOnlyProperty();
    }

    /** Whether the reviewer's name is to be asked for; what was decided meanwhile waits for it. */
    public ReadOnlyBooleanProperty nameWantedProperty() {
        return nameWanted.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SaveState> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Reads who reviewed last, and what was said beside fields that are undecided. */
    public void load() {
        drafts.load();
        background.run(() -> store.setting(REVIEWER_SETTING), name -> reviewer.set(name.orElse("")),
                this::failed);
    }

    /** Whether a decision is on its way to the disk, or waits for one that is. */
    boolean isBusy() {
        return busy;
    }

    /** Asks for the reviewer's name again. */
    public void askName() {
        nameWanted.set(true);
    }

    /** Keeps the reviewer's name, and carries out what waited for it; a blank name leaves all as it was. */
    public void setReviewer(String name) {
        String given = name.strip();
        if (given.isEmpty()) {
            return;
        }
        if (reviewer.get().isEmpty()) {
            drafts.adopt(given);
        }
        reviewer.set(given);
        nameWanted.set(false);
        background.run(() -> {
            store.saveSetting(REVIEWER_SETTING, given);
            return given;
        }, done -> carryOn(), this::failed);
    }

    /** Puts the question for the name away; what waited for it is forgotten. */
    public void dismissName() {
        nameWanted.set(false);
        waiting.clear();
    }

    /** Accepts the proposed value, and goes on to the next field. */
    public void accept() {
        command(() -> {
            Optional<NewDecision> decision = decisions.acceptance(bench.fieldProperty().get(), Basis.SEEN);
            if (decision.isPresent()) {
                decide(List.of(decision.get()), this::goOn);
            } else {
                bench.notify(Notice.Kind.WARNING,
                        "There is no usable value to accept here. Choose one, or mark the field as unsure.");
            }
        });
    }

    /** Decides on a value of the reviewer's own, and goes on; the proposed value itself counts as accepting it. */
    public void override(FieldValue value, String note) {
        command(() -> open().ifPresent(file -> {
            String key = bench.fieldProperty().get();
            DecisionKind kind = DecisionRules.deciding(value,
                    bench.proposal(key).map(InferredField::value).orElse(null));
            decide(List.of(decisions.of(file, key, kind, value, note)), this::goOn);
        }));
    }

    /** Marks the field as unsure, and goes on. */
    public void unsure(String note) {
        command(() -> open().ifPresent(file -> decide(
                List.of(decisions.of(file, bench.fieldProperty().get(), DecisionKind.UNSURE, null, note)),
                this::goOn)));
    }

    /** Adds words of a posting to the evidence of the selected field, if that posting is still the open one. */
    public void attach(String postingId, Span selected) {
        command(() -> open().ifPresent(file -> {
            List<Span> spans = selectedEvidence();
            boolean here = file.posting().id().equals(postingId);
            Span span = here ? DecisionRules.wholeWords(file.posting(), selected) : selected;
            String refusal = here
                    ? DecisionRules.refusal(spans, span)
                    : "These words stand in another posting than the one now open.";
            if (refusal.isEmpty()) {
                List<Span> all = DecisionRules.with(spans, span);
                edit(file, all, all.indexOf(span));
            } else {
                bench.notify(Notice.Kind.INFO, refusal);
            }
        }));
    }

    /** Takes the piece of evidence that is looked at away from the selected field. */
    public void detach() {
        command(() -> open().ifPresent(file -> {
            List<Span> spans = new ArrayList<>(selectedEvidence());
            if (spans.isEmpty()) {
                bench.notify(Notice.Kind.INFO, "This field has no evidence to remove.");
            } else {
                int at = Math.min(bench.evidenceProperty().get(), spans.size() - 1);
                spans.remove(at);
                edit(file, spans, Math.max(0, Math.min(at, spans.size() - 1)));
            }
        }));
    }

    private List<Span> selectedEvidence() {
        return DecisionRules.words(bench.spans(bench.fieldProperty().get()));
    }

    private void edit(PostingFile file, List<Span> spans, int lookAt) {
        Run run = bench.runProperty().get();
        String key = bench.fieldProperty().get();
        decide(List.of(NewDecision.evidence(file.posting().id(), key, reviewer.get(),
                run == null ? "" : run.id(), spans).withBasis(Basis.SEEN)), done -> {
                    bench.select(key, lookAt);
                    done.run();
                });
    }

    /** Makes the field undecided again, and its evidence what it was. */
    public void clear() {
        command(() -> open().ifPresent(file -> {
            String key = bench.fieldProperty().get();
            FieldReview review = bench.review(key);
            if (review.state() != FieldReview.State.UNDECIDED || review.evidence() != null) {
                decide(List.of(decisions.of(file, key, DecisionKind.CLEAR, null, "")), Runnable::run);
            }
        }));
    }

    /**
     * Does something when its turn comes: when what was decided before is on disk and the screen has moved on. What
     * it decides is decided at once.
     */
    public void inTurn(Runnable action) {
        command(() -> {
            turn = true;
            try {
                action.run();
            } finally {
                turn = false;
            }
        });
    }

    /**
     * Puts a remark beside a field of the open posting: with its decision, which stays as it is, or with its next
     * decision while it is undecided.
     */
    public void remark(String fieldKey, Remark remark) {
        bench.touch();
        open().ifPresent(file -> {
            FieldOf field = field(file.posting().id(), fieldKey);
            if (!busy && isUndecided(fieldKey)) {
                drafts.put(field, remark);
            } else {
                command(() -> keep(field, remark));
            }
        });
    }

    /** What was said beside a field of the open posting. */
    public Remark remark(String fieldKey) {
        Remark draft = open().map(file -> drafts.of(field(file.posting().id(), fieldKey)))
                .orElse(null);
        Decision last = bench.review(fieldKey).last();
        if (draft != null && isUndecided(fieldKey)) {
            return draft;
        }
        return last == null || isUndecided(fieldKey)
                ? Remark.NONE
                : new Remark(last.what().reason(), last.what().note());
    }

    private void keep(FieldOf field, Remark remark) {
        Decision last = bench.review(field.key()).last();
        boolean shown = open().filter(file -> file.posting().id().equals(field.postingId())).isPresent();
        if (!shown || last == null || isUndecided(field.key())) {
            drafts.put(field, remark);
            return;
        }
        NewDecision was = last.what();
        decide(List.of(new NewDecision(was.postingId(), field.key(), reviewer.get(), was.kind(), was.value(),
                remark.reason(), remark.note(), was.runId(), 0).withProposed(was.proposed())
                .withBasis(was.basis())), Runnable::run);
    }

    private boolean isUndecided(String fieldKey) {
        return bench.review(fieldKey).state() == FieldReview.State.UNDECIDED;
    }

    /** Accepts the undecided fields of the selected field's group, and goes on behind it. */
    public void acceptGroup() {
        command(() -> open().ifPresent(file -> {
            String key = bench.fieldProperty().get();
            FieldGroup group = bench.schema().groups().stream()
                    .filter(g -> g.fields().stream().anyMatch(f -> f.key().equals(key))).findFirst()
                    .orElseThrow();
            List<NewDecision> act = decisions.acceptances(group.fields(), Basis.GROUP);
            Consumer<Runnable> behind = done -> {
                bench.select(group.fields().getLast().key());
                tellAccepted(act, group.label());
                goOn(done);
            };
            decide(act, behind);
        }));
    }

    /** Accepts all undecided fields and opens the next unfinished posting; stays where a field cannot be accepted. */
    public void finish() {
        command(() -> open().ifPresent(file -> {
            List<NewDecision> act = decisions.acceptances(bench.schema().fields(), Basis.POSTING);
            decide(act, done -> finished(file, act, done));
        }));
    }

    private void tellAccepted(List<NewDecision> act, String where) {
        if (!act.isEmpty()) {
            bench.notify(Notice.Kind.SUCCESS,
                    "Accepted " + act.size() + (act.size() == 1 ? " field" : " fields")
                            + " of " + where + ". " + Action.UNDO.keyText() + " takes it back.");
        }
    }

    private void finished(PostingFile file, List<NewDecision> act, Runnable done) {
        long left = bench.schema().fields().stream()
                .filter(f -> bench.review(f.key()).state() == FieldReview.State.UNDECIDED).count();
        if (left > 0) {
            bench.stepToUndecided();
            bench.notify(Notice.Kind.WARNING, left + (left == 1 ? " field has" : " fields have")
                    + " no usable value to accept. Choose one, or mark it as unsure.");
            done.run();
            return;
        }
        Optional<PostingSummary> next = bench.queue().nextOpen(file.posting().id());
        next.ifPresentOrElse(posting -> {
            tellAccepted(act, "“" + HeaderText.of(file.posting().title()).text() + "”");
            bench.open(posting.id(), "", done);
        }, () -> {
            bench.notify(Notice.Kind.SUCCESS, "All postings shown are finished.");
            done.run();
        });
    }

    public void undo() {
        command(() -> takeBack(true));
    }

    public void redo() {
        command(() -> takeBack(false));
    }

    private void takeBack(boolean undo) {
        String who = reviewer.get();
        begin();
        background.run(() -> {
            Optional<UndoStep> step = undo ? store.undoable(who) : store.redoable(who);
            step.ifPresent(s -> store.append(List.of(
                    undo ? NewDecision.undo(who, s.operation()) : NewDecision.redo(who, s.operation()))));
            return step;
        }, step -> {
            step.ifPresentOrElse(s -> {
                NewDecision first = s.decisions().getFirst().what();
                s.decisions().forEach(decision -> said(decision.what(), undo));
                bench.notify(Notice.Kind.INFO, (undo ? "Undone: " : "Done again: ") + describe(s));
                refreshSummaries(s.decisions().stream().map(d -> d.what().postingId()).distinct().toList());
                bench.open(first.postingId(), first.field(), this::end);
            }, () -> {
                bench.notify(Notice.Kind.INFO,
                        undo ? "There is nothing to undo." : "There is nothing to redo.");
                end();
            });
        }, this::failed);
    }

    /** What was said beside a decision that is undone waits for the next one. */
    private void said(NewDecision what, boolean undo) {
        FieldOf field = field(what.postingId(), what.field());
        if (undo) {
            drafts.put(field, new Remark(what.reason(), what.note()));
        } else {
            drafts.remove(field);
        }
    }

    private String describe(UndoStep step) {
        NewDecision first = step.decisions().getFirst().what();
        String what = first.kind().key();
        int count = step.decisions().size();
        return count == 1
                ? what + " " + bench.schema().require(first.field()).label()
                : what + " " + count + " fields";
    }

    private void refreshSummaries(List<String> postingIds) {
        for (String id : postingIds) {
            background.run(() -> store.summary(id), found -> found.ifPresent(bench.queue()::update),
                    this::failed);
        }
    }

    private Optional<PostingFile> open() {
        return Optional.ofNullable(bench.postingProperty().get());
    }

    private FieldOf here() {
        return field(open().map(file -> file.posting().id()).orElse(""), bench.fieldProperty().get());
    }

    private FieldOf field(String postingId, String key) {
        return new FieldOf(reviewer.get(), postingId, key);
    }

    /**
     * Keeps the decisions, then moves the screen on, unless the reviewer has gone elsewhere meanwhile; {@code then}
     * is given what to run when it has.
     */
    private void decide(List<NewDecision> act, Consumer<Runnable> then) {
        begin();
        if (act.isEmpty()) {
            then.accept(this::end);
            return;
        }
        String postingId = act.getFirst().postingId();
        FieldOf from = here();
        background.run(() -> {
            List<Decision> kept = store.append(act);
            return new Kept(kept, store.summary(postingId));
        }, kept -> {
            for (Decision decision : kept.decisions()) {
                if (bench.decided(decision).state() != FieldReview.State.UNDECIDED
                        && decision.what().kind() != DecisionKind.EVIDENCE) {
                    drafts.remove(field(postingId, decision.what().field()));
                }
            }
            kept.summary().ifPresent(bench.queue()::update);
            bench.clearNotice();
            if (from.equals(here())) {
                then.accept(this::end);
            } else {
                end();
            }
        }, this::failed);
    }

    private void goOn(Runnable done) {
        bench.step(1);
        done.run();
    }

    private record Kept(List<Decision> decisions, Optional<PostingSummary> summary) {}

    private void command(Runnable action) {
        bench.touch();
        if (bench.postingProperty().get() == null) {
            return;
        }
        if (turn) {
            action.run();
            return;
        }
        waiting.add(action);
        if (reviewer.get().isEmpty()) {
            nameWanted.set(true);
        } else {
            carryOn();
        }
    }

    private void carryOn() {
        while (!busy && !bench.openingProperty().get() && !waiting.isEmpty() && !reviewer.get().isEmpty()) {
            waiting.remove().run();
        }
    }

    private void begin() {
        busy = true;
        saved.set(SaveState.SAVING);
    }

    private void end() {
        busy = false;
        saved.set(SaveState.SAVED);
        carryOn();
    }

    private void failed(Throwable problem) {
        busy = false;
        waiting.clear();
        saved.set(SaveState.FAILED);
        bench.failed(problem);
    }
}
