package dev.assay.text.pattern;

import dev.assay.text.FoldedText;
import dev.assay.text.word.KnownWords;
import dev.assay.text.word.Tokenizer;
import dev.assay.text.word.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes words of a text as the pattern that finds them: cut as texts are, so that C++ and Node.js are a word each. */
public final class PlainWords {

    private static final Tokenizer TOKENIZER = new Tokenizer(new KnownWords());
    private static final Pattern ACRONYM = Pattern.compile("[^.\\d](?:\\.[^.])+\\.?");
    private static final String MINDS_CAPITALS = "=";

    private PlainWords() {}

    /** The words in a row; empty where there are none. Only an acronym that comes first minds capitals: U.S. is not "us". */
    public static String pattern(String text) {
        Tokens tokens = new Tokens();
        TOKENIZER.read(text, 0, text.length(), 0, tokens);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = text.substring(tokens.start(i), tokens.end(i));
            String word = word(token);
            words.add(i == 0 && isCapitals(token)
                    ? MINDS_CAPITALS + word.toUpperCase(Locale.ROOT)
                    : word);
        }
        return String.join(" ", words);
    }

    /** A pattern of plain words as it is shown. */
    public static String shown(String pattern) {
        return pattern.startsWith(MINDS_CAPITALS) ? pattern.substring(1) : pattern;
    }

    private static boolean isCapitals(String token) {
        return ACRONYM.matcher(token).matches() && token.equals(token.toUpperCase(Locale.ROOT));
    }

    /** A word as the tokenizer spells it. */
    private static String word(String token) {
        if (token.equals("&")) {
            return "and";
        }
        StringBuilder word = new StringBuilder();
        token.toLowerCase(Locale.ROOT).codePoints().filter(point -> point != '(' && point != ')')
                .forEach(point -> word.appendCodePoint(FoldedText.isApostrophe(point) ? '\'' : point));
        return ACRONYM.matcher(token).matches() ? word.toString().replace(".", "") : word.toString();
    }
}
