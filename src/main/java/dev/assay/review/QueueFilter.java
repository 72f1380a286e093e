package dev.assay.review;

import dev.assay.text.FoldedText;
import dev.assay.text.document.HeaderText;
import java.util.function.Predicate;

/**
 * Which postings a queue shows.
 *
 * @param text words that must all stand in the title, company or id, as texts are compared; empty for any
 * @param undecided whether only postings with an undecided field are shown
 * @param doubt the code of a risk reason, such as {@link #CONTRADICTED}, that a posting must have; empty for any
 */
public record QueueFilter(String text, boolean undecided, String doubt)
        implements
            Predicate<PostingSummary> {

    public static final QueueFilter ALL = new QueueFilter("", false, "");

    /** The risk reason of a claim of silence where the posting speaks. */
    public static final String CONTRADICTED = "contradicted";
    /** The risk reason of evidence that stands nowhere in the posting. */
    public static final String NOT_FOUND = "not_found";

    @Override
    public boolean test(PostingSummary posting) {
        return !(undecided && posting.decided() == posting.states().size())
                && (doubt.isEmpty()
                        || posting.risk().reasons().stream().anyMatch(r -> r.code().equals(doubt)))
                && saysAll(posting);
    }

    private boolean saysAll(PostingSummary posting) {
        String searched = FoldedText
                .fold(shown(posting.title()) + '\n' + shown(posting.company()) + '\n' + posting.id());
        for (String word : FoldedText.fold(text).strip().split(" ")) {
            if (!searched.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** A title or company as the queue shows it, and what else is given with it. */
    private static String shown(String words) {
        if (words.chars().allMatch(c -> c != '&' && c < 128)) {
            return words;
        }
        HeaderText header = HeaderText.of(words);
        return header.name() + ' ' + header.rest();
    }
}
