package dev.assay.text.word;

import dev.assay.text.FoldedText;
import java.util.Map;

/**
 * Splits text into words. Hyphens and slashes join nothing and part nothing: "real-time" and "real time" are the
 * same two words. Linear in the text's length.
 */
public final class Tokenizer {

    private static final Map<String, Integer> NUMBER_WORDS = Map.ofEntries(Map.entry("one", 1),
            Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5),
            Map.entry("six", 6), Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9),
            Map.entry("ten", 10), Map.entry("twelve", 12), Map.entry("fifteen", 15), Map.entry("twenty", 20));

    private static final int PLAN_DIGITS = 3;

    private final KnownWords lexicon;
    private final int[] numberByWord;

    /** @param lexicon complete: words added to it later may be missed */
    public Tokenizer(KnownWords lexicon) {
        this.lexicon = lexicon;
        NUMBER_WORDS.keySet().forEach(lexicon::add);
        numberByWord = new int[lexicon.size()];
        java.util.Arrays.fill(numberByWord, -1);
        NUMBER_WORDS.forEach((w, n) -> numberByWord[lexicon.add(w)] = n);
    }

    /**
     * Adds the words between two offsets.
     *
     * @param gap the separators that stand before the first word
     */
    public void read(String text, int from, int to, int gap, Tokens out) {
        new Scan(text, to, out).run(from, gap);
    }

    /** One run over one text. */
    private final class Scan {

        private final String text;
        private final int to;
        private final Tokens out;
        private char[] folded = new char[Math.max(16, lexicon.longest() + 2)];
        private char currency;

        Scan(String text, int to, Tokens out) {
            this.text = text;
            this.to = to;
            this.out = out;
        }

        void run(int from, int gapBefore) {
            int gap = gapBefore;
            int at = from;
            while (at < to) {
                char c = text.charAt(at);
                if (isDigit(c)) {
                    at = number(at, gap);
                    gap = 0;
                } else if (Separators.startsWord(text, at, to)) {
                    at = word(at, at, gap);
                    gap = 0;
                } else if (c == '.' && startsDotWord(at)) {
                    at = word(at, at + 1, gap);
                    gap = 0;
                } else if (c == '&') {
                    int stop = Separators.entityEnd(text, at, to);
                    if (stop < 0) {
                        add(at, at + 1, "and".toCharArray(), 3, -1, gap, Tokens.LOWER);
                        gap = 0;
                    }
                    at = stop < 0 ? at + 1 : stop;
                } else {
                    currency = Separators.isCurrency(c) ? c : currency;
                    gap |= Separators.of(text, at, to);
                    at++;
                }
            }
        }

        private boolean startsDotWord(int at) {
            return at + 1 < to && Separators.isLetter(text, at + 1, to)
                    && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
        }

        private int number(int from, int gap) {
            long value = 0;
            boolean fraction = false;
            int at = from;
            while (at < to) {
                char c = text.charAt(at);
                if (isDigit(c)) {
                    value = fraction || value > 1_000_000_000L ? value : value * 10 + (c - '0');
                } else if ((c == ',' || c == '.') && at + 1 < to && isDigit(text.charAt(at + 1))) {
                    fraction |= c == '.';
                } else {
                    break;
                }
                at++;
            }
            int digitsEnd = at;
            if (at - from == PLAN_DIGITS && isPlan(at)) {
                int length = fold(from, at);
                folded[length] = (char) (text.charAt(at + 1) | 32);
                add(from, at + 3, folded, length + 1, -1, gap, Tokens.LOWER);
                return at + 3;
            }
            while (at < to && Separators.isLetter(text, at, to)) {
                at++;
            }
            int letters = at - digitsEnd;
            boolean thousands = letters == 1 && (text.charAt(digitsEnd) | 32) == 'k';
            if (letters > 0 && !thousands && !Separators.isUnit(text, digitsEnd, at)) {
                return word(from, digitsEnd, gap);
            }
            int stop = thousands ? at : digitsEnd;
            int length = fold(from, stop);
            int id = lexicon.find(folded, length);
            long number = thousands ? value * 1000 : value;
            int plain = id == KnownWords.UNKNOWN ? KnownWords.NUMBER : id;
            int kind = currency == 0
                    ? plain
                    : currency == '$' ? KnownWords.DOLLARS : KnownWords.MONEY;
            currency = 0;
            out.add(from, stop, kind,
                    (int) Math.min(number, 2_000_000_000L), gap, Tokens.LOWER);
            return stop;
        }

        /** Whether the letter of a retirement plan stands in brackets at once, as in "401(k)". */
        private boolean isPlan(int at) {
            return at + 2 < to && text.charAt(at) == '(' && text.charAt(at + 2) == ')'
                    && ((text.charAt(at + 1) | 32) == 'b' || (text.charAt(at + 1) | 32) == 'k');
        }

        private int word(int from, int resume, int gap) {
            int at = resume;
            int dots = 0;
            while (at < to) {
                char c = text.charAt(at);
                if (Separators.isLetter(text, at, to) || isDigit(c)) {
                    at++;
                } else if (FoldedText.isApostrophe(c) && at > from && at + 1 < to
                        && Separators.isLetter(text, at + 1, to)) {
                    at++;
                } else if (c == '.' && at > from && at + 1 < to && joinsDot(at, from)) {
                    dots++;
                    at++;
                } else {
                    break;
                }
            }
            int stop = at;
            while (stop < to && (text.charAt(stop) == '+' || text.charAt(stop) == '#') && stop - at < 2
                    && stop - from <= 9) {
                stop++;
            }
            if (stop < to && Character.isLetterOrDigit(text.charAt(stop))
                    || stop == at + 1 && text.charAt(at) == '+' && at - from > 1) {
                stop = at;
            }
            boolean acronym = dots > 0 && isAcronym(from, stop);
            if (acronym && stop < to && text.charAt(stop) == '.') {
                stop++;
            }
            int length = stop - from <= lexicon.longest() * 2 + 2 ? fold(from, stop) : Integer.MAX_VALUE;
            if (acronym) {
                length = withoutDots(length);
            }
            add(from, stop, folded, length, -1, gap, shape(from, stop));
            return stop;
        }

        private void add(int from, int stop, char[] chars, int length, int number, int gap, byte shape) {
            currency = 0;
            int id = length == Integer.MAX_VALUE ? KnownWords.UNKNOWN : lexicon.find(chars, length);
            if (id == KnownWords.UNKNOWN && length > 2 && length != Integer.MAX_VALUE
                    && chars[length - 1] == 's' && chars[length - 2] == '\'') {
                id = lexicon.find(chars, length - 2);
            }
            int value = number < 0 && id < numberByWord.length && id > 0 ? numberByWord[id] : number;
            out.add(from, stop, id, value, gap, shape);
        }

        /** Folds into the buffer and says how many characters came of it. */
        private int fold(int from, int stop) {
            if (folded.length < stop - from) {
                folded = new char[(stop - from) * 2];
            }
            for (int i = from; i < stop; i++) {
                char plain = FoldedText.foldAscii(text.charAt(i));
                if (plain == 0) {
                    String slow = FoldedText.fold(text.subSequence(from, stop));
                    if (folded.length < slow.length()) {
                        folded = new char[slow.length() * 2];
                    }
                    slow.getChars(0, slow.length(), folded, 0);
                    return slow.length();
                }
                folded[i - from] = plain;
            }
            return stop - from;
        }

        private int withoutDots(int length) {
            if (length == Integer.MAX_VALUE) {
                return length;
            }
            int kept = 0;
            for (int i = 0; i < length; i++) {
                if (folded[i] != '.') {
                    folded[kept++] = folded[i];
                }
            }
            return kept;
        }

        /** "node.js", "ASP.NET" and "U.S." are words; "skills.Must" is the end of a sentence. */
        private boolean joinsDot(int at, int from) {
            char next = text.charAt(at + 1);
            if (Separators.isLetter(next) && Character.isLowerCase(next)) {
                return true;
            }
            boolean single = at - from == 1 || text.charAt(at - 2) == '.';
            return single && Character.isUpperCase(next)
                    || Separators.isProductEnding(text, at + 1, to);
        }

        private boolean isAcronym(int from, int stop) {
            for (int i = from; i < stop; i++) {
                boolean dot = text.charAt(i) == '.';
                if (dot != ((i - from) % 2 == 1)) {
                    return false;
                }
            }
            return true;
        }

        private byte shape(int from, int stop) {
            if (!Character.isUpperCase(text.charAt(from))) {
                return Tokens.LOWER;
            }
            int end = Math.min(stop, from + 24);
            for (int i = from + 1; i < end; i++) {
                if (Character.isLowerCase(text.charAt(i))) {
                    return Tokens.CAPITAL;
                }
            }
            return Tokens.UPPER;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
