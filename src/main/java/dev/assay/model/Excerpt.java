package dev.assay.model;

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
