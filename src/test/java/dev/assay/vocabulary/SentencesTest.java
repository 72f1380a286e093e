package dev.assay.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.document.Block;
import dev.assay.text.document.Document;
import dev.assay.text.word.KnownWords;
import dev.assay.text.word.Tokenizer;
import dev.assay.text.word.Tokens;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Every word of a posting stands in one sentence, and every sentence in one block or line. */
class SentencesTest {

    private static final Tokenizer TOKENIZER = new Tokenizer(new KnownWords());

    private static Sentences of(String title, String location, String description) {
        Document page = Document.of(description);
        Tokens tokens = new Tokens();
        TOKENIZER.read(title, 0, title.length(), Tokens.SENTENCE, tokens);
        int place = tokens.size();
        TOKENIZER.read(location, 0, location.length(), Tokens.SENTENCE, tokens);
        int start = tokens.size();
        for (Block block : page.blocks()) {
            TOKENIZER.read(page.text(), block.start(), block.end(), Tokens.SENTENCE, tokens);
        }
        return new Sentences(tokens, page, start, new Sentences.Line(0, Sentences.TITLE),
                new Sentences.Line(place, Sentences.LOCATION));
    }

    private static List<Integer> blocks(Sentences sentences) {
        List<Integer> blocks = new ArrayList<>();
        for (int s = 0; s < sentences.count(); s++) {
            blocks.add(sentences.block(s));
        }
        return blocks;
    }

    @Test
    void theTitleAndTheLocationStandBeforeTheBlocks() {
        Sentences sentences = of("Data Engineer", "Berlin", "# Benefits\n\nTea. Fruit!\n\nMore");

        assertThat(blocks(sentences)).containsExactly(Sentences.TITLE, Sentences.LOCATION, 0, 1, 1, 2);
        assertThat(sentences.from(0)).isZero();
        assertThat(sentences.from(1)).isEqualTo(2);
        assertThat(sentences.from(6)).isEqualTo(7);
        assertThat(sentences.blocks()).isEqualTo(3);
        assertThat(sentences.blockAt(1).text()).isEqualTo("Tea. Fruit!");
    }

    @Test
    void aLineWithoutWordsHasNoSentence() {
        assertThat(blocks(of("", "Berlin", "Tea."))).containsExactly(Sentences.LOCATION, 0);
        assertThat(blocks(of("Engineer", "", "Tea."))).containsExactly(Sentences.TITLE, 0);
        assertThat(blocks(of("Engineer", "–", "!!!\n\nTea."))).containsExactly(Sentences.TITLE, 1);
        assertThat(blocks(of("", "", ""))).isEmpty();
    }

    @Test
    void aTitleOfTwoSentencesIsTwo() {
        assertThat(blocks(of("Data Engineer. Remote!", "", "Tea"))).containsExactly(Sentences.TITLE,
                Sentences.TITLE, 0);
    }

    @Test
    void aBlockBeginsASentenceWhateverSeparatorsAreKnownBeforeIt() {
        Document page = Document.of("Tea\n\nFruit and cake");
        Tokens tokens = new Tokens();
        TOKENIZER.read("Engineer " + page.text(), 0, 8, 0, tokens);
        page.blocks().forEach(block -> TOKENIZER.read(page.text(), block.start(), block.end(), 0, tokens));

        assertThat(blocks(new Sentences(tokens, page, 1, new Sentences.Line(0, Sentences.TITLE))))
                .containsExactly(Sentences.TITLE, 0, 1);
    }

    @Property(tries = 500)
    void everyWordStandsInTheSentenceThatReachesOverIt(@ForAll("texts") String title,
            @ForAll("texts") String location, @ForAll("texts") String description) {
        Sentences sentences = of(title, location, description);

        assertThat(sentences.from(0)).isZero();
        assertThat(sentences.from(sentences.count())).isEqualTo(sentences.tokens().size());
        for (int s = 0; s < sentences.count(); s++) {
            assertThat(sentences.from(s)).isLessThan(sentences.from(s + 1));
            for (int t = sentences.from(s); t < sentences.from(s + 1); t++) {
                assertThat(sentences.of(t)).isEqualTo(s);
                if (sentences.block(s) >= 0) {
                    Block block = sentences.blockAt(sentences.block(s));
                    assertThat(sentences.tokens().start(t)).isBetween(block.start(), block.end());
                }
                assertThat(t > sentences.from(s) && sentences.tokens().hasBefore(t, Tokens.SENTENCE))
                        .isFalse();
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries
                .of("word", "Tea.", "U.S.", "\n\n", "* ", "# ", " ", ", ", "!", "日本。", "a: b", "**x**", "–",
                        "5")
                .list().ofMaxSize(12).map(parts -> String.join(" ", parts));
    }
}
