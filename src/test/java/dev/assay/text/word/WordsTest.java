package dev.assay.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.word.Words.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence and inference split a text in one way; a word the one knows and the other parts would be found by one alone. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"U.S. citizens|usa citizens", "the US market|the usa market",
            "with us|with us", "401(k) plan|401k plan", "403(b) match|403b match",
            "ASP.NET and Node.js|aspnet and nodejs",
            "Mage.AI|mageai", "skills.Must have|skills must have", "it's what you'll do|it what you do",
            "Data & Analytics|data and analytics", "5yrs of C++, C#|5 yrs of c++ c#",
            "$120,000.00 a year|120000 a year",
            "re\u0301sume\u0301|resume", "real-time|real time",
            "\uD835\uDC03\uD835\uDC1A\uD835\uDC2D\uD835\uDC1A team|data team",
            "\uFE0FYour mission|your mission", "pro\u00ADgram|program",
            "\u0939\u093F\u0928\u094D\u0926\u0940|\u0939\u093F\u0928\u094D\u0926\u0940"})
    void areSplitAndFolded(String text, String forms) {
        assertThat(String.join(" ", Words.of(text).stream().map(Word::form).toList())).isEqualTo(forms);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"five|5", "100k|100000", "1,200|1200", "401(k)|401",
            "Mentoring|mentor",
            "U.S.|usa"})
    void numbersAndFormsOfOneWordCompareEqual(String text, String stem) {
        assertThat(Words.of(text)).extracting(Word::stem).containsExactly(stem);
    }

    @Test
    void aWordEndsBeforeAnEndingThatSaysNothing() {
        String text = "lead the team’s work";

        assertThat(Words.of(text)).extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("lead", "the", "team", "work");
    }

    @Test
    void aSentenceEndsAtAFullStopAndALineBreakButNotWithinAName() {
        List<Word> words = Words.of("Uses node.js, e.g. here. Then\nmore");

        assertThat(words).extracting(Word::segment).containsExactly(0, 0, 0, 0, 1, 2);
    }

    @Test
    void aHyphenJoinsTwoWordsThatMayBeWrittenAsOne() {
        assertThat(Words.of("an up-skilling plan")).extracting(Word::joined)
                .containsExactly("", WordForms.stem("upskilling"), "", "");
    }
}
