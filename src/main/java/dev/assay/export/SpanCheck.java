package dev.assay.export;

import dev.assay.model.GroundedSpan;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.model.Span;

/** Compares spans with the text they point into, before anything is written; counts those that hold. */
public final class SpanCheck {

    private long checked;

    /** @throws ExportException if a span of the field does not equal the posting's text */
    public void verify(Posting posting, InferredField field) {
        if (field.grounding() == null) {
            return;
        }
        for (GroundedSpan grounded : field.grounding().spans()) {
            Span span = grounded.span();
            if (!span.holdsIn(posting)) {
                throw new ExportException("Posting " + posting.id() + ", field " + field.field()
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
