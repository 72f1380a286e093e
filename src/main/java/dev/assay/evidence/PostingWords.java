package dev.assay.evidence;

import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.text.word.Tokenizer;
import dev.assay.text.word.Tokens;
import dev.assay.text.word.Words.Word;
import dev.assay.text.document.Block;
import dev.assay.text.document.Document;
import dev.assay.vocabulary.Zone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
    private final Zone[] zones;
    private final BitSet items = new BitSet();

    private final Tokens tokens = new Tokens();

    PostingWords(Posting posting, Tokenizer tokenizer) {
        int segment = 0;
        for (Section section : ORDER) {
            Passage passage = Passage.of(posting, section, segment, tokenizer, tokens);
            firstWord[passages.size()] = words.size();
            passages.add(passage);
            words.addAll(passage.words());
            segment = words.isEmpty() ? 0 : words.getLast().segment() + 1;
        }
        zones = zones();
        index();
    }

    private Zone[] zones() {
        Zone[] found = new Zone[words.size()];
        Arrays.fill(found, Zone.OTHER);
        Document page = passages.getLast().page();
        Zone[] ofBlocks = Zone.of(page);
        int block = 0;
        for (int i = firstWord[firstWord.length - 1]; i < found.length; i++) {
            while (block + 1 < ofBlocks.length
                    && page.blocks().get(block + 1).start() <= words.get(i).start()) {
                block++;
            }
            found[i] = ofBlocks[block];
            items.set(i, page.blocks().get(block).kind() == Block.Kind.LIST_ITEM);
        }
        return found;
    }

    /** What the stretch of the posting is about where a word stands. */
    Zone zone(int at) {
        return zones[at];
    }

    /** Whether a word stands in a list item. */
    boolean isInItem(int at) {
        return items.get(at);
    }

    private void index() {
        Map<String, int[]> counts = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
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

    List<Passage> passages() {
        return passages;
    }

    /** The words as patterns see them, numbered alike. */
    Tokens tokens() {
        return tokens;
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
