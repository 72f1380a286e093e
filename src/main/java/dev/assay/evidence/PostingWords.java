package dev.assay.evidence;

import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.text.word.Tokens;
import dev.assay.text.word.Words.Word;
import dev.assay.vocabulary.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A posting's words over all sections, numbered through, with an index by stem. */
final class PostingWords {

    private static final int[] NONE = {};
    /** Title first: a claim about words that stand there and below means those of the title. */
    private static final List<Section> ORDER = List.of(Section.TITLE, Section.LOCATION, Section.COMPANY,
            Section.DESCRIPTION);

    private final List<Passage> passages = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final int[] firstWord = new int[ORDER.size()];
    private final Map<String, int[]> places = new HashMap<>();
    private final Tokens tokens = new Tokens();
    private final TermMatcher.Found found;

    PostingWords(Posting posting, TermMatcher matcher) {
        int segment = 0;
        for (Section section : ORDER) {
            Passage passage = Passage.of(posting, section, segment, matcher.tokenizer(), tokens);
            firstWord[passages.size()] = words.size();
            passages.add(passage);
            words.addAll(passage.words());
            segment = words.isEmpty() ? 0 : words.getLast().segment() + 1;
        }
        Sentences sentences = new Sentences(tokens, passages.getLast().page(),
                firstWord[firstWord.length - 1],
                new Sentences.Line(firstWord[0], Sentences.TITLE),
                new Sentences.Line(firstWord[1], Sentences.LOCATION),
                new Sentences.Line(firstWord[2], Sentences.LINE));
        found = matcher.find(tokens, sentences);
        index();
    }

    /** Where the fields' terms stand. */
    TermMatcher.Found found() {
        return found;
    }

    /** The bits of the zones that a word stands in. */
    int zones(int at) {
        return found.zones(at);
    }

    private void index() {
        Map<String, int[]> counts = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (found.isClutter(i)) {
                continue;
            }
            note(words.get(i).stem(), i, counts);
            if (!words.get(i).joined().isEmpty()) {
                note(words.get(i).joined(), i, counts);
            }
        }
        counts.forEach((stem, list) -> places.put(stem, Arrays.copyOfRange(list, 1, list[0] + 1)));
    }

    private static void note(String stem, int at, Map<String, int[]> lists) {
        int[] list = lists.computeIfAbsent(stem, s -> new int[4]);
        if (list[0] + 1 == list.length) {
            list = Arrays.copyOf(list, list.length * 2);
            lists.put(stem, list);
        }
        list[++list[0]] = at;
    }

    /** The stretches that a job board put around the posting. */
    List<Span> clutter() {
        List<Span> spans = new ArrayList<>();
        int first = -1;
        for (int i = 0; i <= words.size(); i++) {
            boolean within = i < words.size() && found.isClutter(i);
            if (within && first < 0) {
                first = i;
            } else if (!within && first >= 0) {
                span(first, i - 1).ifPresent(spans::add);
                first = -1;
            }
        }
        return spans;
    }

    List<Passage> passages() {
        return passages;
    }

    Word word(int at) {
        return words.get(at);
    }

    /** A word as it is shown, in its own letters. */
    String letters(int at) {
        Word word = words.get(at);
        return passageOf(at).page().text().substring(word.start(), word.end());
    }

    /** Whether only a comma and white space stand between a word and the one before. */
    @SuppressWarnings("ReferenceEquality") // the very one, not one like it
    boolean isAfterComma(int at) {
        Passage passage = passageOf(at);
        return at > 0 && passageOf(at - 1) == passage
                && passage.page().text().substring(words.get(at - 1).end(), words.get(at).start()).strip()
                        .equals(",");
    }

    /** Whether nothing but spaces, hyphens and the like stands between a word and the one before. */
    boolean continues(int at) {
        if (at <= 0 || at >= words.size() || words.get(at).segment() != words.get(at - 1).segment()) {
            return false;
        }
        String text = passageOf(at).page().text();
        for (int i = words.get(at - 1).end(); i < words.get(at).start(); i++) {
            if (" -+&'’\u2010\u2011\u00A0".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return words.size();
    }

    /** Where words of a stem stand, ascending. */
    int[] places(String stem) {
        return places.getOrDefault(stem, NONE);
    }

    Passage passageOf(int word) {
        int i = firstWord.length - 1;
        while (firstWord[i] > word) {
            i--;
        }
        return passages.get(i);
    }

    /** The span from one word to another of the same section, both included. */
    Optional<Span> span(int first, int last) {
        return passageOf(first).span(words.get(first).start(), words.get(last).end());
    }
}
