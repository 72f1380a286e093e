package dev.assay.ui.session;

import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.review.CellKey;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.Probe;
import dev.assay.review.ProbeOutcome;
import dev.assay.review.ProbeResult;
import dev.assay.review.ReviewCommand;
import dev.assay.review.Settings;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.action.CellAction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What a decision on a probed cell comes to: one that takes a planted value for right is not made, and every other is
 * about what the answer says. What came of it is remembered.
 */
final class ProbeJudge {

    private final Session session;
    private final Settings settings;
    private final Background background;
    private final Probes probes;

    ProbeJudge(Session session, Settings settings, Background background) {
        this.session = session;
        this.settings = settings;
        this.background = background;
        probes = session.claims().probes();
    }

    /**
     * Lets a command on a cell pass, or says why it is not carried out.
     *
     * @param then what is done when its decision is kept
     * @return what is to be done then; empty where nothing is decided
     */
    Optional<Runnable> judged(PostingFile file, ReviewCommand.OnCell command, Runnable then) {
        CellKey cell = command.cell();
        if (command instanceof ReviewCommand.EditEvidence edit && edit.spans().isEmpty()
                && session.isOpen(cell.postingId()) && probes.isHidden(cell.field())) {
            // It would take away the words of the answer, which are not seen.
            session.notify(Notice.Kind.INFO, session.words().of("value.hidden-choose"));
            return Optional.empty();
        }
        Optional<Probe> probe = session.isOpen(cell.postingId()) ? probes.of(cell.field()) : Optional.empty();
        if (probe.isEmpty()) {
            return Optional.of(then);
        }
        Optional<FieldValue> decided = switch (command) {
            case ReviewCommand.Accept accept -> shown(probe.get());
            case ReviewCommand.OverrideValue override -> Optional.of(override.value());
            case ReviewCommand.Take take -> taken(file, take, probe.get());
            case ReviewCommand.Unsure unsure -> Optional.empty();
            case ReviewCommand.Clear clear -> Optional.empty();
            case ReviewCommand.EditEvidence edit -> Optional.empty();
            case ReviewCommand.Annotate annotate -> Optional.empty();
        };
        if (decided.isPresent()) {
            return came(probe.get(), cell, decided.get(), then);
        }
        if (command instanceof ReviewCommand.Accept || command instanceof ReviewCommand.Take) {
            session.notify(Notice.Kind.INFO, session.words().of("value.hidden-choose"));
            return Optional.empty();
        }
        return Optional.of(then);
    }

    /** What accepting takes for right; empty where nothing is shown. */
    private static Optional<FieldValue> shown(Probe probe) {
        return probe instanceof Probe.Planted(FieldValue value) ? Optional.of(value) : Optional.empty();
    }

    private static Optional<FieldValue> taken(PostingFile file, ReviewCommand.Take take, Probe probe) {
        return take.source().equals(take.answerId())
                ? shown(probe)
                : shown(probe).flatMap(planted -> JudgedAnswer.find(file, take.source()))
                        .flatMap(answer -> answer.field(take.cell().field())).map(InferredField::value);
    }

    private Optional<Runnable> came(Probe probe, CellKey cell, FieldValue decided, Runnable then) {
        FieldValue answer = session.proposal(cell.field()).map(InferredField::value).orElseThrow();
        ProbeOutcome outcome = switch (probe) {
            case Probe.Hidden hidden -> decided.agreesWith(answer)
                    ? ProbeOutcome.AGREED
                    : ProbeOutcome.DIFFERED;
            case Probe.Planted(FieldValue value) -> decided.agreesWith(value)
                    ? ProbeOutcome.MISSED
                    : ProbeOutcome.CAUGHT;
        };
        String told = told(outcome, words(session.schema().require(cell.field()), answer));
        if (outcome == ProbeOutcome.MISSED) {
            remember(cell, outcome);
            session.notify(Notice.Kind.WARNING, told);
            return Optional.empty();
        }
        return Optional.of(() -> {
            remember(cell, outcome);
            then.run();
            session.notices().say(new Notice(Notice.Kind.INFO, told).offering(CellAction.UNDO));
        });
    }

    private String told(ProbeOutcome outcome, String answer) {
        return session.words().of(switch (outcome) {
            case CAUGHT -> "probe.caught";
            case MISSED -> "probe.missed";
            case AGREED -> "probe.agreed";
            case DIFFERED -> "probe.differed";
        }, answer);
    }

    private String words(FieldSpec spec, FieldValue value) {
        List<String> keys = switch (value) {
            case FieldValue.Choice(String key) -> List.of(key);
            case FieldValue.Flag(boolean yes) -> List.of(yes ? FieldSpec.YES : FieldSpec.NO);
            case FieldValue.Choices(List<String> several) -> several;
            case FieldValue.NotStated none -> List.of();
            case FieldValue.Malformed broken -> List.of();
        };
        return keys.isEmpty()
                ? session.words().of("value.not-stated")
                : keys.stream().map(key -> spec.value(key).map(AllowedValue::label).orElse(key))
                        .collect(Collectors.joining(", "));
    }

    private void remember(CellKey cell, ProbeOutcome outcome) {
        ProbeResult result = probes.take(cell, outcome);
        background.run(() -> settings.change(set -> set.withProbes(set.probes().with(result))), kept -> {},
                session::failed);
    }

    /**
     * Whose rest is accepted without what is probed in it, and what is done then.
     *
     * @param scope without the probed fields
     * @param done given what was accepted
     */
    record Unprobed(Finishing.Scope scope, Consumer<List<NewDecision>> done) {}

    /** Leaves the probed fields of a rest to be decided one by one: a planted value among them was taken unseen. */
    Unprobed rest(PostingFile file, Finishing.Scope scope, Consumer<List<NewDecision>> done) {
        List<String> probed = scope.fields().stream().map(FieldSpec::key)
                .filter(key -> probes.of(key).isPresent()).toList();
        return probed.isEmpty()
                ? new Unprobed(scope, done)
                : new Unprobed(scope.without(probed), act -> left(file.posting().id(), probed, act));
    }

    private void left(String postingId, List<String> probed, List<NewDecision> act) {
        List<String> planted = probed.stream().filter(key -> probes.planted(key) != null).toList();
        planted.forEach(key -> remember(new CellKey(postingId, key), ProbeOutcome.MISSED));
        session.moveTo(probed.getFirst(), 0);
        Notice told = new Notice(Notice.Kind.WARNING, session.words().of("probe.rest", act.size(),
                planted.size(), probed.size() - planted.size()));
        session.notices().say(act.isEmpty() ? told : told.offering(CellAction.UNDO));
    }
}
