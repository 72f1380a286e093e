package dev.assay.export;

import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingFile;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A posting as a tool for labelling takes it: what each source says, the judged one first, and what was decided.
 *
 * @param sources without the fields that are not wanted
 * @param decided the wanted fields on which somebody decided, in schema order
 * @param edits the edits of the words of wanted fields on which nobody decided, in schema order
 */
record LabelTask(Schema schema, Posting posting, List<Answer> sources, List<Decided> decided,
        List<Decision> edits) {

    /** The member in which a tool is given what it has no place for, and in which it comes back. */
    static final String MEMBER = "assay";

    /** A decided field. @param words those that the cell rests on */
    record Decided(FieldSpec field, FieldReview review, List<Span> words) {

        Decision last() {
            return java.util.Objects.requireNonNull(review.last());
        }

        List<String> labels() {
            return LabelTask.labels(last().what().value());
        }
    }

    /** @throws ExportException if words that a cell rests on do not stand in the posting */
    static LabelTask of(Schema schema, ChosenPosting chosen, Optional<Answer> judged, ExportedSpans spans) {
        PostingFile file = chosen.file();
        List<Answer> sources = Stream.concat(judged.stream(), file.currentAnswers().stream().filter(
                answer -> judged.filter(first -> first.id().equals(answer.id())).isEmpty()))
                .map(answer -> wanted(answer, chosen.fields())).toList();
        List<Decided> decided = new ArrayList<>();
        List<Decision> edits = new ArrayList<>();
        for (FieldSpec field : schema.fields()) {
            FieldReview review = file.review(field.key());
            if (!chosen.fields().contains(field.key())) {
                continue;
            }
            Decision edit = review.evidence();
            if (review.state() == FieldReview.State.UNDECIDED && edit != null) {
                spans.verify(file.posting(), field.key(), edit.what().spans());
                edits.add(edit);
            } else if (review.state() != FieldReview.State.UNDECIDED && review.last() != null) {
                List<Span> words = LabelledCell.words(file, field.key(), judged);
                spans.verify(file.posting(), field.key(), words);
                decided.add(new Decided(field, review, words));
            }
        }
        sources.stream().flatMap(answer -> answer.fields().values().stream())
                .forEach(claim -> spans.verify(file.posting(), claim));
        return new LabelTask(schema, file.posting(), sources, decided, edits);
    }

    private static Answer wanted(Answer answer, List<String> fields) {
        Map<String, InferredField> some = new LinkedHashMap<>(answer.fields());
        some.keySet().retainAll(fields);
        return new Answer(answer.id(), answer.postingId(), answer.engine(), answer.local(), "", some,
                answer.original(), answer.outcome());
    }

    /** A value as the labels that stand for it; none where it is no value, or has no label. */
    static List<String> labels(@Nullable FieldValue value) {
        return switch (value) {
            case FieldValue.Choice(String key) -> List.of(key);
            case FieldValue.Flag(boolean yes) -> List.of(Boolean.toString(yes));
            case FieldValue.Choices(List<String> keys) -> keys;
            case FieldValue.NotStated(Object raw) when FieldSpec.NOT_MENTIONED.equals(raw)
                    || List.of(FieldSpec.NOT_MENTIONED).equals(raw) ->
                List.of(FieldSpec.NOT_MENTIONED);
            case null, default -> List.of();
        };
    }

    /** The labels of a field, with the words for each. */
    static Map<String, String> offered(FieldSpec field) {
        Map<String, String> offered = new LinkedHashMap<>();
        field.values().forEach(value -> offered.put(value.key(), value.label()));
        offered.putIfAbsent(FieldSpec.NOT_MENTIONED, "Not mentioned");
        return offered;
    }

    /** The words of a claim that stand in a section. */
    static List<Span> spans(InferredField claim, Section in) {
        return claim.grounding() == null
                ? List.of()
                : claim.grounding().spans().stream().map(GroundedSpan::span)
                        .filter(span -> span.in() == in).toList();
    }

    List<String> reviewers() {
        return decided.stream().map(one -> one.last().what().reviewer()).distinct().toList();
    }

    List<Decided> decidedBy(String reviewer) {
        return decided.stream().filter(one -> one.last().what().reviewer().equals(reviewer)).toList();
    }

    /** The posting's own texts, as given, for spans are counted in them; those that are empty left out. */
    Map<String, @Nullable Object> texts() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            if (!posting.text(section).isEmpty()) {
                json.put(section.key(), posting.text(section));
            }
        }
        return json;
    }

    /** What tools have no place for: all answers, and of each decision who made it, when and how. */
    Map<String, @Nullable Object> handed() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("answers", sources.stream().map(this::answer).toList());
        Map<String, @Nullable Object> decisions = new LinkedHashMap<>();
        decided.forEach(one -> decisions.put(one.field().key(), decision(one)));
        json.put("decisions", decisions);
        if (!edits.isEmpty()) {
            Map<String, @Nullable Object> words = new LinkedHashMap<>();
            edits.forEach(edit -> words.put(edit.what().field(), handed(edit)));
            json.put("evidence", words);
        }
        return json;
    }

    private Map<String, @Nullable Object> answer(Answer answer) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("run", answer.id());
        json.put("engine", FieldJson.engine(answer.engine()));
        json.put("inference",
                FieldJson.inference(schema, spec -> answer.field(spec.key()).map(LabelTask::cell)));
        return json;
    }

    /** A claim with the words it rests on, so that what a tool was given of them is known from what was added there. */
    private static Map<String, @Nullable Object> cell(InferredField claim) {
        Map<String, @Nullable Object> json = AnswersFormat.cell(claim);
        json.put("spans", claim.grounding() == null
                ? List.of()
                : claim.grounding().spans().stream().map(GroundedSpan::span).map(FieldJson::span).toList());
        return json;
    }

    private static Map<String, @Nullable Object> handed(Decision decision) {
        Map<String, @Nullable Object> json = DecisionJson.of(decision);
        List.of("seq", "operation", "posting_id", "field", "took_ms").forEach(json::remove);
        return json;
    }

    private static Map<String, @Nullable Object> decision(Decided decided) {
        Map<String, @Nullable Object> json = handed(decided.last());
        json.put("spans", decided.words().stream().map(FieldJson::span).toList());
        Decision edit = decided.review().evidence();
        if (edit != null) {
            Map<String, @Nullable Object> by = new LinkedHashMap<>();
            by.put("reviewer", edit.what().reviewer());
            by.put("time", edit.at().toString());
            by.put("run", edit.what().answerId());
            json.put("evidence", by);
        }
        return json;
    }
}
