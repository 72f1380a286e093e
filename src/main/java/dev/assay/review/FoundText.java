package dev.assay.review;

import dev.assay.text.document.Range;
import java.util.List;

/**
 * A text that was found.
 *
 * @param postingId the posting it belongs to
 * @param title that posting's, as given
 * @param company that posting's, as given
 * @param part what of the posting it is
 * @param field the field of a note or of evidence; else empty
 * @param by who noted it, or the engine or model whose evidence it is; else empty
 * @param score how well it fits, more for better, in comparison with the others only
 * @param snippet the words around what was found, on one line
 * @param marks what was found in the snippet, in UTF-16 units
 */
public record FoundText(String postingId, String title, String company, Part part, String field, String by,
        double score, String snippet, List<Range> marks) {

    public FoundText {
        marks = List.copyOf(marks);
    }

    /** What of a posting a text can be. */
    public enum Part {
        TITLE, COMPANY, LOCATION, DESCRIPTION, NOTE, EVIDENCE
    }
}
