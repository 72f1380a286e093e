package dev.assay.model;

import dev.assay.saying.Saying;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Others' texts as a message may hold them: their beginning, and how long they are. */
public final class Excerpt {

    private static final int LETTERS = 80;

    /** What has no space for so long is no word, and no path that anybody types. */
    private static final Pattern ENDLESS = Pattern.compile("\\S{301,}");

    private Excerpt() {}

    /** A text's beginning; the whole text where it is short. */
    public static Saying of(String text) {
        return beginning(text, LETTERS);
    }

    /** A text's beginning as the end of a sentence. */
    public static Saying ending(String text) {
        Saying said = of(text);
        return said.english().endsWith("\u2026") ? said : Saying.of("excerpt.end", said);
    }

    /** As many of some names as have room, each whole but for the first, and how many there are besides. */
    public static Saying of(Collection<String> all) {
        List<String> names = List.copyOf(all);
        int count = Math.min(1, names.size());
        while (count < names.size() && String.join(", ", names.subList(0, count + 1)).length() <= LETTERS) {
            count++;
        }
        Saying named = of(String.join(", ", names.subList(0, count)));
        return count == names.size() ? named : Saying.of("excerpt.more", named, names.size() - count);
    }

    /** The first so many of some names, each whole, and how many there are besides. */
    public static Saying of(Collection<String> all, int most) {
        String named = all.stream().limit(most).collect(Collectors.joining(", "));
        return all.size() <= most ? Saying.plain(named) : Saying.of("excerpt.more", named, all.size() - most);
    }

    /** As many as have room of what is said, and how much there is besides. */
    public static Saying listed(List<Saying> all) {
        int count = Math.min(1, all.size());
        while (count < all.size()
                && Saying.joined("joined.comma", all.subList(0, count + 1)).english().length() <= LETTERS) {
            count++;
        }
        return listed(all, count);
    }

    /** As {@link #of(Collection, int)}, of what is said. */
    public static Saying listed(List<Saying> all, int most) {
        Saying named = Saying.joined("joined.comma", all.stream().limit(most).toList());
        return all.size() <= most ? named : Saying.of("excerpt.more", named, all.size() - most);
    }

    /** A message in which nothing without a space goes on for ever, such as an id of thousands of letters. */
    public static String inMessage(String message) {
        return inMessage(message, Saying::english);
    }

    /** The same of a message in another language. */
    static String inMessage(String message, Function<Saying, String> language) {
        return message.length() <= 300
                ? message
                : ENDLESS.matcher(message).replaceAll(found -> Matcher
                        .quoteReplacement(language.apply(beginning(found.group(), 2 * LETTERS))));
    }

    private static Saying beginning(String text, int letters) {
        if (text.length() <= letters) {
            return Saying.plain(text);
        }
        int end = Character.isHighSurrogate(text.charAt(letters - 1)) ? letters - 1 : letters;
        String begun = text.substring(0, end) + "\u2026";
        return text.length() < 1000
                ? Saying.plain(begun)
                : Saying.of("excerpt.long", begun, text.codePointCount(0, text.length()));
    }
}
