package dev.assay.export;

import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.model.Span;
import dev.assay.model.SpanCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares spans with the text they point into, before anything is written; counts those that hold. */
public final class ExportedSpans {

    private long checked;
    private @Nullable Posting of;
    private @Nullable SpanCheck check;

    /** @throws ExportException if a span of the field does not equal the posting's text */
    public void verify(Posting posting, InferredField field) {
        if (field.grounding() == null) {
            return;
        }
        verify(posting, field.field(), field.grounding().words());
    }

    /** @throws ExportException if a span does not equal the posting's text */
    public void verify(Posting posting, String field, List<Span> spans) {
        if (spans.isEmpty()) {
            return;
        }
        if (check == null || !posting.equals(of)) {
            check = new SpanCheck(posting);
            of = posting;
        }
        for (Span span : spans) {
            if (!check.holds(span)) {
                throw new ExportException("Posting " + posting.id() + ", field " + field
                        + ": the evidence at " + span.start() + " to " + span.end() + " of the "
                        + span.in().key() + " is not \"" + span.quote()
                        + "\" there. It was not written; look for damage with \"assay check\".");
            }
            checked++;
        }
    }

    public long checked() {
        return checked;
    }
}
