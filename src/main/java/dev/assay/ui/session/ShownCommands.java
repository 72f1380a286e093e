package dev.assay.ui.session;

import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.Span;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.PostingFile;
import dev.assay.review.Remark;
import dev.assay.review.ReviewCommand;
import dev.assay.schema.FieldSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Forms commands about what is shown: the open posting, its selected field, and the answer that is judged. */
final class ShownCommands {

    private final Session session;
    private final Supplier<String> reviewer;
    private final Function<String, Remark> said;

    /** @param said what was said beside a field of the open posting */
    ShownCommands(Session session, Supplier<String> reviewer, Function<String, Remark> said) {
        this.session = session;
        this.reviewer = reviewer;
        this.said = said;
    }

    ReviewCommand.Accept accept(PostingFile file) {
        return new ReviewCommand.Accept(reviewer.get(), cell(file), answerId(), said.apply(field()),
                Basis.SEEN);
    }

    /** @param note empty for the note that was written beside the field */
    ReviewCommand.OverrideValue override(PostingFile file, FieldValue value, String note) {
        return new ReviewCommand.OverrideValue(reviewer.get(), cell(file), answerId(), value, remark(note),
                Basis.SEEN);
    }

    ReviewCommand.Take take(PostingFile file, Answer source) {
        return new ReviewCommand.Take(reviewer.get(), cell(file), answerId(), source.id(),
                said.apply(field()), Basis.SEEN);
    }

    /** @param note empty for the note that was written beside the field */
    ReviewCommand.Unsure unsure(PostingFile file, String note) {
        return new ReviewCommand.Unsure(reviewer.get(), cell(file), answerId(), remark(note), Basis.SEEN);
    }

    ReviewCommand.Clear clear(PostingFile file) {
        return new ReviewCommand.Clear(reviewer.get(), cell(file), answerId(), Basis.SEEN);
    }

    /** @param sentence the evidence as the reviewer says it; empty where it is not said */
    ReviewCommand.EditEvidence evidence(PostingFile file, List<Span> spans, String sentence) {
        return new ReviewCommand.EditEvidence(reviewer.get(), cell(file), answerId(), spans, sentence,
                Basis.SEEN);
    }

    /** Accepts the rest of some fields; the one that is open counts as seen. */
    ReviewCommand.AcceptRest rest(PostingFile file, List<FieldSpec> fields, Basis basis,
            boolean doubtfulToo) {
        Map<String, Remark> remarks = new HashMap<>();
        fields.forEach(spec -> remarks.put(spec.key(), said.apply(spec.key())));
        return new ReviewCommand.AcceptRest(reviewer.get(), file.posting().id(), answerId(),
                fields.stream().map(FieldSpec::key).toList(), field(), remarks, basis, doubtfulToo);
    }

    private Remark remark(String note) {
        Remark remark = said.apply(field());
        return note.isEmpty() ? remark : new Remark(remark.reason(), note);
    }

    private CellKey cell(PostingFile file) {
        return new CellKey(file.posting().id(), field());
    }

    private String field() {
        return session.fieldProperty().get();
    }

    /** The answer that is judged; empty for none. */
    String answerId() {
        Answer answer = session.answerProperty().get();
        return answer == null ? "" : answer.id();
    }
}
