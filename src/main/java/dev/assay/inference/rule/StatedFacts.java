package dev.assay.inference.rule;

import dev.assay.model.Pass1;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The facts of Pass 1 that say something: a word such as "unknown" is no fact, whatever the extractor calls it. */
final class StatedFacts {

    private static final Set<String> UNKNOWN = Set.of("", "not_mentioned", "not_specified", "not_stated",
            "not_given",
            "not_indicated", "not_disclosed", "not_found", "not_available_in_text", "not_applicable",
            "no_mention",
            "none_mentioned", "none_stated", "none_specified", "unspecified", "unstated", "undisclosed",
            "unknown",
            "unclear", "undefined", "ambiguous", "n_a", "na", "null", "tbd");
    private static final Set<String> YES = Set.of("true", "yes");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^_|_$");

    private final Pass1 pass1;

    StatedFacts(Pass1 pass1) {
        this.pass1 = pass1;
    }

    /** Whether the fact says anything. */
    boolean states(String key) {
        return switch (pass1.facts().get(key)) {
            case null -> false;
            case String text -> !isUnknown(text);
            case List<?> items -> items.stream().anyMatch(
                    item -> item instanceof String text ? !isUnknown(text) : item != null);
            default -> true;
        };
    }

    /** A fact's text; empty where it says nothing. */
    String text(String key) {
        String text = pass1.text(key);
        return isUnknown(text) ? "" : text;
    }

    /** A fact's list of texts, those left out that say nothing. */
    List<String> texts(String key) {
        return pass1.texts(key).stream().filter(text -> !isUnknown(text)).toList();
    }

    /** A fact's text, or whether it is so, as one word in small letters: {@code full_time}; empty where it says nothing. */
    String word(String key) {
        return pass1.facts().get(key) instanceof Boolean is ? is.toString() : folded(text(key));
    }

    boolean isTrue(String key) {
        return YES.contains(word(key));
    }

    @Nullable
    Double number(String key) {
        return pass1.number(key);
    }

    private static boolean isUnknown(String text) {
        return UNKNOWN.contains(folded(text));
    }

    private static String folded(String text) {
        return AT_THE_ENDS.matcher(BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("_"))
                .replaceAll("");
    }
}
