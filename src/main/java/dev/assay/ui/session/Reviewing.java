package dev.assay.ui.session;

import dev.assay.audit.Risk;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.Span;
import dev.assay.review.Basis;
import dev.assay.review.CellHistory;
import dev.assay.review.CellKey;
import dev.assay.review.CommandQueue;
import dev.assay.review.Deciding;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.EvidenceEdit;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.RelatedPostings;
import dev.assay.review.Remark;
import dev.assay.review.ReviewCommand;
import dev.assay.review.ReviewStore;
import dev.assay.review.Verdict;
import dev.assay.schema.FieldGroup;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.session.RemarkDrafts.FieldOf;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * What a reviewer can decide. Each decision waits until the one before is on disk and the screen has moved on, so
 * that keys typed fast act on the field the reviewer meant; one that was meant for a posting which is no longer
 * shown, or while another is being opened, is not made. To be used on the UI thread only.
 */
public final class Reviewing {

    private final Session session;
    private final ReviewStore store;
    private final Background background;
    private final ReviewerName reviewer;
    private String mark = "";
    private Predicate<CellKey> marked = cell -> false;
    private final Finishing finishing;
    private final RelatedToOpen related;
    private final Keeping keeping;
    private final ReadOnlyBooleanWrapper begun = new ReadOnlyBooleanWrapper();
    private final CommandQueue commands;
    private final RemarkDrafts drafts;
    private final ShownCommands shown;
    private final ActWords words;
    private final UndoAndRedo back;
    private final ProbeJudge probes;
    private final Turns turns;

    public Reviewing(Session session, ReviewStore store, Background background) {
        this.session = session;
        this.store = store;
        this.background = background;
        this.keeping = new Keeping(session, background);
        this.drafts = new RemarkDrafts(store, background, keeping::notSaved);
        this.reviewer = new ReviewerName(session, store, background, drafts::adopt, keeping::notSaved);
        this.turns = new Turns(session, reviewer, begun::get, System::nanoTime);
        this.finishing = new Finishing(session);
        this.related = new RelatedToOpen(session, store);
        this.shown = new ShownCommands(session, reviewer::name, this::ownRemark);
        this.commands = session.commands();
        this.words = new ActWords(session);
        this.probes = new ProbeJudge(session, store.settings(), background);
        reviewer.nameProperty().subscribe(session.claims().probes()::reviewedBy);
        this.back = new UndoAndRedo(session, store, keeping, drafts, words, step -> {
            refreshSummaries(step.decisions().stream().map(d -> d.what().postingId()).distinct().toList());
            finishing.takenBack(step);
        });
        RiskLearning learning = new RiskLearning(session, store, background);
        keeping.onKept(act -> learning.goOn());
        session.loadingProperty().subscribe(now -> begins());
        session.openingProperty().subscribe(now -> begins());
        session.postingProperty().subscribe(now -> begins());
    }

    /** Who reviews, and whether that is asked for. */
    public ReviewerName reviewer() {
        return reviewer;
    }

    /** @param heard given what was decided, undone or done again, once it is on disk and the screen has moved on */
    public void onKept(Consumer<List<NewDecision>> heard) {
        keeping.onKept(heard);
    }

    public ReadOnlyObjectProperty<SaveState> savedProperty() {
        return keeping.savedProperty();
    }

    /** Whether the first posting stands, or it is known that none does: before that, nothing is decided. */
    public ReadOnlyBooleanProperty begunProperty() {
        return begun.getReadOnlyProperty();
    }

    private void begins() {
        if (!session.openingProperty().get() && (session.loadingProperty().get() != Loading.FIRST
                || session.postingProperty().get() != null)) {
            begun.set(true);
        }
    }

    /** Reads who reviewed last, and what was said beside fields that are undecided. */
    public void load() {
        drafts.load();
        reviewer.load();
    }

    /** Whether a decision is on its way to the disk, or waits for one that is. */
    public boolean isBusy() {
        return commands.isBusy();
    }

    /** Accepts the proposed value, and goes on to the next field. */
    public void accept() {
        decide(() -> open().ifPresent(file -> carryOut(file, shown.accept(file), finishing.onward())));
    }

    /** Decides on a value of the reviewer's own, and goes on; the proposed value itself counts as accepting it. */
    public void override(FieldValue value, String note) {
        decide(() -> open()
                .ifPresent(file -> carryOut(file, shown.override(file, value, note), finishing.onward())));
    }

    /** Decides on what the answer says that is looked at, and on the words it rests on, and goes on. */
    public void take() {
        decide(() -> open().ifPresent(file -> session.claims().lookedAt()
                .or(() -> Optional.ofNullable(session.answerProperty().get()))
                .ifPresent(source -> carryOut(file, shown.take(file, source), finishing.onward()))));
    }

    /** Marks the field as unsure, and goes on. */
    public void unsure(String note) {
        decide(() -> open().ifPresent(file -> carryOut(file, shown.unsure(file, note), finishing.onward())));
    }

    /** Adds words of a posting to the evidence of the selected field, if that posting is still the open one. */
    public void attach(String postingId, Span selected) {
        decide(() -> open().ifPresent(file -> edit(file,
                EvidenceEdit.attach(file.posting(), selectedEvidence(), postingId, selected))));
    }

    /** Takes the piece of evidence that is looked at away from the selected field. */
    public void detach() {
        decide(() -> open().ifPresent(file -> edit(file, session.claims().lookedAt().isPresent()
                ? EvidenceEdit.anothersWords()
                : session.review(session.fieldProperty().get()).restsOnNothing()
                        ? EvidenceEdit.answersOwn(session.claims().spans(session.fieldProperty().get()))
                        : EvidenceEdit.detach(selectedEvidence(), session.evidenceProperty().get()))));
    }

    /** Keeps the evidence of a field of the open posting as the reviewer says it; empty where it is not said. */
    public void sayEvidence(String fieldKey, String sentence) {
        open().filter(file -> !sentence.equals(session.review(fieldKey).sentence())).ifPresent(file -> {
            // What it is about stands now: by its turn another field or posting may be open.
            List<Span> spans = session.claims().own(fieldKey);
            String answer = shown.answerId();
            CellKey cell = new CellKey(file.posting().id(), fieldKey);
            reviewer.named(() -> commands
                    .add(() -> carryOut(file, new ReviewCommand.EditEvidence(reviewer.name(), cell,
                            answer, spans, sentence, Basis.SEEN), () -> {})));
        });
    }

    private List<Span> selectedEvidence() {
        return session.claims().own(session.fieldProperty().get());
    }

    private void edit(PostingFile file, EvidenceEdit edit) {
        Optional.ofNullable(edit.refused()).map(session.words()::said)
                .ifPresentOrElse(why -> session.notify(Notice.Kind.INFO, why), () -> {
                    session.claims().look(null);
                    String key = session.fieldProperty().get();
                    List<Span> before = selectedEvidence();
                    carryOut(file, shown.evidence(file, edit.spans(), session.review(key).sentence()), () -> {
                        session.notices().say(words.evidence(key, before, edit.spans()));
                        session.moveTo(key, edit.lookAt());
                    });
                });
    }

    /** Makes the field undecided again, and its evidence what it was. */
    public void clear() {
        decide(() -> open().ifPresent(file -> {
            FieldReview review = session.review(session.fieldProperty().get());
            if (review.isTouched()) {
                carryOut(file, shown.clear(file), () -> session.notices().say(words.cleared(review)));
            }
        }));
    }

    /** As {@link #inTurn(Runnable)}, where what was clicked speaks of a field: not where another is open by then. */
    public void inTurn(String field, Runnable action) {
        turns.take(field, action);
    }

    /** Does something when its turn comes, as a decision: not where another posting is shown by then. */
    public void inTurn(Runnable action) {
        decide(action);
    }

    /**
     * Puts a remark beside a field of the open posting: with its decision, which stays as it is, or with its next
     * decision while it is undecided.
     */
    public void remark(String fieldKey, Remark remark) {
        open().ifPresent(file -> {
            FieldOf field = field(file.posting().id(), fieldKey);
            if (!commands.isBusy() && isUndecided(fieldKey)) {
                drafts.put(field, remark);
                session.notices().say(words.drafted(fieldKey, remark));
            } else {
                commands.add(() -> keep(field, remark));
            }
        });
    }

    /** What was said beside a field of the open posting. */
    public Remark remark(String fieldKey) {
        Remark draft = open().map(file -> drafts.of(field(file.posting().id(), fieldKey)))
                .orElse(null);
        Decision last = session.review(fieldKey).last();
        if (draft != null && isUndecided(fieldKey)) {
            return draft;
        }
        return last == null || isUndecided(fieldKey)
                ? Remark.NONE
                : new Remark(last.what().reason(), last.what().note());
    }

    /** What goes with the next decision: the name of a ruling or certificate goes with its own decisions alone. */
    private Remark ownRemark(String fieldKey) {
        Remark remark = remark(fieldKey);
        Decision last = session.review(fieldKey).last();
        Remark own = last != null && !isUndecided(fieldKey) && last.what().basis().isOfMany()
                ? new Remark("", remark.note())
                : remark;
        return marked.test(session.shownCell()) ? new Remark(mark, own.note()) : own;
    }

    /** What is decided on some cells from now on says how it came about, in place of a reason. */
    public void marking(String how, Predicate<CellKey> cells) {
        mark = how;
        marked = cells;
    }

    private void keep(FieldOf field, Remark remark) {
        Decision last = session.review(field.key()).last();
        Optional<PostingFile> file = open().filter(one -> one.posting().id().equals(field.postingId()));
        if (file.isEmpty() || last == null || isUndecided(field.key())) {
            drafts.put(field, remark);
            return;
        }
        carryOut(file.get(),
                new ReviewCommand.Annotate(reviewer.name(), new CellKey(field.postingId(), field.key()),
                        last.what().answerId(), remark, last.what().basis()),
                () -> session.notices().say(words.remarked(field.key())));
    }

    private boolean isUndecided(String fieldKey) {
        return session.review(fieldKey).state() == FieldReview.State.UNDECIDED;
    }

    /**
     * Accepts those undecided fields of the selected field's group that there is nothing to doubt about, and goes on
     * behind it; otherwise as {@link #finish}.
     */
    public void acceptGroup() {
        decide(() -> open().ifPresent(file -> {
            FieldGroup group = groupOf(session.fieldProperty().get());
            acceptRest(file, new Finishing.Scope(CellAction.ACCEPT_GROUP, group.fields(), Basis.GROUP),
                    act -> {
                        session.moveTo(group.fields().getLast().key(), 0);
                        finishing.tellAccepted(act, group.label());
                        finishing.goOn();
                    });
        }));
    }

    private FieldGroup groupOf(String key) {
        return session.schema().groups().stream()
                .filter(group -> group.fields().stream().anyMatch(field -> field.key().equals(key)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Accepts the undecided fields there is nothing to doubt about, and opens the next unfinished posting. Doubtful ones
     * are left and listed with why; only when each of them was open since does another call accept the rest.
     */
    public void finish() {
        decide(() -> open().ifPresent(file -> acceptRest(file,
                new Finishing.Scope(CellAction.FINISH, session.schema().fields(), Basis.POSTING),
                act -> finishing.finished(file, act))));
    }

    private void acceptRest(PostingFile file, Finishing.Scope whole, Consumer<List<NewDecision>> last) {
        ProbeJudge.Unprobed rest = probes.rest(file, whole, last);
        Finishing.Scope scope = rest.scope();
        Risk risk = session.queue().risk(file.posting().id());
        Verdict.Act careful = Deciding.on(file, shown.rest(file, scope.fields(), scope.basis(), false), risk);
        if (careful.left().isEmpty()) {
            take(careful.decisions(), rest.done());
        } else if (!finishing.hasShown(file, careful.left().keySet())) {
            append(careful.decisions(),
                    () -> finishing.leave(file, scope, careful.left(), careful.decisions().size()));
        } else if (!finishing.goesOn(scope, careful.left().keySet())) {
            Verdict.Act all = Deciding.on(file, shown.rest(file, scope.fields(), scope.basis(), true), risk);
            take(all.decisions(), rest.done());
        }
    }

    private void take(List<NewDecision> rest, Consumer<List<NewDecision>> done) {
        append(rest, () -> {
            finishing.restTaken();
            done.accept(rest);
        });
    }

    /** What was left to look at in the open posting; nothing before, and in another posting. */
    public ReadOnlyObjectProperty<LeftToLookAt> leftProperty() {
        return finishing.leftProperty();
    }

    /** Which postings say the same as the open one, or nearly so. */
    public ReadOnlyObjectProperty<RelatedPostings> relatedProperty() {
        return related.property();
    }

    /** The posting with the same text as the open one whose decisions {@link #takeOver} would take. */
    public Optional<PostingSummary> decidedEqual() {
        return related.decidedEqual();
    }

    /**
     * Takes the decisions of a posting with the same text, or of the one that the open one follows on, over to it, or
     * those of the open one to the latest that follows on it, as one act; what is decided there stays.
     */
    public void takeOver() {
        decide(() -> open().map(file -> file.posting().id()).flatMap(related::way)
                .ifPresentOrElse(this::takeOver, () -> session.notify(Notice.Kind.INFO,
                        related.refusal())));
    }

    private void takeOver(RelatedToOpen.Way way) {
        String who = reviewer.name();
        Optional<Answer> judged = related.judged(way.to());
        keeping.run(() -> related.take(way, judged, who), taken -> {
            refreshSummaries(List.of(way.to()));
            taken.kept().forEach(decision -> drafts.remove(field(way.to(), decision.what().field())));
            if (!taken.kept().isEmpty()) {
                session.decided(taken.there(), session.isOpen(way.to())
                        ? session.fieldProperty().get()
                        : taken.kept().getFirst().what().field());
            }
            taken.kept().stream().findFirst()
                    .ifPresent(decision -> session.notices().about(decision.operation()));
            session.notices().say(taken.inWords(session.words()));
            keeping.tell(taken.kept().stream().map(Decision::what).toList());
        });
    }

    /**
     * Makes one act of many cells when its turn comes: no decision is made while it is.
     *
     * @param work given who decides, off the UI thread; appends, and says what it came to
     * @param then given that
     */
    public <T> void together(Function<String, T> work, Function<T, List<NewDecision>> act, Consumer<T> then) {
        reviewer.named(() -> commands.add(() -> {
            String who = reviewer.name();
            keeping.run(() -> {
                long before = back.latest(who);
                T done = work.apply(who);
                long latest = back.latest(who);
                return new Together<>(done, latest == before ? UndoAndRedo.LATEST : latest);
            }, made -> {
                session.load();
                session.refresh();
                session.notices().about(made.act());
                then.accept(made.done());
                keeping.tell(act.apply(made.done()));
            });
        }));
    }

    /** @param act its number; {@link UndoAndRedo#LATEST} where nothing was decided */
    private record Together<T>(T done, long act) {}

    /** Reads all that was ever decided on a field of the open posting. */
    public void history(String field, BiConsumer<PostingFile, CellHistory> then) {
        open().ifPresent(file -> background.run(
                () -> CellHistory.of(store.journal(), new CellKey(file.posting().id(), field)), history -> {
                    if (session.isOpen(file.posting().id()) && session.fieldProperty().get().equals(field)) {
                        then.accept(file, history);
                    }
                }, session::failed));
    }

    public void undo() {
        reviewer.named(() -> commands.add(() -> back.takeBack(reviewer.name(), true, UndoAndRedo.LATEST)));
    }

    public void redo() {
        reviewer.named(() -> commands.add(() -> back.takeBack(reviewer.name(), false, UndoAndRedo.LATEST)));
    }

    /** Does what a notice offers, with the act that it tells of; where that cannot be done any more, says so. */
    public void take(Notice offered) {
        boolean undo = offered.offer() == CellAction.UNDO;
        reviewer.named(() -> commands.add(() -> back.takeBack(reviewer.name(), undo, offered.act())));
    }

    private void refreshSummaries(List<String> postingIds) {
        for (String id : postingIds) {
            background.run(() -> store.summary(id), found -> found.ifPresent(session.queue()::update),
                    session::failed);
        }
    }

    private Optional<PostingFile> open() {
        return session.reviewed();
    }

    private FieldOf field(String postingId, String key) {
        return new FieldOf(reviewer.name(), postingId, key);
    }

    /** Does what a command comes to, then moves the screen on. */
    private void carryOut(PostingFile file, ReviewCommand.OnCell command, Runnable then) {
        probes.judged(file, command, then).ifPresent(kept -> {
            switch (Deciding.on(file, command)) {
                case Verdict.Act act ->
                    append(session.times().timed(command, Deciding.anew(file, act.decisions())), kept);
                case Verdict.Refused refused ->
                    session.notify(Notice.Kind.WARNING, session.words().said(refused.said()));
            }
        });
    }

    /** Keeps the decisions of one act, then moves the screen on, and carries on with what was asked for meanwhile. */
    private void append(List<NewDecision> act, Runnable then) {
        if (act.isEmpty()) {
            finishing.nothingKept();
            then.run();
            return;
        }
        String postingId = act.getFirst().postingId();
        keeping.run(() -> store.append(act), kept -> {
            refreshSummaries(List.of(postingId));
            for (Decision decision : kept) {
                session.times().decided(decision.what());
                if (session.decided(decision).state() != FieldReview.State.UNDECIDED
                        && decision.what().kind() != DecisionKind.EVIDENCE) {
                    drafts.remove(field(postingId, decision.what().field()));
                }
            }
            session.notices().about(kept.getFirst().operation());
            session.notices().say(words.done(act));
            then.run();
            keeping.tell(act);
        });
    }

    private void decide(Runnable action) {
        turns.take(action);
    }

    /** Says that nothing was decided, as what it was meant for did not stand yet. */
    public void refuse() {
        turns.refuse();
    }
}
