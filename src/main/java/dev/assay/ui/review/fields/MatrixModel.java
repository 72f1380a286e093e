package dev.assay.ui.review.fields;

import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingFile;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.session.Session;
import dev.assay.ui.value.ValueText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The open posting's fields as all its sources have them, and which source is looked at. */
final class MatrixModel {

    private final Session session;

    MatrixModel(Session session) {
        this.session = session;
    }

    /** The answers, a column each, in the order they came. */
    List<Answer> sources() {
        PostingFile file = session.postingProperty().get();
        return file == null ? List.of() : file.currentAnswers();
    }

    /** The column that is looked at; -1 where there is none. */
    int lookedAt() {
        Optional<Answer> now = session.claims().lookedAt()
                .or(() -> Optional.ofNullable(session.answerProperty().get()));
        List<Answer> sources = sources();
        return now.map(answer -> IntStream.range(0, sources.size())
                .filter(i -> sources.get(i).id().equals(answer.id())).findFirst().orElse(-1)).orElse(-1);
    }

    /** Looks at a column. */
    void look(int column) {
        List<Answer> sources = sources();
        if (column >= 0 && column < sources.size()) {
            session.claims().look(isJudged(sources.get(column)) ? null : sources.get(column));
        }
    }

    /** Looks at a column further on; at either end it stays. */
    void step(int columns) {
        if (!sources().isEmpty()) {
            look(Math.clamp(Math.max(0, lookedAt()) + columns, 0, sources().size() - 1));
        }
    }

    boolean isJudged(Answer answer) {
        Answer judged = session.answerProperty().get();
        return judged != null && judged.id().equals(answer.id());
    }

    /** What each source says of a field, a cell a column. */
    List<SourceCell> cells(FieldSpec spec) {
        FieldValue decided = decided(session.review(spec.key()));
        FieldValue judged = session.claims().shownProposal(spec.key()).map(InferredField::value).orElse(null);
        return sources().stream().map(answer -> cell(spec, answer, decided, judged)).toList();
    }

    private SourceCell cell(FieldSpec spec, Answer answer, @Nullable FieldValue decided,
            @Nullable FieldValue judged) {
        InferredField said = session.claims().said(answer, spec.key()).orElse(null);
        return said == null
                ? new SourceCell(answer.engine().name(), isJudged(answer), unsaid(spec),
                        SourceStanding.MISSING, null, null, "")
                : new SourceCell(answer.engine().name(), isJudged(answer),
                        ValueText.of(spec, said.value(), session.words()),
                        standing(said.value(), isJudged(answer), decided, judged), said.confidence(),
                        said.grounding() == null ? null : said.grounding().status(), said.evidence());
    }

    private @Nullable ValueText unsaid(FieldSpec spec) {
        return session.claims().probes().isHidden(spec.key())
                ? new ValueText(session.words().of("value.hidden"), ValueText.Tone.MISSING, "")
                : null;
    }

    private static SourceStanding standing(FieldValue said, boolean isJudged,
            @Nullable FieldValue decided, @Nullable FieldValue judged) {
        if (decided != null) {
            return said.agreesWith(decided) ? SourceStanding.DECIDED : SourceStanding.DIFFERENT;
        }
        if (isJudged || judged == null) {
            return SourceStanding.MEASURE;
        }
        return said.agreesWith(judged) ? SourceStanding.SAME : SourceStanding.DIFFERENT;
    }

    private static @Nullable FieldValue decided(FieldReview review) {
        Decision last = review.last();
        return review.state() == FieldReview.State.UNDECIDED || last == null ? null : last.what().value();
    }
}
