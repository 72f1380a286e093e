package dev.assay.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.text.word.Tokenizer;
import dev.assay.text.word.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One grammar finds the words of concepts, which stand as written, and of terms, which stand in any form. */
class PatternsTest {

    private static final PatternParser AS_WRITTEN = new PatternParser(
            Map.of("tool", List.of("git", "data mesh")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"mentor|a mentor here|mentor",
            "mentor|mentors here|",
            "mentor~|mentors here|mentors", "real-time|in real time|real time",
            "a <tool> team|a data mesh team|a data mesh team",
            "data ..2 team|data and ML team|data and ML team", "data ..1 team|data, team|data, team",
            "data team|data, team|",
            "data team|data. Team|", "pay : #|Pay: 5|Pay: 5", "us|the U.S. team|U.S.",
            "401k|a 401(k) plan|401(k)"})
    void asWritten(String pattern, String text, String found) {
        assertThat(found(AS_WRITTEN, pattern, text)).isEqualTo(found == null ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"mentor|Mentoring people|Mentoring",
            "mentoring|they mentored|mentored", "mentor|a mentorship|", "lead a team|led a team|led a team",
            "company|two companies|companies", "course|all courses|courses",
            "relocate|relocating soon|relocating",
            "opt!|many options|", "opt!|OPT and|OPT", "plan ahead|planning ahead|planning ahead",
            "us|use it|",
            "grow ..4 team|growing our data teams|growing our data teams"})
    void inAnyForm(String pattern, String text, String found) {
        assertThat(found(PatternParser.inAnyForm(), pattern, text))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    /** Whatever an analyst writes is a pattern, or is refused with what is wrong with it. */
    @Test
    void whatIsNoPatternIsRefusedInWords() {
        List<String> bits = List.of("=", "a", "A", "~", "!", "|", "[", "]", "<tool>", "<x>", "<", "..", "..3",
                "..0", ":", "#", "$#", " ", "data", "US", "'", "-", "\u00a0", "\ud83d\ude00", "\u0301",
                "\u0130");
        Random random = new Random(29);
        for (int i = 0; i < 20_000; i++) {
            String pattern = random.ints(random.nextInt(6), 0, bits.size()).mapToObj(bits::get)
                    .collect(Collectors.joining());
            PatternParser.shape(pattern);
            for (PatternParser parser : List.of(AS_WRITTEN, PatternParser.inAnyForm())) {
                try {
                    assertThat(found(parser, pattern, "the US data a \u00e9 team")).as(pattern)
                            .allMatch(found -> !found.isEmpty());
                } catch (IllegalArgumentException refused) {
                    assertThat(refused).as(pattern).hasMessageContaining(pattern).isExactlyInstanceOf(
                            PatternException.class);
                }
            }
        }
        for (String nothing : List.of("", " ", "=", "\u0301", "\u0301~", "\u200b a", "a|", "-")) {
            assertThatIllegalArgumentException().as(nothing).isThrownBy(() -> found(AS_WRITTEN, nothing, "a"))
                    .withMessageContaining("empty place");
        }
    }

    private static List<String> found(PatternParser parser, String pattern, String text) {
        Patterns patterns = new Patterns(parser);
        patterns.add(pattern, 0);
        Tokens tokens = new Tokens();
        new Tokenizer(patterns.lexicon()).read(text, 0, text.length(), Tokens.SENTENCE, tokens);
        Hits hits = new Hits();
        patterns.matcher().match(tokens, hits);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            found.add(text.substring(tokens.start(hits.from(i)), tokens.end(hits.to(i) - 1)));
        }
        return found.stream().distinct().toList();
    }
}
