package dev.assay.review;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How much of two texts is the same: the share of runs of three words that both have, of those that either has. */
public final class TextLikeness {

    /** From here on, one text is an edited version of the other. */
    public static final double NEARLY_EQUAL = 0.7;

    private static final int RUN = 3;
    /** More words than any posting has; the rest of a longer text would say the same. */
    private static final int MOST_WORDS = 20_000;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<List<String>> answers;

    private TextLikeness(Set<List<String>> answers) {
        this.answers = answers;
    }

    public static TextLikeness of(String text) {
        List<String> words = NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
        Set<List<String>> answers = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            answers.add(words.subList(i, i + RUN));
        }
        if (answers.isEmpty()) {
            answers.add(words);
        }
        return new TextLikeness(answers);
    }

    /** From 0, nothing in common, to 1, the same runs of words. */
    public double to(String other) {
        Set<List<String>> theirs = of(other).answers;
        long common = theirs.stream().filter(answers::contains).count();
        return (double) common / (answers.size() + theirs.size() - common);
    }
}
