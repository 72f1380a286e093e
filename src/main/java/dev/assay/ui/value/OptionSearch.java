package dev.assay.ui.value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds a value by the beginning of its label or key; case, signs and all spaces but a last one count for nothing. */
final class OptionSearch {

    private OptionSearch() {}

    /**
     * The value meant by what was typed: one that is called just that, else the first that begins with it, by label
     * before key, else the first with such a word in its label; empty where there is none.
     */
    static Optional<Option> find(List<Option> options, String typed) {
        String wanted = fold(typed);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Stream<Predicate<Option>> ways = Stream.of(
                option -> typed.endsWith(" ") && begins(option, typed),
                option -> fold(option.label()).equals(wanted) || fold(option.key()).equals(wanted),
                option -> fold(option.label()).startsWith(wanted),
                option -> fold(option.key()).startsWith(wanted),
                option -> hasWord(option.label(), wanted));
        return ways.flatMap(way -> options.stream().filter(way)).findFirst();
    }

    /** Whether a value's label, or its key with its words apart, begins with what was typed, spaces included. */
    static boolean begins(Option option, String typed) {
        String begun = typed.toLowerCase(Locale.ROOT);
        return option.label().toLowerCase(Locale.ROOT).startsWith(begun)
                || option.key().replace('_', ' ').startsWith(begun);
    }

    private static boolean hasWord(String label, String wanted) {
        for (int at = 1; at < label.length(); at++) {
            if (!Character.isLetterOrDigit(label.charAt(at - 1))
                    && fold(label.substring(at)).startsWith(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
