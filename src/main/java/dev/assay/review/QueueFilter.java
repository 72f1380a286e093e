package dev.assay.review;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which postings a queue shows.
 *
 * @param text words that must all stand in the title, company or id, whatever their case; empty for any
 * @param undecided whether only postings with an undecided field are shown
 * @param contradicted whether only postings are shown in which a claim of silence is contradicted
 */
public record QueueFilter(String text, boolean undecided, boolean contradicted)
        implements
            Predicate<PostingSummary> {

    public static final QueueFilter ALL = new QueueFilter("", false, false);

    /** The risk reason that {@link #contradicted} looks for. */
    public static final String CONTRADICTED = "contradicted";

    @Override
    public boolean test(PostingSummary posting) {
        return !(undecided && posting.decided() == posting.states().size())
                && !(contradicted
                        && posting.risk().reasons().stream().noneMatch(r -> r.code().equals(CONTRADICTED)))
                && saysAll(posting);
    }

    private boolean saysAll(PostingSummary posting) {
        String searched = fold(posting.title() + '\n' + posting.company() + '\n' + posting.id());
        for (String word : fold(text).strip().split("\\s+")) {
            if (!searched.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String words) {
        return words.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
