package dev.assay.text.pattern;

import dev.assay.text.FoldedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a pattern as people write it: words in a row; {@code a|b} either; {@code [a|b]} or nothing;
 * {@code word~} with its word forms; {@code <list>} any member of a named list; {@code ..3} up to three words
 * between; {@code :} a colon, or another mark that ends a clause; {@code #} a number, {@code $#} one with a dollar sign, {@code €#} with another currency's; a leading {@code =} minds capitals.
 */
public final class PatternParser {

    static final String NUMBER = "#";
    static final String DOLLARS = "$#";
    static final String MONEY = "€#";
    private static final int WIDEST_GAP = 30;

    private final Map<String, List<String>> lists;

    /** @param lists by name, the phrases that stand for {@code <name>} */
    public PatternParser(Map<String, List<String>> lists) {
        this.lists = Map.copyOf(lists);
    }

    /** @throws IllegalArgumentException if it cannot be read; the message says why */
    List<Piece> parse(String pattern) {
        List<Piece> pieces = new ArrayList<>();
        for (String part : pattern.strip().split("\\s+")) {
            if (part.startsWith("..")) {
                pieces.add(gap(part, pattern));
            } else if (part.equals(":")) {
                pieces.add(new Piece.Colon());
            } else {
                boolean optional = part.startsWith("[") && part.endsWith("]");
                String body = optional ? part.substring(1, part.length() - 1) : part;
                List<List<String>> choices = new ArrayList<>();
                for (String choice : body.split("\\|", -1)) {
                    choices(choice, pattern, choices);
                }
                pieces.add(new Piece.Words(choices, optional));
            }
        }
        if (!(pieces.getFirst() instanceof Piece.Words(var c, boolean o) && !o)
                || !(pieces.getLast() instanceof Piece.Words)) {
            throw new IllegalArgumentException("the pattern \"" + pattern
                    + "\" must start with a word that is not optional and must not end with a gap");
        }
        return pieces;
    }

    private static Piece gap(String part, String pattern) {
        try {
            int most = Integer.parseInt(part.substring(2));
            if (most >= 1 && most <= WIDEST_GAP) {
                return new Piece.Gap(most);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("\"" + part + "\" in the pattern \"" + pattern
                + "\" is no gap; write ..1 to .." + WIDEST_GAP);
    }

    private void choices(String choice, String pattern, List<List<String>> out) {
        if (choice.startsWith("<") && choice.endsWith(">")) {
            List<String> members = lists.get(choice.substring(1, choice.length() - 1));
            if (members == null) {
                throw new IllegalArgumentException(
                        "the pattern \"" + pattern + "\" names " + choice + ", which is no list");
            }
            for (String member : members) {
                out.add(words(member, pattern));
            }
        } else if (choice.endsWith("~") && choice.length() > 1) {
            for (String form : forms(fold(choice.substring(0, choice.length() - 1)))) {
                out.add(words(form, pattern));
            }
        } else {
            out.add(words(choice, pattern));
        }
    }

    private static List<String> words(String phrase, String pattern) {
        if (phrase.equals(NUMBER) || phrase.equals(DOLLARS) || phrase.equals(MONEY)) {
            return List.of(phrase);
        }
        List<String> words = new ArrayList<>();
        for (String word : phrase.split("[\\s/\\-]+")) {
            if (!word.isEmpty()) {
                words.add(fold(word));
            }
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("the pattern \"" + pattern + "\" has an empty place");
        }
        return words;
    }

    private static String fold(String word) {
        return FoldedText.fold(word);
    }

    /** A verb's or noun's regular forms. */
    static Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        char last = word.charAt(word.length() - 1);
        String stem = word.substring(0, word.length() - 1);
        boolean vowelBefore = word.length() > 1 && "aeiou".indexOf(word.charAt(word.length() - 2)) >= 0;
        if (last == 'y' && !vowelBefore) {
            forms.addAll(List.of(stem + "ies", stem + "ied", word + "ing"));
        } else if (last == 'e') {
            forms.addAll(List.of(word + "s", word + "d", stem + "ing"));
        } else {
            boolean hiss = last == 's' || last == 'x' || last == 'z' || word.endsWith("ch")
                    || word.endsWith("sh");
            forms.add(word + (hiss ? "es" : "s"));
            forms.addAll(List.of(word + "ed", word + "ing"));
            if (vowelBefore && "bdglmnprt".indexOf(last) >= 0) {
                forms.addAll(List.of(word + last + "ed", word + last + "ing"));
            }
        }
        return forms;
    }
}
