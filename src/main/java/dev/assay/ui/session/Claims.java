package dev.assay.ui.session;

import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Span;
import dev.assay.review.DecisionRules;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingFile;
import dev.assay.review.TakenEvidence;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of the open posting rest on: the claims of the judged answer, or of that which was taken; and for the
 * selected field the claim of any other answer, as long as that one is looked at. To be used on the UI thread only.
 */
public final class Claims {

    private final OpenPosting open;
    /** The answer that was gone to last, of whichever posting: in another posting the same source is looked at. */
    private final ReadOnlyObjectWrapper<@Nullable Answer> wanted = new ReadOnlyObjectWrapper<>();

    private final Probes probes;

    Claims(OpenPosting open) {
        this.open = open;
        probes = new Probes(open);
    }

    /** Which cells are probed: of these it is not shown what is claimed, or another value. */
    public Probes probes() {
        return probes;
    }

    /**
     * A claim as the posting shows it.
     *
     * @param field what is claimed; null where nothing is
     * @param grounding where its evidence stands; null where it was not looked for
     * @param byHand whether the reviewer chose the words
     */
    public record Shown(@Nullable InferredField field, @Nullable Grounding grounding, boolean byHand) {

        public List<GroundedSpan> spans() {
            return grounding == null ? List.of() : grounding.spans();
        }
    }

    /** What an answer says of a field as the reviewer is to be shown it; nothing that is kept rests on it. */
    public Optional<InferredField> said(Answer answer, String fieldKey) {
        if (probes.isHidden(fieldKey)) {
            return Optional.empty();
        }
        Answer judged = open.answer.get();
        FieldValue planted = probes.planted(fieldKey);
        return planted == null || judged == null || !judged.id().equals(answer.id())
                ? answer.field(fieldKey)
                : answer.field(fieldKey)
                        .map(field -> new InferredField(fieldKey, planted, field.confidence(),
                                field.evidence(), field.source(), field.grounding(), "", List.of()));
    }

    /** What the judged answer says of a field as the reviewer is to be shown it. */
    public Optional<InferredField> shownProposal(String fieldKey) {
        return Optional.ofNullable(open.answer.get()).flatMap(judged -> said(judged, fieldKey));
    }

    /** What the judged answer says of a field, whatever the reviewer is shown. */
    public Optional<InferredField> proposal(String fieldKey) {
        Answer judged = open.answer.get();
        return judged == null ? Optional.empty() : judged.field(fieldKey);
    }

    /** The answer that a field's decided value was taken from with its evidence, where it is not the judged one. */
    public Optional<Answer> taken(String fieldKey) {
        PostingFile file = open.posting.get();
        return file == null
                ? Optional.empty()
                : TakenEvidence.of(file.answers(), open.review(fieldKey), fieldKey);
    }

    /** The claim below what stands in a field: of the answer that was taken, or else of the judged one. */
    public Optional<InferredField> standing(String fieldKey) {
        return taken(fieldKey).flatMap(answer -> answer.field(fieldKey)).or(() -> proposal(fieldKey));
    }

    /** Whether a reviewer chose other words for a field than those its claim came with. */
    public boolean isByHand(String fieldKey) {
        FieldReview review = open.review(fieldKey);
        return review.evidence() != null && taken(fieldKey).isEmpty() && differs(review, fieldKey);
    }

    /** Words that were attached and taken away again leave what the claim came with; a value of one's own has no such. */
    private boolean differs(FieldReview review, String fieldKey) {
        Grounding found = standing(fieldKey).map(InferredField::grounding).orElse(null);
        Grounding now = review.grounding(found);
        return review.state() == FieldReview.State.OVERRIDDEN || !review.sentence().isEmpty()
                || !words(found).equals(words(now));
    }

    private static Set<Span> words(@Nullable Grounding grounding) {
        return grounding == null ? Set.of() : Set.copyOf(DecisionRules.words(grounding.spans()));
    }

    /** Where a field's evidence stands, or what the reviewer made of it; null where it was not looked for. */
    public @Nullable Grounding grounding(String fieldKey) {
        return open.review(fieldKey).grounding(probes.isHidden(fieldKey)
                ? null
                : standing(fieldKey).map(InferredField::grounding).orElse(null));
    }

    /** The spans of a field's evidence, best first. */
    public List<GroundedSpan> spans(String fieldKey) {
        Grounding grounding = grounding(fieldKey);
        return grounding == null ? List.of() : grounding.spans();
    }

    /** The words that a field's decided value rests on: a value of the reviewer's own never rests on the answer's words. */
    public List<Span> own(String fieldKey) {
        return open.review(fieldKey).restsOnNothing() ? List.of() : DecisionRules.words(spans(fieldKey));
    }

    /** What the posting shows of a field: the claim that is looked at, or else what stands. */
    public Shown shown(String fieldKey) {
        Answer other = fieldKey.equals(open.field.get()) ? lookedAt().orElse(null) : null;
        if (other == null) {
            return new Shown(
                    probes.isVeiled(fieldKey)
                            ? shownProposal(fieldKey).orElse(null)
                            : standing(fieldKey).orElse(null),
                    grounding(fieldKey), isByHand(fieldKey));
        }
        InferredField said = said(other, fieldKey).orElse(null);
        return new Shown(said, said == null ? null : said.grounding(), false);
    }

    /** Looks at what an answer says of the selected field. @param answer null for the judged one */
    public void look(@Nullable Answer answer) {
        if (!Objects.equals(answer, wanted.get())) {
            open.evidence.set(0);
            wanted.set(answer);
        }
    }

    /** Changes when another answer is looked at. */
    public ReadOnlyObjectProperty<@Nullable Answer> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** The open posting's answer that is looked at; empty where that is the judged one, or the source gave none here. */
    public Optional<Answer> lookedAt() {
        Answer last = wanted.get();
        PostingFile file = open.posting.get();
        if (last == null || file == null) {
            return Optional.empty();
        }
        List<Answer> answers = file.currentAnswers();
        Answer judged = open.answer.get();
        return answers.stream().filter(answer -> answer.id().equals(last.id())).findFirst()
                .or(() -> answers.stream().filter(answer -> answer.engine().equals(last.engine()))
                        .findFirst())
                .filter(answer -> judged == null || !answer.id().equals(judged.id()));
    }
}
