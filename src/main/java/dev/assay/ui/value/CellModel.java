package dev.assay.ui.value;

import dev.assay.audit.RiskReasons;
import dev.assay.evidence.GroundingReason;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.review.CellDoubts;
import dev.assay.review.Decision;
import dev.assay.review.Doubt;
import dev.assay.review.FieldReview;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingFile;
import dev.assay.review.Remark;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.ValueKind;
import dev.assay.ui.session.FieldRulings;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A cell of the open posting as it is shown and decided on, whichever screen it stands on. */
public final class CellModel {

    private static final double WORTH_TELLING = 0.1;

    private final Session session;
    private final Wording words;
    private final DateTimeFormatter when;
    private final Reviewing reviewing;
    private final FieldRulings rulings;
    /** By field, in the open posting. */
    private final Map<String, List<String>> ticked = new HashMap<>();
    private String posting = "";
    /** The answers there were when the open field was gone to: a line for one that comes later would move the choices. */
    private List<Answer> told = List.of();

    public CellModel(ScreenParts parts) {
        session = parts.session();
        words = session.words();
        when = DateTimeFormatter.ofPattern(words.of("time.pattern"), words.locale());
        reviewing = parts.reviewing();
        rulings = parts.rulings();
        session.postingProperty().subscribe(this::opened);
        session.fieldProperty().subscribe(this::lookAnew);
        session.answerProperty().subscribe((before, now) -> {
            if (before == null || now == null || !before.id().equals(now.id())) {
                lookAnew();
            }
        });
    }

    private void lookAnew() {
        told = session.reviewed().map(PostingFile::currentAnswers).orElse(List.of());
    }

    /** What was ticked and not confirmed was meant for the posting before. */
    private void opened(@Nullable PostingFile file) {
        String id = file == null ? "" : file.posting().id();
        if (!id.equals(posting)) {
            posting = id;
            ticked.clear();
        }
    }

    private boolean isHidden(FieldSpec spec) {
        return session.claims().probes().isHidden(spec.key());
    }

    /** What the judged run says of a field, as far as the reviewer is shown it. */
    private Optional<InferredField> proposal(FieldSpec spec) {
        return session.claims().shownProposal(spec.key());
    }

    /** Whether what is known of a field would tell what is not shown. */
    private boolean isVeiled(FieldSpec spec) {
        return session.claims().probes().isVeiled(spec.key());
    }

    public FieldLine line(FieldSpec spec) {
        Optional<InferredField> proposal = proposal(spec);
        FieldReview review = session.review(spec.key());
        @Nullable
        FieldValue decided = decided(review);
        @Nullable
        FieldValue pending = pending(spec);
        @Nullable
        FieldValue original = review.state() == FieldReview.State.OVERRIDDEN ? judged(spec, review) : null;
        @Nullable
        FieldValue shown = pending != null
                ? pending
                : decided != null ? decided : proposal.map(InferredField::value).orElse(null);
        boolean replaced = original != null && decided != null && !isSame(original, decided);
        return FieldLine.of(spec, review,
                shown == null ? missing(spec) : ValueText.of(spec, shown, words),
                replaced && original != null ? ValueText.of(spec, original, words) : null,
                isHidden(spec) ? null : session.claims().standing(spec.key()).orElse(null),
                session.claims().isByHand(spec.key()), pending != null,
                reviewing.remark(spec.key()).note().strip(),
                marks(spec));
    }

    public FieldDetail detail(FieldSpec spec) {
        Optional<InferredField> proposal = proposal(spec);
        FieldReview review = session.review(spec.key());
        @Nullable
        FieldValue proposed = proposal.map(InferredField::value).orElse(null);
        boolean acceptable = proposed != null && !(proposed instanceof FieldValue.Malformed);
        boolean isHidden = isHidden(spec);
        Optional<InferredField> standing = isVeiled(spec)
                ? proposal
                : session.claims().standing(spec.key());
        return new FieldDetail(line(spec), standing.map(InferredField::evidence).orElse(""),
                isHidden ? null : session.claims().grounding(spec.key()),
                isHidden
                        ? ""
                        : standing(session.claims().grounding(spec.key()),
                                standing.map(InferredField::evidence).orElse("")),
                session.claims().isByHand(spec.key()) ? edit(review) : "",
                review.sentence(), isHidden ? "" : attached(spec.key()), isTextKnown(),
                standing.map(InferredField::rule).orElse(""),
                session.answerProperty().get() != null, isVeiled(spec) ? List.of() : told(spec), fixes(spec),
                proposal.map(InferredField::notes).orElse(List.of()),
                isHidden ? List.of() : opinions(spec, proposed),
                EditorOptions.of(spec, proposed, chosen(spec), words), reviewing.remark(spec.key()),
                rulings.of(spec.key()).stream().map(ruling -> RulingText.of(spec, ruling, words)).toList(),
                told(spec, review),
                acceptable);
    }

    /** Why evidence stands as it does, where its status does not say it. */
    private String standing(@Nullable Grounding grounding, String evidence) {
        return grounding == null || grounding.reason().isEmpty()
                ? ""
                : words.said(GroundingReason.of(grounding, evidence,
                        session.reviewed().map(PostingFile::pass1).orElse(List.of())));
    }

    /** What marks a field in the list. */
    public List<String> marks(FieldSpec spec) {
        return isVeiled(spec)
                ? List.of()
                : doubts(spec).filter(Doubt::grave).map(doubt -> words.said(doubt.said())).toList();
    }

    /** Whether it is marked, or undecided and would not be accepted with the rest of its posting. */
    public boolean isDoubtful(FieldSpec spec) {
        boolean undecided = session.review(spec.key()).state() == FieldReview.State.UNDECIDED;
        return !marks(spec).isEmpty() || undecided && !isVeiled(spec) && doubts(spec).findAny().isPresent();
    }

    /** What is told where a field is open; how its evidence stands, and who differs, is told apart. */
    private List<String> told(FieldSpec spec) {
        Set<String> fixed = fixes(spec).stream().map(Fix::finding).collect(Collectors.toSet());
        return Stream.concat(risk(spec).stream(), doubts(spec)
                .filter(doubt -> doubt.kind() == Doubt.Kind.FINDING
                        || doubt.kind() == Doubt.Kind.VALUE && doubt.grave())
                .map(doubt -> words.said(doubt.said())).filter(message -> !fixed.contains(message))).toList();
    }

    /** The findings about a field that offer another value than the one that is proposed or decided, the gravest first. */
    private List<Fix> fixes(FieldSpec spec) {
        if (isVeiled(spec)) {
            return List.of();
        }
        @Nullable
        FieldValue decided = decided(session.review(spec.key()));
        @Nullable
        FieldValue now = decided != null
                ? decided
                : session.claims().proposal(spec.key()).map(InferredField::value).orElse(null);
        List<Fix> fixes = new ArrayList<>();
        session.reviewed().ifPresent(file -> CellDoubts.findings(file, session.answerProperty().get(),
                session.queue().risk(file.posting().id()), spec.key()).forEach(finding -> {
                    FieldValue value = finding.fix();
                    if (value != null && !(value instanceof FieldValue.Malformed)
                            && (now == null || !isSame(value, now))) {
                        fixes.add(new Fix(words.said(finding.said()), value,
                                ValueText.of(spec, value, words).text()));
                    }
                }));
        return fixes;
    }

    /** Decides on the value that the gravest finding about the open field offers, and goes on. */
    public void fix() {
        reviewing.inTurn(() -> selected().ifPresent(spec -> fixes(spec).stream().findFirst()
                .ifPresentOrElse(fix -> fix(fix.value()),
                        () -> session.notify(Notice.Kind.INFO, words.of("fix.none", spec.label())))));
    }

    /** Decides on a value that a finding about the open field offers, and goes on. */
    public void fix(FieldValue value) {
        reviewing.override(value, "");
    }

    /** How probable it is that the proposed value is wrong, and why; empty where it hardly is. */
    private Optional<String> risk(FieldSpec spec) {
        Answer judged = session.answerProperty().get();
        return judged == null
                ? Optional.empty()
                : session.reviewed().flatMap(file -> file.risk(judged, spec.key()))
                        .filter(cell -> cell.risk() >= WORTH_TELLING)
                        .map(cell -> words.of("value.risk",
                                words.said(RiskReasons.line(cell.risk(), cell.why()))));
    }

    private Stream<Doubt> doubts(FieldSpec spec) {
        return session.reviewed().stream().flatMap(file -> CellDoubts.of(file, session.answerProperty().get(),
                session.queue().risk(file.posting().id()), spec.key()).stream());
    }

    /** Forgets what was ticked in a field, as it was decided on or left. */
    public void decided(FieldSpec spec) {
        ticked.remove(spec.key());
    }

    /**
     * Chooses by digit in the field that is selected when its turn comes.
     *
     * @param ticked told when an option was ticked that is still to be confirmed
     */
    public void choose(int digit, Consumer<Option> ticked) {
        reviewing.inTurn(() -> selected().ifPresent(spec -> choose(spec, digit, ticked)));
    }

    private void choose(FieldSpec spec, int digit, Consumer<Option> told) {
        if (digit == Option.SILENCE && spec.kind() == ValueKind.SET) {
            ticked.remove(spec.key());
            reviewing.override(new FieldValue.Choices(List.of()), "");
            return;
        }
        EditorOptions.byDigit(spec, digit, words).ifPresentOrElse(option -> pick(spec, option, told),
                () -> session.notify(Notice.Kind.INFO,
                        words.of("fields.no-choice", spec.label(), digit)));
    }

    /** Decides on an option of the selected field, or ticks it where several may be chosen. */
    public void pick(FieldSpec spec, Option option, Consumer<Option> told) {
        switch (EditorOptions.of(spec, null, null, words)) {
            case EditorOptions.One one -> reviewing.override(EditorOptions.value(spec, option), "");
            case EditorOptions.Several several -> {
                if (EditorOptions.chosen(spec, chosen(spec),
                        option) instanceof FieldValue.Choices(List<String> keys)) {
                    ticked.put(spec.key(), keys);
                }
                told.accept(option);
            }
        }
    }

    private static List<String> inOrder(FieldSpec spec, Set<String> keys) {
        return spec.values().stream().map(AllowedValue::key).filter(keys::contains).toList();
    }

    /** Decides on what is ticked, or else accepts what is proposed; then goes on. */
    public void accept() {
        reviewing.inTurn(() -> selected().ifPresent(spec -> {
            List<String> keys = ticked.remove(spec.key());
            if (keys == null && isHidden(spec)) {
                session.notify(Notice.Kind.INFO, words.of("value.hidden-choose"));
            } else if (keys == null) {
                reviewing.accept();
            } else {
                reviewing.override(new FieldValue.Choices(keys), "");
            }
        }));
    }

    /** Ticks a value, if it is not, and decides on what is ticked. */
    public void confirm(Option found) {
        reviewing.inTurn(() -> selected().ifPresent(spec -> {
            Set<String> keys = new LinkedHashSet<>(
                    chosen(spec) instanceof FieldValue.Choices(List<String> before) ? before : List.of());
            keys.add(found.key());
            ticked.remove(spec.key());
            reviewing.override(new FieldValue.Choices(inOrder(spec, keys)), "");
        }));
    }

    /** What is ticked in a field and not confirmed; null where nothing was touched. */
    public @Nullable List<String> ticked(String fieldKey) {
        return ticked.get(fieldKey);
    }

    /** Ticks what was ticked before. @param before as {@link #ticked} gave it */
    public void restore(String fieldKey, @Nullable List<String> before) {
        if (before == null) {
            ticked.remove(fieldKey);
        } else {
            ticked.put(fieldKey, before);
        }
    }

    /** Says what has to be settled first. */
    public void unsettled() {
        session.notify(Notice.Kind.INFO,
                words.of("fields.unsettled"));
    }

    /** Decides on what is ticked, even if it is nothing and nothing can be accepted; then goes on. */
    public void confirm() {
        reviewing.inTurn(() -> selected().ifPresent(spec -> {
            if (chosen(spec) instanceof FieldValue.Choices(List<String> keys)) {
                ticked.remove(spec.key());
                reviewing.override(new FieldValue.Choices(keys), "");
            } else {
                reviewing.override(new FieldValue.Choices(List.of()), "");
            }
        }));
    }

    public void unsure() {
        reviewing.unsure("");
    }

    public void clear() {
        reviewing.clear();
    }

    public void remark(String fieldKey, Remark remark) {
        if (!remark.equals(reviewing.remark(fieldKey))) {
            reviewing.remark(fieldKey, remark);
        }
    }

    private ValueText missing(FieldSpec spec) {
        if (isHidden(spec)) {
            return new ValueText(words.of("value.hidden"), ValueText.Tone.MISSING, "");
        }
        return new ValueText(session.answerProperty().get() == null ? "–" : words.of("value.not-answered"),
                ValueText.Tone.MISSING,
                "");
    }

    private Optional<FieldSpec> selected() {
        return session.schema().field(session.fieldProperty().get());
    }

    private @Nullable FieldValue pending(FieldSpec spec) {
        List<String> keys = ticked.get(spec.key());
        return keys == null ? null : new FieldValue.Choices(keys);
    }

    /** What an editor starts from: what is ticked, decided, or for a set, proposed. */
    private @Nullable FieldValue chosen(FieldSpec spec) {
        @Nullable
        FieldValue pending = pending(spec);
        @Nullable
        FieldValue decided = decided(session.review(spec.key()));
        if (pending != null || decided != null) {
            return pending != null ? pending : decided;
        }
        return proposal(spec).map(InferredField::value)
                .filter(FieldValue.Choices.class::isInstance)
                .orElse(null);
    }

    private static @Nullable FieldValue decided(FieldReview review) {
        Decision last = review.last();
        return switch (review.state()) {
            case ACCEPTED, OVERRIDDEN -> last == null ? null : last.what().value();
            case UNDECIDED, UNSURE -> null;
        };
    }

    /** What the run that was judged then says; else what the run judged now says. */
    private @Nullable FieldValue judged(FieldSpec spec, FieldReview review) {
        Decision last = review.last();
        PostingFile file = session.postingProperty().get();
        String answerId = last == null ? "" : last.what().answerId();
        Optional<InferredField> then = file == null
                ? Optional.empty()
                : JudgedAnswer.find(file, answerId).flatMap(answer -> answer.field(spec.key()));
        if (last != null && last.what().proposed() != null) {
            return last.what().proposed();
        }
        return then.or(() -> session.claims().proposal(spec.key())).map(InferredField::value).orElse(null);
    }

    private static boolean isSame(FieldValue one, FieldValue other) {
        return one.getClass() == other.getClass() && one.agreesWith(other);
    }

    private List<Opinion> opinions(FieldSpec spec, @Nullable FieldValue proposed) {
        Answer judged = session.answerProperty().get();
        Map<String, List<String>> answers = new LinkedHashMap<>();
        Map<String, Boolean> agrees = new HashMap<>();
        for (Answer answer : told) {
            if (judged == null || !answer.id().equals(judged.id())) {
                answer.field(spec.key()).ifPresent(field -> {
                    String value = ValueText.of(spec, field.value(), words).text();
                    answers.computeIfAbsent(value, v -> new ArrayList<>()).add(answer.engine().name());
                    agrees.put(value, proposed != null && field.value().agreesWith(proposed));
                });
            }
        }
        return answers.entrySet().stream()
                .map(e -> new Opinion(e.getKey(), e.getValue(), agrees.getOrDefault(e.getKey(), false)))
                .sorted(Comparator.comparing(opinion -> !opinion.agrees())).toList();
    }

    private boolean isTextKnown() {
        PostingFile file = session.postingProperty().get();
        return file != null && file.posting().hasText();
    }

    /** The words that the decided value rests on, as a sentence of them. */
    private String attached(String key) {
        return session.claims().own(key).stream().map(span -> span.quote().strip())
                .collect(Collectors.joining(" … "));
    }

    /** Keeps the evidence of a field as the reviewer says it. */
    public void say(String field, String sentence) {
        reviewing.sayEvidence(field, sentence);
    }

    /** Who changed the evidence and when, in words; empty where it is as it was found. */
    private String edit(FieldReview review) {
        Decision edit = review.evidence();
        return edit == null
                ? ""
                : by(edit.what().spans().isEmpty() ? "evidence.taken-away" : "evidence.chosen", edit);
    }

    private String told(FieldSpec spec, FieldReview review) {
        Decision last = review.last();
        if (last == null || review.state() == FieldReview.State.UNDECIDED) {
            return "";
        }
        Optional<Answer> taken = session.claims().taken(spec.key());
        return taken.isPresent()
                ? by("decided.taken", last, taken.get().engine().name())
                : by(switch (review.state()) {
                    case ACCEPTED -> "decided.accepted";
                    case OVERRIDDEN -> "decided.overridden";
                    case UNSURE, UNDECIDED -> "decided.unsure";
                }, last);
    }

    /** Who did something, and when. */
    private String by(String key, Decision decision, String... more) {
        List<Object> said = new ArrayList<>(List.of(decision.what().reviewer(),
                when.format(decision.at().atZone(ZoneId.systemDefault()))));
        said.addAll(List.of(more));
        return words.of(key, said.toArray());
    }
}
