package dev.assay.cli;

import dev.assay.export.JsonText;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.review.DecidedField;
import dev.assay.review.Deciding;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.DecisionRules;
import dev.assay.review.FieldReview;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.Remark;
import dev.assay.review.ReviewCommand;
import dev.assay.review.ReviewStore;
import dev.assay.review.UndoStep;
import dev.assay.review.Verdict;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns lines of decisions into decisions over a store: fills in the value accepted and the run judged. */
final class DecisionReader {

    private final Schema schema;
    private final ReviewStore store;
    /** What the acts of an exported journal became here. */
    private final Map<Long, List<Long>> brought = new HashMap<>();
    private long lastAct;
    private List<Decision> lastKept = List.of();

    DecisionReader(Schema schema, ReviewStore store) {
        this.schema = schema;
        this.store = store;
    }

    /** What was kept already of a line that the one before brought with it: an override takes the answer's words away. */
    List<Decision> kept(DecisionLine line) {
        boolean same = line.kind() == DecisionKind.EVIDENCE && act(line) > 0 && act(line) == lastAct;
        return !same
                ? List.of()
                : lastKept.stream().filter(decision -> decision.what().kind() == DecisionKind.EVIDENCE
                        && decision.what().postingId().equals(line.optional("posting_id"))
                        && decision.what().field().equals(line.optional("field"))
                        && decision.what().spans().equals(line.spans())
                        && decision.what().note().equals(line.optional("note"))).toList();
    }

    /**
     * What a line comes to, as one act.
     *
     * @throws CommandException if the line says nothing that can be decided; the message says what is wrong
     */
    List<NewDecision> read(DecisionLine line) {
        DecisionKind kind = line.kind();
        String reviewer = line.required("reviewer");
        return switch (kind) {
            case UNDO -> List.of(NewDecision.undo(reviewer,
                    returned(line, "undo", store.undoable(reviewer).orElseThrow(
                            () -> new CommandException(reviewer + " has nothing to undo")))));
            case REDO -> List.of(NewDecision.redo(reviewer,
                    returned(line, "redo", store.redoable(reviewer).orElseThrow(
                            () -> new CommandException(reviewer + " has nothing to redo")))));
            case ACCEPT, OVERRIDE, UNSURE, EVIDENCE, CLEAR -> decision(line, kind, reviewer);
        };
    }

    /** The act that comes next to undo or redo, if it is on the posting and field that the line names, if any. */
    private long returned(DecisionLine line, String what, UndoStep next) {
        String posting = line.optional("posting_id");
        String field = line.optional("field");
        boolean meant = next.decisions().stream().map(Decision::what)
                .anyMatch(d -> (posting.isEmpty() || posting.equals(d.postingId()))
                        && (field.isEmpty() || field.equals(d.field())));
        if (!meant) {
            NewDecision first = next.decisions().getFirst().what();
            throw new CommandException("the next act to " + what + " is \"" + first.kind().key() + "\" on "
                    + first.field() + " of posting " + first.postingId() + "; name that, or leave posting_id"
                    + " and field out");
        }
        checkTarget(line, what, next);
        return next.operation();
    }

    /** A line that names an act must mean the one that comes next, by what the act became if this input brought it. */
    private void checkTarget(DecisionLine line, String what, UndoStep next) {
        long target = line.number("target");
        List<Long> became = brought.getOrDefault(target, List.of(target));
        if (target > 0 && became.size() > 1) {
            throw new CommandException(
                    "the act " + target + " that it names was given here as " + became.size()
                            + " acts, one a line; " + what + " each of them, without \"target\"");
        }
        if (target > 0 && !became.contains(next.operation())) {
            throw new CommandException("the act that it names, " + became.getFirst()
                    + " here, is not the next to "
                    + what + ", which is " + next.operation() + "; name that, or leave \"target\" out");
        }
    }

    private static long act(DecisionLine line) {
        return line.number("operation") > 0 ? line.number("operation") : line.number("seq");
    }

    /** Notes what a line became. @param kept what was kept of it */
    void became(DecisionLine line, List<Decision> kept) {
        long act = act(line);
        lastAct = act;
        lastKept = kept;
        if (act > 0) {
            List<Long> acts = brought.computeIfAbsent(act, none -> new ArrayList<>());
            kept.stream().map(Decision::operation).distinct().forEach(acts::add);
        }
    }

    private List<NewDecision> decision(DecisionLine line, DecisionKind kind, String reviewer) {
        String id = line.required("posting_id");
        FieldSpec spec = spec(line.required("field"));
        PostingFile file = store.posting(id).map(found -> store.people().asSeen(found, reviewer))
                .orElseThrow(() -> new CommandException("there is no posting \"" + id + "\" in the store"));
        String answer = line.optional("run");
        String answerId = !answer.isEmpty() ? known(file, answer) : judged(file, spec.key());
        CellKey cell = new CellKey(id, spec.key());
        Remark remark = new Remark(line.optional("reason"), line.optional("note"));
        ReviewCommand.OnCell command = switch (kind) {
            case ACCEPT -> {
                accepted(line, spec, proposed(file, spec, answerId));
                yield new ReviewCommand.Accept(reviewer, cell, answerId, remark, line.basis());
            }
            case OVERRIDE ->
                new ReviewCommand.OverrideValue(reviewer, cell, answerId, overriding(line, spec,
                        usable(file, spec, answerId).orElse(null)), remark,
                        line.basis());
            case EVIDENCE ->
                new ReviewCommand.EditEvidence(reviewer, cell, answerId, line.spans(),
                        line.optional("note"), line.basis());
            case CLEAR -> new ReviewCommand.Clear(reviewer, cell, answerId, line.basis());
            case UNSURE, UNDO, REDO ->
                new ReviewCommand.Unsure(reviewer, cell, answerId, remark, line.basis());
        };
        return switch (Deciding.on(file, command)) {
            case Verdict.Act act -> act.decisions();
            case Verdict.Refused refused -> throw new CommandException(refused.message());
        };
    }

    private FieldSpec spec(String key) {
        return schema.field(key).orElseThrow(() -> new CommandException("there is no field \"" + key
                + "\"; the fields are " + schema.fields().stream().map(FieldSpec::key)
                        .collect(Collectors.joining(", "))));
    }

    /**
     * The answer that a line means which names none: of a decided cell the one that was judged, and of an open one the one that
     * leads there, whose value all listings show and samples are drawn of. The posting's first answer may lack the field.
     */
    private static String judged(PostingFile file, String field) {
        Optional<String> leading = file.review(field).state() == FieldReview.State.UNDECIDED
                ? ComparedCell.of(file, field).judged().map(ComparedCell.Said::answerId)
                : Optional.empty();
        return leading.or(() -> Optional.ofNullable(DecidedField.of(file, field).answer()).map(Answer::id))
                .orElse("");
    }

    private static String known(PostingFile file, String answer) {
        if (JudgedAnswer.find(file, answer).isEmpty()) {
            throw new CommandException("posting " + file.posting().id() + " has no run \"" + answer + "\"");
        }
        return answer;
    }

    private static void accepted(DecisionLine line, FieldSpec spec, FieldValue proposed) {
        if (line.hasValue() && !given(line, spec).agreesWith(proposed)) {
            throw new CommandException("the value given for " + spec.key() + " is not the proposed one, "
                    + JsonText.line(proposed.plain()) + "; decide on another value with \"override\"");
        }
    }

    private static FieldValue overriding(DecisionLine line, FieldSpec spec,
            @Nullable FieldValue proposed) {
        if (!line.hasValue()) {
            throw new CommandException("an override needs the key \"value\"; " + choices(spec));
        }
        FieldValue value = given(line, spec);
        String refusal = DecisionRules.refusal(spec, value, proposed);
        if (!refusal.isEmpty()) {
            throw new CommandException(refusal);
        }
        return value;
    }

    private static FieldValue given(DecisionLine line, FieldSpec spec) {
        FieldValue value = FieldValue.read(spec, line.value());
        if (value instanceof FieldValue.Malformed(Object raw, String reason)) {
            throw new CommandException(reason + "; " + choices(spec));
        }
        return value;
    }

    private static String choices(FieldSpec spec) {
        String keys = spec.offered().stream().map(AllowedValue::key).collect(Collectors.joining(", "));
        return switch (spec.kind()) {
            case CHOICE -> spec.key() + " may be " + keys;
            case FLAG -> spec.key() + " may be true or false";
            case SET -> spec.key() + " may be a list of " + keys;
        };
    }

    private static FieldValue proposed(PostingFile file, FieldSpec spec, String answerId) {
        return usable(file, spec, answerId).orElseThrow(
                () -> new CommandException("there is no usable value proposed for " + spec.key()
                        + " that could be accepted; give one with \"override\""));
    }

    private static Optional<FieldValue> usable(PostingFile file, FieldSpec spec, String answerId) {
        return JudgedAnswer.find(file, answerId)
                .flatMap(answer -> DecisionRules.acceptable(answer.fields().get(spec.key())));
    }
}
