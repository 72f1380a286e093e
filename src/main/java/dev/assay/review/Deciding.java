package dev.assay.review;

import dev.assay.audit.Risk;
import dev.assay.model.FieldValue;
import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.model.Span;
import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a command on a posting into the decisions it comes to, by {@link DecisionRules}. Pure. */
public final class Deciding {

    private static final Verdict NOTHING_PROPOSED = new Verdict.Refused(
            Saying.of("refused.nothing-to-accept"));

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
            case ReviewCommand.Take take -> taken(file, take);
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
        Map<String, List<Saying>> left = new LinkedHashMap<>();
        for (String field : command.fields()) {
            if (file.review(field).state() != FieldReview.State.UNDECIDED) {
                continue;
            }
            List<Saying> doubts = CellDoubts.of(file, judged, risk, field).stream().map(Doubt::said)
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

    /** What of an act is not as it stands already, by the same reviewer: all of it, or nothing where all stands so. */
    public static List<NewDecision> anew(PostingFile file, List<NewDecision> act) {
        return act.stream().allMatch(one -> standsSo(file.review(one.field()), one)) ? List.of() : act;
    }

    private static boolean standsSo(FieldReview review, NewDecision one) {
        Decision standing = switch (one.kind()) {
            case ACCEPT, OVERRIDE, UNSURE ->
                review.state() == FieldReview.State.UNDECIDED ? null : review.last();
            case EVIDENCE -> review.evidence();
            case CLEAR, UNDO, REDO -> null;
        };
        return standing != null && standing.what().withTook(0).equals(one.withTook(0));
    }

    /** What those of several commands come to that are about one posting's cells. */
    public static Verdict.Act on(PostingFile file, ReviewCommand.Together command) {
        List<NewDecision> decisions = new ArrayList<>();
        Map<String, List<Saying>> left = new LinkedHashMap<>();
        for (ReviewCommand.OnCell one : command.each()) {
            if (one.cell().postingId().equals(file.posting().id())) {
                switch (on(file, one)) {
                    case Verdict.Act act -> decisions.addAll(act.decisions());
                    case Verdict.Refused refused -> left.put(one.cell().field(), List.of(refused.said()));
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
        if (kind != DecisionKind.CLEAR) {
            ownWords(file, command, kind, value).ifPresent(
                    words -> act.add(words(file, command, command.answerId(), words,
                            file.review(field).sentence())));
        }
        return new Verdict.Act(act);
    }

    /** An answer's value is decided on as any other; whose words it rests on, the edit of the evidence names. */
    private static Verdict taken(PostingFile file, ReviewCommand.Take take) {
        String field = take.cell().field();
        InferredField said = JudgedAnswer.find(file, take.source()).flatMap(answer -> answer.field(field))
                .orElse(null);
        FieldValue value = DecisionRules.acceptable(said).orElse(null);
        if (said == null || value == null) {
            return NOTHING_PROPOSED;
        }
        FieldValue proposed = proposed(file, take.answerId(), field).orElse(null);
        List<NewDecision> act = new ArrayList<>();
        act.add(new NewDecision(file.posting().id(), field, take.reviewer(),
                DecisionRules.deciding(value, proposed), value, take.remark().reason(), take.remark().note(),
                take.answerId(), 0).withProposed(proposed).withBasis(take.basis()));
        if (!take.source().equals(take.answerId()) || file.review(field).evidence() != null) {
            act.add(words(file, take, take.source(), TakenEvidence.words(said), ""));
        }
        return new Verdict.Act(act);
    }

    private static NewDecision words(PostingFile file, ReviewCommand.OnCell command, String answerId,
            List<Span> words, String sentence) {
        String field = command.cell().field();
        return NewDecision
                .evidence(file.posting().id(), field, command.reviewer(), answerId, words, sentence)
                .withProposed(proposed(file, command.answerId(), field).orElse(null))
                .withBasis(command.basis());
    }

    /**
     * The words that the value decided on rests on, where those that stand there are not its own: what was taken from
     * another answer goes with that answer's value, and of the words given by hand while the answer's value stood, a
     * value of the reviewer's own keeps those that are their own as well. Empty where nothing changes.
     */
    private static Optional<List<Span>> ownWords(PostingFile file, ReviewCommand.OnCell command,
            DecisionKind kind, @Nullable FieldValue value) {
        String field = command.cell().field();
        FieldReview review = file.review(field);
        Decision edit = review.evidence();
        List<Span> found = JudgedAnswer.find(file, command.answerId())
                .flatMap(answer -> answer.field(field)).map(TakenEvidence::words).orElse(List.of());
        if (TakenEvidence.of(file, field).isPresent()) {
            return TakenEvidence.standingUnder(file.answers(), review, field, value).isPresent()
                    ? Optional.empty()
                    : Optional.of(kind == DecisionKind.OVERRIDE ? List.of() : found);
        }
        if (kind != DecisionKind.OVERRIDE || edit == null
                || review.state() == FieldReview.State.OVERRIDDEN) {
            return Optional.empty();
        }
        List<Span> own = edit.what().spans().stream().filter(span -> !found.contains(span)).toList();
        return own.size() == edit.what().spans().size() ? Optional.empty() : Optional.of(own);
    }

    private static Verdict evidence(PostingFile file, ReviewCommand.EditEvidence edit) {
        List<Span> kept = new ArrayList<>();
        for (Span span : edit.spans()) {
            Optional<Saying> refusal = DecisionRules.refused(kept, span);
            if (refusal.isPresent()) {
                return new Verdict.Refused(refusal.get());
            }
            kept.add(span);
        }
        return new Verdict.Act(List.of(NewDecision.evidence(file.posting().id(), edit.cell().field(),
                edit.reviewer(), edit.answerId(), kept, edit.sentence())
                .withProposed(proposed(file, edit.answerId(), edit.cell().field()).orElse(null))
                .withBasis(edit.basis())));
    }

    private static Verdict annotated(FieldReview review, ReviewCommand.Annotate command) {
        Decision last = review.last();
        if (last == null || review.state() == FieldReview.State.UNDECIDED) {
            return new Verdict.Refused(Saying.of("refused.remark"));
        }
        NewDecision was = last.what();
        return new Verdict.Act(
                List.of(new NewDecision(was.postingId(), was.field(), command.reviewer(), was.kind(),
                        was.value(), command.remark().reason(), command.remark().note(), was.answerId(), 0)
                        .withProposed(was.proposed()).withBasis(was.basis())));
    }
}
