package dev.assay.evidence;

import dev.assay.text.word.Words.Word;
import dev.assay.text.word.Words;
import java.util.List;

/**
 * Words that speak of a field, by the pattern that finds them.
 *
 * @param number what the matcher calls it
 * @param shown the pattern in words for people
 * @param stems the stems that a claim may name it by
 */
record Term(int number, String shown, List<String> stems) {

    /** A place where a term stands: the first and the last word, both included. */
    record Place(int first, int last) {}

    static Term of(String pattern, int number) {
        String words = pattern.replaceAll("[=~!\\[\\]]", "").replaceAll("[/\\-]+", " ").strip();
        String shown = words.replaceAll("\\s\\.\\.\\d+", " …").replace('|', '/').replace(" :", ":")
                .replace("#", "number");
        List<String> stems = Words.of(words.replaceAll("\\.\\.\\d+|[|#:]", " ")).stream()
                .map(Word::stem).toList();
        return new Term(number, shown, stems);
    }
}
