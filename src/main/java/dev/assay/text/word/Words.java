package dev.assay.text.word;

import dev.assay.text.FoldedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a text, in order, each with its stem and its place; numbers compare equal however written. */
public final class Words {

    /**
     * @param form the word in folded letters
     * @param stem what it is compared by
     * @param start its first UTF-16 unit in the text
     * @param end one past its last
     * @param segment counts sentences and lines, so that words of one sentence share it
     * @param joined the stem of this word and the next written as one, where a hyphen joins them; else empty
     */
    public record Word(String form, String stem, int start, int end, int segment, String joined) {}

    private static final Tokenizer TOKENIZER = new Tokenizer(new KnownWords());
    private static final Map<String, String> NUMBERS = Map.ofEntries(Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"), Map.entry("four", "4"), Map.entry("five", "5"), Map.entry("six", "6"),
            Map.entry("seven", "7"), Map.entry("eight", "8"), Map.entry("nine", "9"), Map.entry("ten", "10"),
            Map.entry("eleven", "11"), Map.entry("twelve", "12"), Map.entry("fifteen", "15"),
            Map.entry("twenty", "20"), Map.entry("thirty", "30"));
    /** An ending behind an apostrophe says nothing if it is no longer, as in "it's" or "don't". */
    private static final int LONGEST_ENDING = 2;

    private Words() {}

    public static List<Word> of(String text) {
        Tokens tokens = new Tokens();
        TOKENIZER.read(text, 0, text.length(), Tokens.SENTENCE, tokens);
        return of(text, tokens, 0, 0);
    }

    /**
     * The words that some tokens are.
     *
     * @param first the first token; all after it are read
     * @param firstSegment the number of the first sentence
     */
    public static List<Word> of(String text, Tokens tokens, int first, int firstSegment) {
        List<Word> words = new ArrayList<>(tokens.size() - first);
        Map<String, String> stems = new HashMap<>();
        int segment = firstSegment;
        String next = first < tokens.size() ? form(text, tokens, first) : "";
        for (int i = first; i < tokens.size(); i++) {
            String form = next;
            next = i + 1 < tokens.size() ? form(text, tokens, i + 1) : "";
            segment += i > first && tokens.hasBefore(i, Tokens.SENTENCE) ? 1 : 0;
            String joined = i + 1 < tokens.size() && isHyphen(text, tokens.end(i), tokens.start(i + 1))
                    ? WordForms.stem(form + next)
                    : "";
            words.add(new Word(form, stems.computeIfAbsent(form, Words::stem), tokens.start(i),
                    end(text, tokens, i), segment, joined));
        }
        return words;
    }

    private static boolean isHyphen(String text, int from, int to) {
        return to == from + 1 && Character.getType(text.charAt(from)) == Character.DASH_PUNCTUATION;
    }

    private static String form(String text, Tokens tokens, int token) {
        int start = tokens.start(token);
        int end = end(text, tokens, token);
        char first = text.charAt(start);
        if (first == '&') {
            return "and";
        }
        String form = folded(text, first == '.' ? start + 1 : start, end);
        boolean digits = Character.isDigit(first);
        if (digits && form.endsWith(")")) {
            return form.replace("(", "").replace(")", "");
        }
        String plain = digits || form.indexOf('.') >= 0
                ? form.replace(",", "").replace(".00", "").replace(".", "")
                : form;
        return plain.equals("us") && first == 'U' && !text.startsWith("s", start + 1) ? "usa" : plain;
    }

    /** Where a word ends, without a short ending that says nothing. */
    private static int end(String text, Tokens tokens, int token) {
        int end = tokens.end(token);
        for (int i = Math.max(tokens.start(token) + 1, end - 1 - LONGEST_ENDING); i < end - 1; i++) {
            if (FoldedText.isApostrophe(text.charAt(i))) {
                return i;
            }
        }
        return end;
    }

    private static String folded(String text, int start, int end) {
        char[] letters = new char[end - start];
        for (int i = start; i < end; i++) {
            letters[i - start] = FoldedText.foldAscii(text.charAt(i));
            if (letters[i - start] == 0) {
                return FoldedText.fold(text.subSequence(start, end));
            }
        }
        return new String(letters);
    }

    private static String stem(String form) {
        String number = NUMBERS.get(form);
        if (number != null) {
            return number;
        }
        if (form.equals("401k") || form.equals("403b")) {
            return form.substring(0, 3);
        }
        int last = form.length() - 1;
        if (last > 0 && form.charAt(last) == 'k'
                && form.substring(0, last).chars().allMatch(Character::isDigit)) {
            return form.substring(0, last) + "000";
        }
        return WordForms.stem(form);
    }
}
