package dev.assay.review;

import dev.assay.text.FoldedText;
import dev.assay.text.document.HeaderText;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which postings a queue shows.
 *
 * @param text words that must all stand in the title, company or id, as texts are compared; empty for any
 * @param undecided whether only postings with an undecided field are shown
 * @param finished whether only postings with no undecided field are shown
 * @param withoutText whether only postings are shown whose own text is not known
 * @param doubt the code of a risk reason, such as {@link #CONTRADICTED}, that a posting must have; empty for any
 */
public record QueueFilter(String text, boolean undecided, boolean finished, boolean withoutText, String doubt)
        implements
            Predicate<PostingSummary> {

    public static final QueueFilter ALL = new QueueFilter("", false, "");

    public QueueFilter(String text, boolean undecided, String doubt) {
        this(text, undecided, false, false, doubt);
    }

    /** The risk reason of a claim of silence where the posting speaks. */
    public static final String CONTRADICTED = "contradicted";
    /** The risk reason of evidence that stands nowhere in the posting. */
    public static final String NOT_FOUND = "not_found";

    @Override
    public boolean test(PostingSummary posting) {
        boolean whole = posting.decided() == posting.states().size();
        return !(undecided && whole) && !(finished && !whole) && !(withoutText && posting.hasText())
                && (doubt.isEmpty()
                        || posting.risk().reasons().stream().anyMatch(r -> r.code().equals(doubt)))
                && saysAll(posting);
    }

    private boolean saysAll(PostingSummary posting) {
        String heading = heading(posting.id(), posting.title(), posting.company());
        return words(text).stream().allMatch(heading::contains);
    }

    /** What of a posting is searched, as it is compared. */
    public static String heading(String id, String title, String company) {
        return FoldedText.fold(shown(title) + '\n' + shown(company) + '\n' + id);
    }

    /** The words that must all stand in a {@link #heading}. */
    public static List<String> words(String text) {
        return Stream.of(FoldedText.fold(text).strip().split(" ")).filter(word -> !word.isEmpty()).toList();
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
