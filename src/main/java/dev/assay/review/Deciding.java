package dev.assay.review;

import dev.assay.audit.Risk;
import dev.assay.model.FieldValue;
import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a command on a posting into the decisions it comes to, by {@link DecisionRules}. Pure. */
public final class Deciding {

    private static final Verdict NOTHING_PROPOSED = new Verdict.Refused(
            "There is no usable value to accept here. Choose one, or mark the field as unsure.");

    private Deciding() {}

    /** What a command about one cell comes to. @param file the cell's posting */
    public static Verdict on(PostingFile file, ReviewCommand.OnCell command) {
        String field = command.cell().field();
        return switch (command) {
            case ReviewCommand.Accept accept -> proposed(file, command.answerId(), field)
                    .map(value -> decision(file, command, DecisionKind.ACCEPT, value, accept.remark()))
                    .orElse(NOTHING_PROPOSED);
            case ReviewCommand.OverrideValue override -> decision(file, command,
                    DecisionRules.deciding(override.value(),
                            proposed(file, command.answerId(), field).orElse(null)),
                    DecisionRules.once(override.value()), override.remark());
            case ReviewCommand.Unsure unsure -> decision(file, command, DecisionKind.UNSURE, null,
                    unsure.remark());
            case ReviewCommand.Clear clear -> decision(file, clear, DecisionKind.CLEAR, null, Remark.NONE);
            case ReviewCommand.EditEvidence edit -> evidence(file, edit);
            case ReviewCommand.Annotate annotate -> annotated(file.review(field), annotate);
        };
    }

    /**
     * What accepting the rest comes to.
     *
     * @param risk what the checks found in the posting
     */
    public static Verdict.Act on(PostingFile file, ReviewCommand.AcceptRest command, Risk risk) {
        Answer judged = JudgedAnswer.find(file, command.answerId()).orElse(null);
        List<NewDecision> decisions = new ArrayList<>();
        Map<String, List<String>> left = new LinkedHashMap<>();
        for (String field : command.fields()) {
            if (file.review(field).state() != FieldReview.State.UNDECIDED) {
                continue;
            }
            List<String> doubts = CellDoubts.of(file, judged, risk, field).stream().map(Doubt::message)
                    .toList();
            if (!command.doubtfulToo() && !doubts.isEmpty()) {
                left.put(field, doubts);
                continue;
            }
            proposed(file, command.answerId(), field).ifPresent(value -> decisions.add(new NewDecision(
                    file.posting().id(), field, command.reviewer(), DecisionKind.ACCEPT, value,
                    remark(command, field).reason(), remark(command, field).note(), command.answerId(), 0)
                    .withProposed(value)
                    .withBasis(field.equals(command.open()) ? Basis.SEEN : command.basis())));
        }
        return new Verdict.Act(decisions, left);
    }

    /** What those of several commands come to that are about one posting's cells. */
    public static Verdict.Act on(PostingFile file, ReviewCommand.Together command) {
        List<NewDecision> decisions = new ArrayList<>();
        Map<String, List<String>> left = new LinkedHashMap<>();
        for (ReviewCommand.OnCell one : command.each()) {
            if (one.cell().postingId().equals(file.posting().id())) {
                switch (on(file, one)) {
                    case Verdict.Act act -> decisions.addAll(act.decisions());
                    case Verdict.Refused refused -> left.put(one.cell().field(), List.of(refused.message()));
                }
            }
        }
        return new Verdict.Act(decisions, left);
    }

    private static Remark remark(ReviewCommand.AcceptRest command, String field) {
        return command.remarks().getOrDefault(field, Remark.NONE);
    }

    private static Optional<FieldValue> proposed(PostingFile file, String answerId, String field) {
        return JudgedAnswer.find(file, answerId)
                .flatMap(answer -> DecisionRules.acceptable(answer.fields().get(field)));
    }

    private static Verdict decision(PostingFile file, ReviewCommand.OnCell command, DecisionKind kind,
            @Nullable FieldValue value, Remark remark) {
        String field = command.cell().field();
        FieldValue proposed = proposed(file, command.answerId(), field).orElse(null);
        List<NewDecision> act = new ArrayList<>();
        act.add(new NewDecision(file.posting().id(), field, command.reviewer(), kind, value,
                remark.reason(), remark.note(), command.answerId(), 0)
                .withProposed(proposed).withBasis(command.basis()));
        if (kind == DecisionKind.OVERRIDE) {
            ownWords(file, command).ifPresent(words -> act.add(
                    NewDecision.evidence(file.posting().id(), field, command.reviewer(), command.answerId(),
                            words).withProposed(proposed).withBasis(command.basis())));
        }
        return new Verdict.Act(act);
    }

    /**
     * Of the words given by hand while the answer's value stood, those that are the reviewer's own: a value of their own
     * never rests on the answer's words. Empty where nothing changes.
     */
    private static Optional<List<Span>> ownWords(PostingFile file, ReviewCommand.OnCell command) {
        FieldReview review = file.review(command.cell().field());
        Decision edit = review.evidence();
        if (edit == null || review.state() == FieldReview.State.OVERRIDDEN) {
            return Optional.empty();
        }
        List<Span> found = JudgedAnswer.find(file, command.answerId())
                .map(answer -> answer.fields().get(command.cell().field()))
                .map(InferredField::grounding)
                .map(grounding -> DecisionRules.words(grounding.spans())).orElse(List.of());
        List<Span> own = edit.what().spans().stream().filter(span -> !found.contains(span)).toList();
        return own.size() == edit.what().spans().size() ? Optional.empty() : Optional.of(own);
    }

    private static Verdict evidence(PostingFile file, ReviewCommand.EditEvidence edit) {
        List<Span> kept = new ArrayList<>();
        for (Span span : edit.spans()) {
            String refusal = DecisionRules.refusal(kept, span);
            if (!refusal.isEmpty()) {
                return new Verdict.Refused(refusal);
            }
            kept.add(span);
        }
        return new Verdict.Act(List.of(NewDecision.evidence(file.posting().id(), edit.cell().field(),
                edit.reviewer(), edit.answerId(), kept)
                .withProposed(proposed(file, edit.answerId(), edit.cell().field()).orElse(null))
                .withBasis(edit.basis())));
    }

    private static Verdict annotated(FieldReview review, ReviewCommand.Annotate command) {
        Decision last = review.last();
        if (last == null || review.state() == FieldReview.State.UNDECIDED) {
            return new Verdict.Refused("A remark is kept with the field's decision; there is none yet.");
        }
        NewDecision was = last.what();
        return new Verdict.Act(
                List.of(new NewDecision(was.postingId(), was.field(), command.reviewer(), was.kind(),
                        was.value(), command.remark().reason(), command.remark().note(), was.answerId(), 0)
                        .withProposed(was.proposed()).withBasis(was.basis())));
    }
}
