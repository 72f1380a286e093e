package dev.assay.saying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code has its sentence in each language, and numbers are written as each writes them. */
class SayingTest {

    private static final SayingWords GERMAN = SayingWords.in(Locale.GERMAN);
    private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9-]*\\.[a-z0-9-]+)\"");
    private static final Pattern PLAIN = Pattern.compile("Saying\\.plain\\(\\s*\"[^\"]*[a-z] [a-z]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    /** Codes of sentences that data hold; only other languages have them here. */
    private static final List<String> OF_DATA = List.of("conflict.", "shape.");
    /** What looks like a code and is another name. */
    private static final String NO_CODE = "risk.agreement";

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(own("sentences_de")).isEqualTo(own("sentences"));
    }

    @Test
    void bothLanguagesSpeakOfTheSameInEachOfThem() {
        assertThat(places("sentences_de")).isEqualTo(places("sentences"));
    }

    @Test
    void whatTheCoreSaysIsThereAndNothingElse() throws IOException {
        Set<String> known = own("sentences");
        Set<String> first = known.stream().map(code -> code.replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/assay"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                if (text.contains("Saying.") && !file.startsWith("src/main/java/dev/assay/ui")) {
                    CODE.matcher(text).results().map(found -> found.group(1))
                            .filter(code -> first.contains(code.replaceFirst("\\..*", "")))
                            .forEach(said::add);
                }
            }
        }
        said.remove(NO_CODE);
        known.removeIf(code -> code.startsWith("number."));

        assertThat(said).as("said, and nowhere in the sentences").isSubsetOf(known);
        assertThat(known).as("never said").isSubsetOf(said);
    }

    @Test
    void noSentenceOfOursStandsInTheCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/assay"))) {
            assertThat(files.filter(one -> one.toString().endsWith(".java"))
                    .filter(one -> !one.startsWith("src/main/java/dev/assay/cli")))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(PLAIN));
        }
    }

    @Test
    void aRemarkIsASentenceOnce() {
        assertThat(Saying.sentence(Saying.of("repair.plus")).english())
                .isEqualTo("A plus sign was left out.");
        assertThat(GERMAN.of(Saying.sentence(Saying.of("repair.plus"))))
                .isEqualTo("Ein Pluszeichen wurde weggelassen.");
        assertThat(Saying.sentence(Saying.plain("It ends.")).english()).isEqualTo("It ends.");
    }

    @Test
    void severalAreListed() {
        List<Saying> names = List.of(Saying.plain("a"), Saying.plain("b"), Saying.plain("c"));

        assertThat(Saying.listed(names).english()).isEqualTo("a, b and c");
        assertThat(GERMAN.of(Saying.listed(names))).isEqualTo("a, b und c");
        assertThat(Saying.listed(names.subList(0, 1)).english()).isEqualTo("a");
        assertThat(Saying.listed(List.of())).isEqualTo(Saying.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0.85|0.85|0,85", "1.0|1.0|1", "0.123456|0.123456|0,123456"})
    void aNumberIsWrittenAsTheLanguageWritesIt(double number, String english, String german) {
        Saying said = Saying.of("finding.confidence-range", "Model", number);

        assertThat(said.english()).isEqualTo("Model: the confidence " + english + " is not between 0 and 1");
        assertThat(GERMAN.of(said))
                .isEqualTo("Model: die Sicherheit " + german + " liegt nicht zwischen 0 und 1");
    }

    @Test
    void aCountIsToldToItsLastDigitWithNothingBetween() {
        assertThat(Saying.of("finding.and-others", Saying.plain("x"), 2000).english())
                .isEqualTo("x (and 2000 others)");
    }

    @Test
    void whatIsSaidOfSomethingIsSaidInTheSameLanguage() {
        Saying said = Saying.of("odds.why", Saying.of("odds.one-in", 3), Saying.joined("joined.reasons",
                List.of(Saying.of("risk.some-agree", Saying.of("number.2"), Saying.of("number.5")),
                        Saying.of("risk.not-found"))));

        assertThat(said.english()).isEqualTo("1 in 3: two of five agree; the evidence was not found");
        assertThat(GERMAN.of(said)).isEqualTo("1 von 3: zwei von fünf einig; der Beleg wurde nicht gefunden");
    }

    @Test
    void aSentenceThatWasKeptStaysAsItIs() {
        assertThat(GERMAN.of(Saying.plain("It's {0} '' as it was."))).isEqualTo("It's {0} '' as it was.");
        assertThat(GERMAN.of(Saying.named("nothing.known", "As it stands."))).isEqualTo("As it stands.");
    }

    @Test
    void wordsOfOthersAreNoPatterns() {
        assertThat(Saying.of("finding.missing", "it's {0} '' 1|2#3").english())
                .isEqualTo("it's {0} '' 1|2#3 gives no answer");
        assertThat(Saying.of("finding.and-others", Saying.plain("{1} 'x'"), 2).english())
                .isEqualTo("{1} 'x' (and 2 others)");
    }

    private static Set<String> own(String file) {
        return bundle(file).keySet().stream().filter(code -> OF_DATA.stream().noneMatch(code::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> places(String file) {
        ResourceBundle bundle = bundle(file);
        return own(file).stream().collect(Collectors.toMap(code -> code,
                code -> PLACE.matcher(bundle.getString(code)).results().map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new)),
                (one, other) -> one, TreeMap::new));
    }

    private static ResourceBundle bundle(String file) {
        return ResourceBundle.getBundle("dev.assay.saying." + file, Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
