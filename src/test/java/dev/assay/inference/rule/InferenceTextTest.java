package dev.assay.inference.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.inference.pack.PackReader;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.schema.Phrase;
import dev.assay.schema.Place;
import dev.assay.vocabulary.Vocabulary;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A posting as one run of words, and the way back to where they stand in it. */
class InferenceTextTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(
            PackReader.read("small.yaml", SmallRules.WORDS).words());

    private static InferenceText text(String title, String location, String description) {
        return new InferenceText(new Posting("p", title, "Keel", location, description),
                VOCABULARY.tokenizer());
    }

    @Test
    void titleLocationAndDescriptionFollowEachOther() {
        InferenceText text = text("Data Engineer", "Bergen", "We mend ferries.");

        assertThat(text.location).isEqualTo(2);
        assertThat(text.description).isEqualTo(3);
        assertThat(text.tokens.size()).isEqualTo(6);
        assertThat(text.section(0)).isEqualTo(Section.TITLE);
        assertThat(text.section(1)).isEqualTo(Section.TITLE);
        assertThat(text.section(2)).isEqualTo(Section.LOCATION);
        assertThat(text.section(3)).isEqualTo(Section.DESCRIPTION);
    }

    @Test
    void wordsAreShownInTheirOwnLetters() {
        InferenceText text = text("Data ENGINEER", "Bergen", "We mend\nold **ferries**.");

        assertThat(text.words(0, 2)).isEqualTo("Data ENGINEER");
        assertThat(text.words(2, 3)).isEqualTo("Bergen");
        assertThat(text.words(3, 7)).isEqualTo("We mend old ferries");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"mend ferries; 1", "We mend ferries. We paint; 2",
            "paint funnels; 1",
            "We mend ferries. We paint funnels. We rest; 3", "sail; 0", "'  '; 0", "'  paint funnels  '; 1",
            "Mend ferries; 0"})
    void aTextIsFoundInTheSentencesItStandsIn(String quoted, int sentences) {
        InferenceText text = text("Data Engineer", "Bergen", "We mend ferries. We paint funnels. We rest.");
        int[] found = text.sentencesOf(quoted);

        assertThat(found[1] - found[0]).isEqualTo(sentences);
        if (sentences > 0) {
            String words = text.words(text.sentences.from(found[0]), text.sentences.from(found[1]));
            assertThat(words.replace(".", "")).contains(quoted.strip().replace(".", ""));
        }
    }

    @Test
    void aTextOfTheTitleIsNoneOfTheDescription() {
        InferenceText text = text("We mend ferries", "Bergen", "Nothing of it.");

        assertThat(text.sentencesOf("mend ferries")).containsExactly(0, 0);
    }

    @Property(tries = 200)
    void everyStretchOfWordsIsFoundAgainInThePosting(@ForAll("texts") String title,
            @ForAll("texts") String description) {
        Posting posting = new Posting("p", title, "", "", description);
        InferenceText text = new InferenceText(posting, VOCABULARY.tokenizer());
        for (int from = 0; from < text.tokens.size(); from++) {
            int to = from + 1;
            text.span(from, to).ifPresent(span -> assertThat(span.holdsIn(posting)).isTrue());
            assertThat(text.words(from, to)).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("AWS", "ferries", "don’t", "â€™s", "😀", "İ", "**bold**", "\n\n", "* ", "<p>",
                "&amp;", ".", ",", "5+", "\u200B", "é", "e\u0301", "日本").list().ofMaxSize(15)
                .map(parts -> String.join(" ", parts));
    }

    @Test
    void wronglyDecodedLettersAreReadAsMeantAndSpannedAsGiven() {
        Posting posting = new Posting("p", "Engineer â€“ AWS", "", "", "Text.");
        SectionText section = new SectionText(posting, Section.TITLE);

        assertThat(section.text()).isEqualTo("Engineer – AWS");
        assertThat(section.span(11, 14).quote()).isEqualTo("AWS");
        assertThat(section.span(9, 10).quote()).isEqualTo("â€“");
        assertThat(section.span(0, 14).quote()).isEqualTo("Engineer â€“ AWS");
        assertThat(section.span(11, 14).holdsIn(posting)).isTrue();
    }

    @Test
    void aTextThatIsRightIsSpannedInCodePoints() {
        Posting posting = new Posting("p", "😀 AWS", "", "", "Text.");

        assertThat(new SectionText(posting, Section.TITLE).span(3, 6).start()).isEqualTo(2);
    }

    private static boolean holds(String premise, Posting posting, Map<String, Object> facts) {
        Premises premises = new Premises(VOCABULARY);
        return premises.over(posting, facts.isEmpty() ? null : new Pass1("p", "m", facts, ""))
                .holds(premises.premise(new Phrase(premise, new Place("c.yaml", 1))));
    }

    @Test
    void conditionsAreAskedByOthersThanRules() {
        Posting posting = SmallRules.posting("We run on AWS.");

        assertThat(holds("cloud.aws", posting, Map.of())).isTrue();
        assertThat(holds("cloud.azure", posting, Map.of())).isFalse();
        assertThat(holds("pass1(ext_x) is yes", posting, Map.of("ext_x", "yes"))).isTrue();
        assertThat(holds("pass1(ext_x) is yes", posting, Map.of())).isFalse();
    }
}
