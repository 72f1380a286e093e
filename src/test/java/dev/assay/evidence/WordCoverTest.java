package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.text.word.WordForms;
import dev.assay.vocabulary.Lexicon;
import dev.assay.vocabulary.VocabularyFiles;
import dev.assay.vocabulary.Zones;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a claim's words weigh, and how few short runs of the posting's words cover them. */
class WordCoverTest {

    private static final TermMatcher MATCHER = new FieldLexicon(field -> List.of())
            .matcher();
    private static final Lexicon LEXICON = Lexicon.load();
    private static final ParaphraseWeights WEIGHTS = ParaphraseWeights.DEFAULT;
    private static final WordCover.Near ANYWHERE = new WordCover.Near(Set.of(), 0);

    private static Claim claim(String text, String... cues) {
        return Claim.of(text, LEXICON, Set.copyOf(Arrays.asList(cues)), WEIGHTS);
    }

    private static PostingWords words(String title, String description) {
        return new PostingWords(new Posting("p", title, "", "", description), MATCHER);
    }

    private static WordCover.Cover cover(String claim, String description) {
        return new WordCover(words("", description), WEIGHTS).cover(claim(claim), ANYWHERE);
    }

    private static List<String> runs(String claim, String title, String description, WordCover.Near near) {
        PostingWords words = words(title, description);
        return new WordCover(words, WEIGHTS).cover(claim(claim), near).runs().stream()
                .map(run -> words.span(run.first(), run.last()).orElseThrow().quote()).toList();
    }

    @Test
    void aClaimsWordsCountOnceAndThoseThatSayNothingNotAtAll() {
        Claim claim = claim("The zebras and the zebra graze in the end");

        assertThat(claim.words()).hasSize(9);
        assertThat(claim.stems()).startsWith(WordForms.stem("zebra"), WordForms.stem("graze"))
                .doesNotContain("the", "and", "in").doesNotHaveDuplicates();
        assertThat(claim.places()[0]).isEqualTo(1);
        assertThat(claim.places()[1]).isEqualTo(5);
    }

    @Test
    void aNameIsToldByACapitalThatDoesNotOpenTheClaim() {
        Claim claim = claim("Zebras meet Kafka and dbT near IBM");

        assertThat(claim.stems()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(named(claim, "zebra")).isFalse();
        assertThat(named(claim, "meet")).isFalse();
        assertThat(named(claim, "kafka")).isTrue();
        assertThat(named(claim, "dbt")).isTrue();
        assertThat(named(claim, "ibm")).isTrue();
    }

    private static boolean named(Claim claim, String word) {
        return claim.names()[claim.stems().indexOf(WordForms.stem(word))];
    }

    @Test
    void aNameAndACueDrawMoreThanAnotherWord() {
        Claim claim = claim("walruses met Walter near ferries", WordForms.stem("ferries"));
        int plain = claim.stems().indexOf(WordForms.stem("walruses"));
        int name = claim.stems().indexOf(WordForms.stem("walter"));
        int cue = claim.stems().indexOf(WordForms.stem("ferries"));

        assertThat(claim.pulls()[name] - claim.pulls()[plain]).isCloseTo(WEIGHTS.namePull(), within(1e-9));
        assertThat(claim.pulls()[cue] - claim.pulls()[plain]).isCloseTo(WEIGHTS.cuePull(), within(1e-9));
        assertThat(claim.weights()[plain]).isEqualTo(1);
        assertThat(claim.cues()[cue]).isTrue();
        assertThat(claim.cues()[plain]).isFalse();
    }

    @Test
    void aWordAboutThePostingCountsOnlyAsACue() {
        assertThat(claim("posting mentions walruses").stems()).doesNotContain(WordForms.stem("posting"));
        assertThat(claim("posting mentions walruses", WordForms.stem("posting")).stems())
                .contains(WordForms.stem("posting"));
    }

    @Test
    void aWordThatPassesJudgementCanNeverBeFound() {
        Claim plain = claim("zebras graze");
        Claim judged = claim("typical zebras graze");

        assertThat(LEXICON.isJudgement("typical")).isTrue();
        assertThat(judged.stems()).isEqualTo(plain.stems());
        assertThat(judged.weight() - plain.weight()).isCloseTo(WEIGHTS.judgementWeight(), within(1e-9));
        assertThat(judged.share(plain.weight())).isLessThan(1);
    }

    @Test
    void theShareOfNamesIsOfTheirWeightAndHalfWhereThereAreNone() {
        Claim named = claim("walruses met Walter and Wanda");
        boolean[] covered = new boolean[named.stems().size()];

        assertThat(claim("walruses met").nameShare(new boolean[2])).isEqualTo(0.5);
        assertThat(named.nameShare(covered)).isZero();
        covered[named.stems().indexOf(WordForms.stem("walter"))] = true;
        assertThat(named.nameShare(covered)).isCloseTo(0.5, within(1e-9));
        covered[named.stems().indexOf(WordForms.stem("wanda"))] = true;
        assertThat(named.nameShare(covered)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the of and", "...", "in this role"})
    void aClaimThatSaysNothingHasNoShareOfAnything(String text) {
        Claim claim = claim(text);

        assertThat(claim.share(1)).isZero();
        assertThat(claim.weight()).isZero();
        assertThat(cover(text, "In this role the zebras graze.").runs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "walruses met ferries|All walruses met ferries today.|walruses met ferries",
            "ferries met walruses|All walruses met ferries today.|walruses met ferries",
            "walrus meets ferry|All walruses meeting ferries.|walruses meeting ferries",
            "walruses carry ferries|The walruses slowly carry old ferries.|walruses slowly carry old ferries",
            "penguins|All walruses met ferries.|"})
    void wordsAreFoundInAnyOrderAndFormAndWithFewBetween(String claim, String text, String run) {
        assertThat(runs(claim, "", text, ANYWHERE)).isEqualTo(run == null ? List.of() : List.of(run));
    }

    @Test
    void farApartTheyAreRunsOfTheirOwnAndNoRunGoesOverASentence() {
        assertThat(
                runs("walruses ferries", "", "Walruses one two three four five six seven ferries.", ANYWHERE))
                .containsExactlyInAnyOrder("Walruses", "ferries");
        assertThat(runs("walruses ferries", "", "See the walruses. Ferries sail.", ANYWHERE))
                .containsExactlyInAnyOrder("walruses", "Ferries");
    }

    @Test
    void aPlaceWithMoreOfTheClaimIsPreferred() {
        assertThat(runs("walruses carry heavy ferries", "",
                "Walruses sleep. Ferries sail. Here walruses carry heavy ferries.", ANYWHERE).getFirst())
                .isEqualTo("walruses carry heavy ferries");
    }

    @Test
    void whereTheClaimPointsIsPreferred() {
        WordCover.Near title = new WordCover.Near(Set.of(Section.TITLE), 0);

        assertThat(runs("walruses", "Walruses", "See walruses. Walruses!", title)).first()
                .isEqualTo("Walruses");
        Zones zones = new Zones(VocabularyFiles.shipped());
        String twice = "## About us\n\nOur walruses carry ferries daily.\n\n## Responsibilities\n\n"
                + "Your ferries carry walruses daily.";
        assertThat(runs("walruses ferries carry", "", twice, ANYWHERE).getFirst())
                .isEqualTo("walruses carry ferries");
        assertThat(
                runs("walruses ferries carry", "", twice, new WordCover.Near(Set.of(), zones.bit("duties")))
                        .getFirst())
                .isEqualTo("ferries carry walruses");
    }

    @Test
    void aShareIsOfTheWeightThatIsCovered() {
        WordCover.Cover half = cover("walruses ferries", "Only ferries here.");

        assertThat(half.share()).isCloseTo(0.5, within(1e-9));
        assertThat(half.words()).isEqualTo(1);
        assertThat(half.covered()).containsExactly(false, true);
        assertThat(cover("walruses ferries", "Walruses and ferries.").share()).isEqualTo(1);
        assertThat(cover("walruses ferries", "Nothing.").share()).isZero();
    }

    @Test
    void pairsAreWordsThatStandTogetherInBoth() {
        assertThat(cover("walruses carry ferries", "Walruses carry ferries.").pairs()).isEqualTo(2);
        assertThat(cover("walruses and then lions or even foxes met ferries", "Walruses ferries.").pairs())
                .isZero();
    }

    @Test
    void whatThePostingSaysAgainIsAnEchoAndCountsAsRepeated() {
        WordCover.Cover once = cover("walruses carry ferries", "Walruses carry ferries.");
        WordCover.Cover again = cover("walruses carry ferries",
                "Walruses carry ferries. Lions sleep. Ferries carry walruses.");

        assertThat(once.echoes()).isEmpty();
        assertThat(once.repeated()).isZero();
        assertThat(again.runs()).hasSize(1);
        assertThat(again.echoes()).hasSize(1);
        assertThat(again.repeated()).isPositive();
        assertThat(again.share()).isEqualTo(once.share());
    }

    @Test
    void twoWordsOfThePostingThatAreOneOfTheClaimAreOneRun() {
        assertThat(runs("the walrus-pool pager", "", "You share the walruspool pager.", ANYWHERE))
                .containsExactly("walruspool pager");
        assertThat(runs("the walruspool pager", "", "You share the walrus-pool pager.", ANYWHERE))
                .containsExactly("walrus-pool pager");
        assertThat(runs("a walruspool", "", "You clean the walrus-pool.", ANYWHERE))
                .containsExactly("walrus-pool");
    }

    @Property(tries = 200)
    void runsAreFewAndShortAndTheHeaviestFirst(@ForAll("words") List<String> claim,
            @ForAll("words") List<String> text) {
        WordCover.Cover cover = cover(String.join(" ", claim), String.join(" ", text));

        assertThat(cover.runs().size() + cover.echoes().size()).isLessThanOrEqualTo(WEIGHTS.mostRuns());
        assertThat(cover.share()).isBetween(0.0, 1.0 + 1e-9);
        for (WordCover.Run run : cover.runs()) {
            assertThat(run.last() - run.first()).isBetween(0, WEIGHTS.longestRun());
            assertThat(run.gain()).isGreaterThan(WEIGHTS.leastGain());
        }
        assertThat(cover.runs()).isSortedAccordingTo((one, other) -> Double.compare(other.weight(),
                one.weight()));
    }

    @Property(tries = 100)
    void aTextThatHoldsTheClaimCoversItWhole(@ForAll("animals") List<String> claim) {
        String text = String.join(" ", claim.subList(0, Math.min(5, claim.size())));

        assertThat(cover(text, "Before. " + text + ". After.").share())
                .isEqualTo(claim(text).stems().isEmpty() ? 0 : 1, within(1e-9));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("walrus", "ferry", "lion", "the", "heron", "carry", ".", "Kafka", "and", "1200")
                .list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<String>> animals() {
        return Arbitraries.of("walrus", "heron", "Kafka", "otter", "ferret").list().ofMaxSize(9);
    }

    @Test
    void aScoreAddsUpWhatSpeaksForAMatchAndPairsUpToFour() {
        WordCover.Cover cover = cover("walruses carry ferries", "Walruses carry ferries.");
        double score = WEIGHTS.score(cover, 3);

        assertThat(score - WEIGHTS.score(cover, 0)).isCloseTo(3 * WEIGHTS.rowFactor(), within(1e-9));
        assertThat(score).isCloseTo(cover.share() + WEIGHTS.pairFactor() * cover.pairs()
                + WEIGHTS.bestFactor() * cover.best() + WEIGHTS.nameFactor() * cover.names()
                + WEIGHTS.topicFactor() * cover.repeated() + WEIGHTS.rowFactor() * 3, within(1e-9));
        assertThat(WEIGHTS.score(withPairs(cover, 9), 0)).isEqualTo(WEIGHTS.score(withPairs(cover, 4), 0));
        assertThat(WEIGHTS.withThreshold(9).threshold()).isEqualTo(9);
        assertThat(WEIGHTS.withThreshold(WEIGHTS.threshold())).isEqualTo(WEIGHTS);
    }

    private static WordCover.Cover withPairs(WordCover.Cover cover, int pairs) {
        return new WordCover.Cover(cover.runs(), cover.echoes(), cover.share(), cover.weight(), cover.words(),
                pairs, cover.best(), cover.names(), cover.repeated(), cover.covered());
    }

    @Test
    void aNumberOfYearsIsFoundWhereItIsOneOfYears() {
        assertThat(cover("4+ years of plumbing", "A 401(k) with 4 per cent. Plumbing.").covered()[0])
                .isFalse();
        assertThat(cover("4+ years of plumbing", "At least 4 full years of plumbing.").covered()[0]).isTrue();
    }
}
