package dev.assay.ui.review.posting;

import dev.assay.model.Posting;
import dev.assay.model.Span;
import dev.assay.review.NamedHeader;
import dev.assay.review.PostingFile;
import dev.assay.text.Mojibake;
import dev.assay.text.document.Document;
import dev.assay.text.document.Range;
import dev.assay.ui.control.Page;
import dev.assay.ui.control.PartMark;
import dev.assay.ui.wording.Wording;
import dev.assay.vocabulary.PartRole;
import dev.assay.vocabulary.PostingPart;
import dev.assay.vocabulary.PostingParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is shown of one posting, prepared off the UI thread.
 *
 * @param posting the posting
 * @param header title, company and location
 * @param reading the description to be read
 * @param asGiven the description as it was given
 * @param chips the facts people look for first
 * @param facts all of Pass 1
 * @param parts what each part of the description is for, and the words it holds; empty where nobody asked yet
 */
record PreparedPosting(Posting posting, Page header, Page reading, Page asGiven, List<Chip> chips,
        FactTable facts, Optional<List<Part>> parts) {

    /** A part of the description. */
    record Part(PartRole role, Span words) {}

    static PreparedPosting of(PostingFile file, Wording words) {
        Posting posting = file.posting();
        FactTable facts = FactTable.of(file.pass1(), words);
        Page reading = posting.hasText() ? Pages.reading(posting.description()) : Pages.facts(facts);
        return new PreparedPosting(posting, HeaderPage.of(posting, NamedHeader.in(file.answers()), words),
                reading,
                Pages.asGiven(posting.description()),
                Chips.of(file.pass1(), words), facts, Optional.empty());
    }

    /** The same posting with what its parts are for. */
    PreparedPosting with(PostingParts reader) {
        List<Part> found = new ArrayList<>();
        if (posting.hasText()) {
            for (PostingPart part : reader.of(posting.title(),
                    Document.of(Mojibake.repair(posting.description())))) {
                reading.map().span(part.range().start(), part.range().end())
                        .ifPresent(words -> found.add(new Part(part.role(), words)));
            }
        }
        return telling(Optional.of(List.copyOf(found)));
    }

    PreparedPosting telling(Optional<List<Part>> told) {
        return new PreparedPosting(posting, header, reading, asGiven, chips, facts, told);
    }

    /** What the parts of a page of the description are for. */
    List<PartMark> partsOn(Page page, Wording words) {
        List<PartMark> marks = new ArrayList<>();
        for (Part part : parts.orElse(List.of())) {
            List<Range> ranges = page.map().shown(part.words());
            if (!ranges.isEmpty()) {
                marks.add(new PartMark(words.name(part.role()),
                        new Range(ranges.getFirst().start(), ranges.getLast().end()),
                        part.role() == PartRole.CLUTTER));
            }
        }
        return marks;
    }

    /** The same posting with newer facts; its pages stay what they are, so that nothing moves on the screen. */
    PreparedPosting with(PostingFile file, Wording words) {
        FactTable newer = FactTable.of(file.pass1(), words);
        return new PreparedPosting(posting, header, posting.hasText() ? reading : Pages.facts(newer), asGiven,
                Chips.of(file.pass1(), words), newer, parts);
    }
}
