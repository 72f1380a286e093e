package dev.assay.text;

import java.util.ArrayList;
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

    private static final Map<String, String> NUMBERS = Map.ofEntries(Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"), Map.entry("four", "4"), Map.entry("five", "5"), Map.entry("six", "6"),
            Map.entry("seven", "7"), Map.entry("eight", "8"), Map.entry("nine", "9"), Map.entry("ten", "10"),
            Map.entry("eleven", "11"), Map.entry("twelve", "12"), Map.entry("fifteen", "15"),
            Map.entry("twenty", "20"), Map.entry("thirty", "30"));

    private final FoldedText folded;
    private final String source;
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int segment;

    private Words(String source, FoldedText folded, int firstSegment) {
        this.source = source;
        this.folded = folded;
        this.text = folded.text();
        this.segment = firstSegment;
    }

    /** @param firstSegment the number of the first sentence */
    public static List<Word> of(String source, FoldedText folded, int firstSegment) {
        Words reader = new Words(source, folded, firstSegment);
        reader.read();
        return reader.words;
    }

    public static List<Word> of(String source) {
        return of(source, FoldedText.of(source), 0);
    }

    private void read() {
        int i = 0;
        int last = 0;
        while (i < text.length()) {
            if (!isWord(text.charAt(i))) {
                i++;
                continue;
            }
            if (breaks(last, i)) {
                segment++;
            }
            int end = wordEnd(i);
            String form = form(i, end);
            String joined = end + 1 < text.length() && text.charAt(end) == '-' && isWord(text.charAt(end + 1))
                    ? Stem.of(form + form(end + 1, wordEnd(end + 1)))
                    : "";
            words.add(new Word(form, stem(form), folded.start(i), folded.end(end - 1), segment, joined));
            i = skipEnding(end);
            last = i;
        }
    }

    private String form(int start, int end) {
        String form = text.substring(start, end);
        if (form.equals("us") && source.startsWith("US", folded.start(start))) {
            return "usa";
        }
        boolean digits = Character.isDigit(form.charAt(0));
        if (digits && form.endsWith(")")) {
            return form.replace("(", "").replace(")", "");
        }
        return digits || form.indexOf('.') >= 0
                ? form.replace(",", "").replace(".00", "").replace(".", "")
                : form;
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
        return Stem.of(form);
    }

    private int wordEnd(int start) {
        int end = start;
        boolean digits = Character.isDigit(text.charAt(start));
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean inner = end + 1 < text.length() && end > start && (digits && (c == ',' || c == '.')
                    && Character.isDigit(text.charAt(end + 1)) && Character.isDigit(text.charAt(end - 1))
                    || c == '.' && isInitial(end - 1) && isInitial(end + 1));
            if (!isWord(c) && !inner) {
                break;
            }
            end++;
        }
        if (digits && (text.startsWith("(k)", end) || text.startsWith("(b)", end))) {
            return end + 3;
        }
        while (!digits && end < text.length() && end - start <= 2
                && (text.charAt(end) == '+' || text.charAt(end) == '#')) {
            end++;
        }
        return end;
    }

    /** Whether a letter stands alone, as in "U.S.". */
    private boolean isInitial(int at) {
        return Character.isLetter(text.charAt(at)) && (at == 0 || !isWord(text.charAt(at - 1)))
                && (at + 1 == text.length() || !isWord(text.charAt(at + 1)));
    }

    /** Past an ending such as "'s" or "n't", which says nothing. */
    private int skipEnding(int end) {
        int i = end;
        if (i < text.length() && text.charAt(i) == '\'') {
            while (i < text.length() && text.charAt(i) == '\'') {
                i++;
            }
            int letters = i;
            while (letters < text.length() && Character.isLetter(text.charAt(letters))) {
                letters++;
            }
            return letters - i <= 2 ? letters : end;
        }
        return i;
    }

    /** Whether a line or a sentence ends between two places. */
    private boolean breaks(int from, int to) {
        if (from >= to || words.isEmpty()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?' || c == ';') && i + 1 < text.length()
                    && text.charAt(i + 1) == ' ' || source.charAt(folded.start(i)) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 128 && isLetter(c);
    }

    /** Vowel signs and the like, as Devanagari and Thai write them, are parts of a word. */
    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
