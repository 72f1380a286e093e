package dev.assay.store.index;

import dev.assay.model.Posting;
import dev.assay.model.PostingContent;
import org.jspecify.annotations.Nullable;

/**
 * A known posting completed from another account of it. The first account with a text leads; the other only fills
 * what is empty. Where both have a text and the texts differ, they are accounts of different postings, and none fills
 * the other.
 *
 * @param result the posting to keep
 * @param misfit whether both have a text and say different things
 */
record Completion(Posting result, boolean misfit) {

    static Completion of(Posting known, Posting other) {
        boolean otherLeads = !known.hasText() && other.hasText();
        Posting same = PostingRows.withId(other, known.id());
        Posting result = otherLeads ? fill(same, known) : fill(known, same);
        boolean misfit = known.hasText() && other.hasText()
                && !PostingContent.key(fill(same, known)).equals(PostingContent.key(fill(known, same)));
        boolean another = misfit && !PostingContent.textKey(known).equals(PostingContent.textKey(other));
        return new Completion(another ? known : result, misfit);
    }

    private static Posting fill(Posting lead, Posting rest) {
        return new Posting(lead.id(), either(lead.title(), rest.title()),
                either(lead.company(), rest.company()),
                either(lead.location(), rest.location()),
                lead.hasText() || !rest.hasText()
                        ? lead.description()
                        : rest.description(),
                eitherOrNull(lead.sourceUrl(), rest.sourceUrl()),
                eitherOrNull(lead.postedAt(), rest.postedAt()));
    }

    private static String either(String lead, String rest) {
        return lead.isEmpty() ? rest : lead;
    }

    private static @Nullable String eitherOrNull(@Nullable String lead, @Nullable String rest) {
        return lead == null || lead.isEmpty() ? rest : lead;
    }
}
