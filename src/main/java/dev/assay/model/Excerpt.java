package dev.assay.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Others' texts as a message may hold them: their beginning, and how long they are. */
public final class Excerpt {

    private static final int LETTERS = 80;

    /** What has no space for so long is no word, and no path that anybody types. */
    private static final Pattern ENDLESS = Pattern.compile("\\S{301,}");

    private Excerpt() {}

    /** A text's beginning; the whole text where it is short. */
    public static String of(String text) {
        return beginning(text, LETTERS);
    }

    /** A text's beginning as the end of a sentence. */
    public static String ending(String text) {
        String said = of(text);
        return said.endsWith("\u2026") ? said : said + ".";
    }

    /** As many of some names as have room, each whole but for the first, and how many there are besides. */
    public static String of(Collection<String> all) {
        List<String> names = List.copyOf(all);
        int count = Math.min(1, names.size());
        while (count < names.size() && String.join(", ", names.subList(0, count + 1)).length() <= LETTERS) {
            count++;
        }
        String named = of(String.join(", ", names.subList(0, count)));
        return count == names.size() ? named : named + " and " + (names.size() - count) + " more";
    }

    /** A message in which nothing without a space goes on for ever, such as an id of thousands of letters. */
    public static String inMessage(String message) {
        return message.length() <= 300
                ? message
                : ENDLESS.matcher(message)
                        .replaceAll(found -> Matcher.quoteReplacement(beginning(found.group(), 2 * LETTERS)));
    }

    private static String beginning(String text, int letters) {
        if (text.length() <= letters) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(letters - 1)) ? letters - 1 : letters;
        return text.substring(0, end)
                + (text.length() < 1000
                        ? "\u2026"
                        : String.format(Locale.ROOT, "\u2026 (%,d letters)",
                                text.codePointCount(0, text.length())));
    }
}
