package dev.assay.text.pattern;

import dev.assay.failure.Flaw;
import dev.assay.text.FoldedText;
import dev.assay.text.word.Tokens;
import dev.assay.text.word.WordForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a pattern as people write it: words in a row; {@code a|b} either; {@code [a|b]} or nothing;
 * {@code word~} with its word forms, {@code word!} in this one where others are read in any; {@code <list>} any member of a named list; {@code ..3} up to three words
 * between; {@code :} a colon, or another mark that ends a clause; {@code #} a number, {@code $#} one with a dollar sign, {@code €#} with another currency's; a leading {@code =} minds capitals.
 */
public final class PatternParser {

    /** Ends a word that stands for all its forms. */
    static final String ANY_FORM = "~";
    static final String NUMBER = "#";
    static final String DOLLARS = "$#";
    static final String MONEY = "€#";
    private static final String AS_IT_STANDS = "!";
    private static final String MINDS_CAPITALS = "=";
    private static final int WIDEST_GAP = 30;

    private final Map<String, List<String>> lists;
    private final boolean anyForms;

    /** @param lists by name, the phrases that stand for {@code <name>} */
    public PatternParser(Map<String, List<String>> lists) {
        this(lists, false);
    }

    private PatternParser(Map<String, List<String>> lists, boolean anyForms) {
        this.lists = Map.copyOf(lists);
        this.anyForms = anyForms;
    }

    /** Reads each word that is not marked as one that stands in any of its forms. */
    public static PatternParser inAnyForm() {
        return new PatternParser(Map.of(), true);
    }

    /** The shape that a pattern's first word asks for; {@link Tokens#LOWER} where it minds no capitals. */
    public static byte shape(String pattern) {
        if (!pattern.startsWith(MINDS_CAPITALS) || pattern.length() < 2
                || !Character.isUpperCase(pattern.charAt(1))) {
            return Tokens.LOWER;
        }
        for (int i = 2; i < pattern.length() && pattern.charAt(i) != ' '; i++) {
            if (Character.isLowerCase(pattern.charAt(i))) {
                return Tokens.CAPITAL;
            }
        }
        return pattern.length() == 2 ? Tokens.CAPITAL : Tokens.UPPER;
    }

    /** @throws IllegalArgumentException if it cannot be read; the message says why */
    List<Piece> parse(String pattern) {
        List<Piece> pieces = new ArrayList<>();
        String plain = pattern.startsWith(MINDS_CAPITALS) ? pattern.substring(1) : pattern;
        for (String part : plain.strip().split("\\s+")) {
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
            throw new PatternException(Flaw.PATTERN_ENDS, pattern);
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
        throw new PatternException(Flaw.PATTERN_GAP, part, pattern, WIDEST_GAP);
    }

    private void choices(String choice, String pattern, List<List<String>> out) {
        if (anyForms && choice.endsWith(ANY_FORM)) {
            out.add(anyForm(words(choice.substring(0, choice.length() - 1), pattern)));
        } else if (choice.startsWith("<") && choice.endsWith(">")) {
            List<String> members = lists.get(choice.substring(1, choice.length() - 1));
            if (members == null) {
                throw new PatternException(Flaw.PATTERN_LIST, pattern, choice);
            }
            for (String member : members) {
                out.add(words(member, pattern));
            }
        } else if (choice.endsWith("~") && choice.length() > 1) {
            String word = fold(choice.substring(0, choice.length() - 1));
            if (word.isEmpty()) {
                throw empty(pattern);
            }
            for (String form : WordForms.regular(word)) {
                out.add(words(form, pattern));
            }
        } else if (choice.endsWith(AS_IT_STANDS) && choice.length() > 1) {
            out.add(words(choice.substring(0, choice.length() - 1), pattern));
        } else {
            List<String> words = words(choice, pattern);
            out.add(anyForms ? anyForm(words) : words);
        }
    }

    private static List<String> anyForm(List<String> words) {
        return words.stream().map(word -> Character.isLetter(word.charAt(0)) ? word + ANY_FORM : word)
                .toList();
    }

    private static List<String> words(String phrase, String pattern) {
        if (phrase.equals(NUMBER) || phrase.equals(DOLLARS) || phrase.equals(MONEY)) {
            return List.of(phrase);
        }
        List<String> words = new ArrayList<>();
        for (String word : phrase.split("[\\s/\\-]+")) {
            String folded = fold(word);
            if (!folded.isEmpty()) {
                words.add(folded);
            }
        }
        if (words.isEmpty()) {
            throw empty(pattern);
        }
        return words;
    }

    private static PatternException empty(String pattern) {
        return new PatternException(Flaw.PATTERN_EMPTY, pattern);
    }

    private static String fold(String word) {
        return FoldedText.fold(word);
    }
}
