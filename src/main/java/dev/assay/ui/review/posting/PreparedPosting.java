package dev.assay.ui.review.posting;

import dev.assay.model.Posting;
import dev.assay.review.NamedHeader;
import dev.assay.review.PostingFile;
import dev.assay.ui.control.Page;
import dev.assay.ui.wording.Wording;
import java.util.List;

/**
 * Everything that is shown of one posting, prepared off the UI thread.
 *
 * @param posting the posting
 * @param header title, company and location
 * @param reading the description to be read
 * @param asGiven the description as it was given
 * @param chips the facts people look for first
 * @param facts all of Pass 1
 */
record PreparedPosting(Posting posting, Page header, Page reading, Page asGiven, List<Chip> chips,
        FactTable facts) {

    static PreparedPosting of(PostingFile file, Wording words) {
        Posting posting = file.posting();
        FactTable facts = FactTable.of(file.pass1(), words);
        Page reading = posting.hasText() ? Pages.reading(posting.description()) : Pages.facts(facts);
        return new PreparedPosting(posting, HeaderPage.of(posting, NamedHeader.in(file.answers()), words),
                reading,
                Pages.asGiven(posting.description()),
                Chips.of(file.pass1(), words), facts);
    }

    /** The same posting with newer facts; its pages stay what they are, so that nothing moves on the screen. */
    PreparedPosting with(PostingFile file, Wording words) {
        FactTable newer = FactTable.of(file.pass1(), words);
        return new PreparedPosting(posting, header, posting.hasText() ? reading : Pages.facts(newer), asGiven,
                Chips.of(file.pass1(), words), newer);
    }
}
