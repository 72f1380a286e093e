package dev.assay.inference.rule;

import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.text.CodePoints;
import dev.assay.text.Mojibake;

/** A section's text with wrongly decoded characters undone, and the way back to the text as given. */
final class SectionText {

    private final String given;
    private final CodePoints codePoints;
    private final Section section;
    private final Mojibake.Repaired repaired;
    private final boolean same;

    SectionText(Posting posting, Section section) {
        this.section = section;
        this.given = posting.text(section);
        this.codePoints = new CodePoints(given);
        this.same = Mojibake.repair(given).equals(given);
        this.repaired = same ? new Mojibake.Repaired(given, new int[0]) : Mojibake.repaired(given);
    }

    String text() {
        return repaired.text();
    }

    /** The span as given of what stands between two UTF-16 offsets of {@link #text}. */
    Span span(int start, int end) {
        return same
                ? Span.ofUtf16(given, codePoints, section, start, end)
                : Span.ofUtf16(given, codePoints, section, repaired.origin(start), repaired.origin(end));
    }
}
