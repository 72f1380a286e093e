package dev.assay.ui.review.fields;

import dev.assay.model.EvidenceStatus;
import dev.assay.ui.control.Confidence;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of a field, held against what stands there.
 *
 * @param source who answered
 * @param judged whether this is the answer that is judged
 * @param value what it says, in words; null where it lacks the field
 * @param standing how that stands to what was decided, or else to what the judged answer says
 * @param confidence as stated, 0 to 1; null where none is
 * @param status how its evidence stands; null where it was not looked for
 * @param claim its evidence in its own words; empty where there is none
 */
record SourceCell(String source, boolean judged, @Nullable ValueText value, SourceStanding standing,
        @Nullable Double confidence, @Nullable EvidenceStatus status, String claim) {

    /** All of it in words, for a screen reader. */
    String spoken(Wording words) {
        List<String> said = new ArrayList<>();
        said.add(words.of(judged ? "matrix.judged" : "matrix.source", source) + ": "
                + (value == null ? words.of("value.not-answered") : value.text()));
        if (standing != SourceStanding.MEASURE && standing != SourceStanding.MISSING) {
            said.add(words.name(standing));
        }
        if (value != null) {
            said.add(Confidence.words(confidence, words));
        }
        if (status != null) {
            said.add(words.of("evidence.said", words.name(status)));
        }
        return String.join(". ", said);
    }
}
