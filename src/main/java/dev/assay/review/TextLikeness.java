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

    private final Set<List<String>> runs;

    private TextLikeness(Set<List<String>> runs) {
        this.runs = runs;
    }

    public static TextLikeness of(String text) {
        List<String> words = NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN));
        }
        if (runs.isEmpty()) {
            runs.add(words);
        }
        return new TextLikeness(runs);
    }

    /** From 0, nothing in common, to 1, the same runs of words. */
    public double to(String other) {
        Set<List<String>> theirs = of(other).runs;
        long common = theirs.stream().filter(runs::contains).count();
        return (double) common / (runs.size() + theirs.size() - common);
    }
}
