package dev.assay.review;

import dev.assay.task.Progress;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds words wherever they stand: in postings, in what reviewers noted, and in the evidence of answers. */
public interface FullText {

    /** At most so many texts are shown at once. */
    int MOST = 1_000;

    /**
     * Finds texts. What changed since the last time is taken in first, which takes long for a store that was never
     * searched.
     *
     * @param progress is told how far the taking in is; stopping it leaves what is found incomplete, which is told
     * @throws StoreException if the words ask for nothing, or the disk does not do what is asked of it
     */
    FoundTexts find(WordQuery query, Progress progress);

    /**
     * Finds only in which postings the texts stand that {@link #find} shows: the words around what was found take much
     * longer than finding it, and are looked at of a few.
     */
    default FoundPostings postings(WordQuery query, Progress progress) {
        FoundTexts found = find(query, progress);
        return new FoundPostings(found.texts().stream().map(FoundText::postingId).distinct().toList(),
                found.notices());
    }

    /**
     * Finds in which postings words stand as a queue does: where they stand nowhere and the last is a word, as if that
     * were still being typed, and so the beginning of one.
     */
    default Queued queued(String words, Progress progress) {
        FoundPostings whole = postings(new WordQuery(words, null, MOST), progress);
        boolean open = !words.isEmpty() && Character.isLetterOrDigit(words.codePointBefore(words.length()));
        return whole.ids().isEmpty() && open
                ? new Queued(words + "*", postings(new WordQuery(words + "*", null, MOST), progress))
                : new Queued(words, whole);
    }

    /** Takes in a part of what changed, so that nobody waits for it who looks for words. @return whether more did */
    default boolean takeIn() {
        return false;
    }

    /** @param words what was looked for in the end */
    record Queued(String words, FoundPostings postings) {}

    /** The best text that is found in each of some postings; what has none is not named. */
    default Map<String, FoundText> best(WordQuery query, Collection<String> postingIds) {
        return find(query, Progress.NONE).texts().stream()
                .filter(text -> postingIds.contains(text.postingId()))
                .collect(Collectors.toMap(FoundText::postingId, text -> text, (first, other) -> first));
    }
}
