package dev.assay.review;

import dev.assay.model.Answer;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell as all its sources have it, side by side.
 *
 * @param title the posting's title as given; empty when unknown
 * @param company as given; empty when unknown
 * @param state what was decided
 * @param decided the value decided on, as {@link CellRow#decided}; null where none is
 * @param said what each answer says that names the field, the judged one's among them: imported ones first, in the
 *        order they came
 */
public record ComparedCell(CellKey cell, String title, String company, FieldReview.State state,
        @Nullable FieldValue decided, List<Said> said) {

    /**
     * What one answer says.
     *
     * @param answerId the answer's id
     * @param source the name of the engine or model
     * @param local whether an engine of this program gave it
     * @param judged whether this answer is the one that is judged
     * @param confidence as stated, 0 to 1; null where none is
     * @param evidence the claim in the answer's words
     * @param status how the evidence stands to the posting; null where it was not looked for
     * @param rule the id of the rule that decided, for an answer of this program's; else empty
     */
    public record Said(String answerId, String source, boolean local, boolean judged, FieldValue value,
            @Nullable Double confidence, String evidence, @Nullable EvidenceStatus status, String rule) {

        static Said of(Answer answer, boolean judged, InferredField field) {
            return new Said(answer.id(), answer.engine().name(), answer.local(), judged, field.value(),
                    field.confidence(), field.evidence(),
                    field.grounding() == null ? null : field.grounding().status(), field.rule());
        }
    }

    public ComparedCell {
        said = List.copyOf(said);
    }

    /** A posting's cell. */
    public static ComparedCell of(PostingFile file, String field) {
        FieldReview review = file.review(field);
        Decision last = review.state() == FieldReview.State.UNDECIDED ? null : review.last();
        List<Answer> answers = file.currentAnswers().stream().filter(one -> one.field(field).isPresent())
                .toList();
        String judged = JudgedAnswer.primary(file).map(Answer::id)
                .filter(id -> answers.stream().anyMatch(one -> one.id().equals(id)))
                .or(() -> answers.stream().findFirst().map(Answer::id)).orElse("");
        List<Said> said = new ArrayList<>();
        for (Answer answer : answers) {
            answer.field(field)
                    .ifPresent(one -> said.add(Said.of(answer, answer.id().equals(judged), one)));
        }
        return new ComparedCell(new CellKey(file.posting().id(), field), file.posting().title(),
                file.posting().company(), review.state(), last == null ? null : last.what().value(), said);
    }

    public boolean isOpen() {
        return state == FieldReview.State.UNDECIDED;
    }

    /** Whether a person gave a value for it. */
    public boolean isJudged() {
        return decided != null
                && (state == FieldReview.State.ACCEPTED || state == FieldReview.State.OVERRIDDEN);
    }

    public Optional<Said> judged() {
        return said.stream().filter(Said::judged).findFirst();
    }

    /**
     * What is held against each other: the imported answers, and where there is but one of them, this program's engines as well, as
     * far as they had a text.
     */
    public List<Said> opinions() {
        List<Said> imported = said.stream().filter(one -> !one.local()).toList();
        return imported.size() != 1
                ? imported
                : said.stream().filter(one -> !one.local() || one.status() != EvidenceStatus.NO_TEXT)
                        .toList();
    }

    /** Whether two of the {@link #opinions} name different values. */
    public boolean isDisputed() {
        List<Said> opinions = opinions();
        return opinions.stream().anyMatch(one -> !one.value().agreesWith(opinions.getFirst().value()));
    }
}
