package dev.assay.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.word.KnownWords;
import dev.assay.text.word.Tokenizer;
import dev.assay.text.word.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one pass over all patterns finds what a reader finds who tries each pattern at each word. */
class PatternOracleTest {

    private static final PatternParser PARSER = new PatternParser(Map.of("tool", List.of("b", "c d")));

    @Property(tries = 4000)
    void everyPlaceIsFoundThatANaiveReaderFindsAndNoOther(@ForAll("patterns") List<String> patterns,
            @ForAll("texts") String text) {
        assertThat(found(patterns, text)).as("%s in <%s>", patterns, text)
                .isEqualTo(naively(patterns, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a ..2 : b     | a c: b         | a c: b
            a ..2 : b     | a: b           | a: b
            a ..2 : b     | a c c: b       | a c c: b
            a ..2 : b     | a c c c: b     |
            a ..1 : b     | a c; b         | a c; b
            a ..1 : b     | a c. b         |
            a : ..2 b     | a: c d b       | a: c d b
            a : ..2 b     | a: b           | a: b
            a : ..2 b     | a: c d d b     |
            a : ..2 b     | a: c: b        |
            a ..1 : ..1 b | a c: d b       | a c: d b
            """)
    void aGapMayStandBesideAColon(String pattern, String text, String found) {
        Set<String> places = found(List.of(pattern), text);

        assertThat(places).isEqualTo(naively(List.of(pattern), text));
        assertThat(places.isEmpty()).isEqualTo(found == null);
    }

    private static Tokens tokens(KnownWords words, String text) {
        Tokens tokens = new Tokens();
        new Tokenizer(words).read(text, 0, text.length(), Tokens.SENTENCE, tokens);
        return tokens;
    }

    private static Set<String> found(List<String> written, String text) {
        Patterns patterns = new Patterns(PARSER);
        for (int i = 0; i < written.size(); i++) {
            patterns.add(written.get(i), i);
        }
        Tokens tokens = tokens(patterns.lexicon(), text);
        Hits hits = new Hits();
        patterns.matcher().match(tokens, hits);
        Set<String> places = new TreeSet<>();
        for (int i = 0; i < hits.size(); i++) {
            places.add(hits.pattern(i) + ": " + hits.from(i) + "-" + hits.to(i));
        }
        return places;
    }

    private static Set<String> naively(List<String> written, String text) {
        KnownWords words = new KnownWords();
        Tokens tokens = tokens(words, text);
        Set<String> places = new TreeSet<>();
        for (int i = 0; i < written.size(); i++) {
            for (List<String> steps : spelledOut(written.get(i))) {
                for (int at = 0; at < tokens.size(); at++) {
                    for (int end : new Reader(steps, text, tokens).ends(at)) {
                        places.add(i + ": " + at + "-" + end);
                    }
                }
            }
        }
        return places;
    }

    /** The rows of words, gaps and colons that a pattern stands for. */
    private static List<List<String>> spelledOut(String pattern) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of()));
        for (String part : pattern.split(" ")) {
            boolean optional = part.startsWith("[");
            List<List<String>> longer = new ArrayList<>(optional ? rows : List.of());
            for (String choice : part.replaceAll("[\\[\\]]", "").split("\\|")) {
                for (String words : choice.equals("<tool>") ? List.of("b", "c d") : List.of(choice)) {
                    for (List<String> row : rows) {
                        List<String> more = new ArrayList<>(row);
                        more.addAll(List.of(words.split("[ -]")));
                        longer.add(more);
                    }
                }
            }
            rows = longer;
        }
        return rows.stream().filter(row -> isWord(row.getLast())).toList();
    }

    private static boolean isWord(String step) {
        return !step.equals(":") && !step.startsWith("..");
    }

    /** Reads a row of steps at a word, and tells where it may end. */
    private record Reader(List<String> steps, String text, Tokens tokens) {

        private enum Across {
            NOTHING, GAP, COLON
        }

        Set<Integer> ends(int at) {
            Set<Integer> ends = new TreeSet<>();
            if (stands(steps.getFirst(), at)) {
                go(1, at + 1, Across.NOTHING, ends);
            }
            return ends;
        }

        /** @param across what was read since the last word */
        private void go(int step, int at, Across across, Set<Integer> ends) {
            if (step == steps.size()) {
                ends.add(at);
                return;
            }
            if (at >= tokens.size()) {
                return;
            }
            String next = steps.get(step);
            if (next.equals(":")) {
                if (tokens.hasBefore(at, Tokens.CLAUSE) && !tokens.hasBefore(at, Tokens.SENTENCE)) {
                    go(step + 1, at, Across.COLON, ends);
                }
            } else if (next.startsWith("..")) {
                int most = Integer.parseInt(next.substring(2));
                Across kept = across == Across.COLON ? Across.COLON : Across.GAP;
                go(step + 1, at, kept, ends);
                for (int skipped = 1; skipped <= most && at + skipped <= tokens.size(); skipped++) {
                    int over = at + skipped - 1;
                    if (!(skipped == 1 && across == Across.COLON)
                            && tokens.hasBefore(over, Tokens.SENTENCE | Tokens.CLAUSE)) {
                        return;
                    }
                    go(step + 1, at + skipped, Across.GAP, ends);
                }
            } else if (stands(next, at) && mayFollow(at, across)) {
                go(step + 1, at + 1, Across.NOTHING, ends);
            }
        }

        private boolean mayFollow(int at, Across across) {
            return switch (across) {
                case COLON -> true;
                case GAP -> !tokens.hasBefore(at, Tokens.SENTENCE | Tokens.CLAUSE);
                case NOTHING -> !tokens.hasBefore(at, Tokens.SENTENCE | Tokens.CLAUSE | Tokens.COMMA)
                        && !(tokens.hasBefore(at, Tokens.OPEN) && tokens.hasBefore(at, Tokens.SPACE));
            };
        }

        private boolean stands(String word, int at) {
            String written = text.substring(tokens.start(at), tokens.end(at));
            boolean dollars = tokens.start(at) > 0 && text.charAt(tokens.start(at) - 1) == '$';
            return switch (word) {
                case "#" -> tokens.value(at) >= 0;
                case "$#" -> tokens.value(at) >= 0 && dollars;
                default -> word.equals(written) && !dollars;
            };
        }
    }

    @Provide
    Arbitrary<List<String>> patterns() {
        Arbitrary<String> word = Arbitraries.of("a", "b", "c", "d", "a|b", "#", "$#", "<tool>", "c-d", "b|a");
        Arbitrary<String> step = Arbitraries.of("", "", " ", " ", " ..1 ", " ..2 ", " ..3 ", " : ", " [a] ",
                " [b|c] ", " ..1 : ", " : ..2 ");
        Arbitrary<String> pattern = word.flatMap(first -> step.flatMap(one -> word.flatMap(second -> step
                .flatMap(other -> word.map(third -> first + (one.isEmpty() ? "" : one + second)
                        + (other.isEmpty() ? "" : other + third))))));
        return pattern.list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries
                .of("a", "b", "c", "d", "x", "3", "$5", "a", "b", "c", "a, b", "a: b", "c. d", "b (a", "c) d",
                        "a/b",
                        "c - d", "b\na", "d; a")
                .list().ofMinSize(1).ofMaxSize(8).map(words -> String.join(" ", words));
    }
}
