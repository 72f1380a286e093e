package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.vocabulary.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said in other words, what is quoted in part, and what is shown of either. */
class ParaphraseTest {

    private static final TermMatcher MATCHER = new FieldLexicon(field -> List.of())
            .matcher();
    private static final Lexicon LEXICON = Lexicon.load();
    private static final ParaphraseWeights WEIGHTS = ParaphraseWeights.DEFAULT;

    private static final Posting POSTING = new Posting("p", "Harbour Data Engineer", "Keel", "Bergen, Norway",
            """
                    Keel mends old ferries.

                    * Reconcile ledgers of diesel pumps nightly
                    * Teach apprentices to weld hulls and read gauges
                    * Paint the funnel of every second ferry

                    We pay for sailing lessons and woollen jumpers.
                    """);

    private static Paraphrase.Match find(String claim) {
        return new Paraphrase(new PostingWords(POSTING, MATCHER), LEXICON, WEIGHTS).find(claim, Set.of(),
                Set.of(), 0);
    }

    private static Optional<Grounding> quoted(String evidence) {
        PostingWords words = new PostingWords(POSTING, MATCHER);
        return new QuotedPieces(new Verbatim(words, LEXICON), LEXICON, WEIGHTS).find(evidence,
                new Paraphrase(words, LEXICON, WEIGHTS).find(evidence, Set.of(), Set.of(), 0));
    }

    private static List<String> quotes(List<GroundedSpan> spans) {
        return spans.stream().map(span -> span.span().quote()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ledgers of the diesel pumps are reconciled every night.",
            "Apprentices are taught how hulls are welded.",
            "Sailing lessons and woollen jumpers are paid for."})
    void enoughOfTheWordsCounts(String claim) {
        Paraphrase.Match match = find(claim);

        assertThat(match.counts()).isTrue();
        assertThat(match.spans()).isNotEmpty().allMatch(span -> span.span().holdsIn(POSTING))
                .hasSizeLessThanOrEqualTo(Grounding.MOST_SPANS);
        assertThat(match.score()).isBetween(0.3, 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Penguins skate upon frozen lagoons each winter.",
            "A lone pump was seen near unicorns, dragons, wizards and goblins.", "", "the of"})
    void tooFewOfThemDoNot(String claim) {
        assertThat(find(claim).counts()).isFalse();
    }

    @Test
    void aRunIsShownWithItsNeighboursWhereThatReadsBetter() {
        assertThat(quotes(find("Diesel ledgers reconciled").spans())).first().asString()
                .contains("ledgers of diesel");
        assertThat(quotes(find("funnel painting").spans())).first().isEqualTo("Paint the funnel");
    }

    @Test
    void aClaimThatSpeaksOfTheTitleIsShownIt() {
        Paraphrase.Match match = find("The title aside, apprentices learn to weld hulls.");

        assertThat(match.spans()).anySatisfy(span -> {
            assertThat(span.span().in()).isEqualTo(Section.TITLE);
            assertThat(span.score()).isZero();
            assertThat(span.span().quote()).isEqualTo("Harbour Data Engineer");
        });
        assertThat(find("Apprentices learn to weld hulls.").spans())
                .noneMatch(span -> span.span().in() == Section.TITLE);
    }

    @Test
    void aClaimThatSpeaksOfTheLocationFindsItsWordsThere() {
        Paraphrase.Match match = find("Located in Norway and mending ferries.");

        assertThat(match.spans()).anyMatch(span -> span.span().in() == Section.LOCATION);
    }

    @Test
    void spansAreScoredByHowMuchOfTheClaimTheyCarry() {
        Paraphrase.Match match = find("Sailing lessons and woollen jumpers, and the funnel.");

        assertThat(match.spans()).allMatch(span -> span.score() > 0 && span.score() <= 1);
        assertThat(match.spans().getFirst().score())
                .isGreaterThanOrEqualTo(match.spans().getLast().score());
        assertThat(quotes(match.spans()).getFirst()).contains("woollen jumpers");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "It reads 'Teach apprentices to weld hulls' there.|Teach apprentices to weld hulls",
            "It reads “teach APPRENTICES to weld” there.|Teach apprentices to weld",
            "It reads 'Teach … hulls and read gauges' there.|Teach",
            "Both 'diesel pumps' and 'woollen jumpers' are named.|diesel pumps"})
    void aQuotedPartIsShownFirst(String evidence, String first) {
        Grounding found = quoted(evidence).orElseThrow();

        assertThat(found.status()).isEqualTo(EvidenceStatus.QUOTED);
        assertThat(quotes(found.spans()).getFirst()).isEqualTo(first);
        assertThat(found.spans().getFirst().score()).isEqualTo(1);
        assertThat(found.reason()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"It reads 'free parking' there.", "No quotation at all.",
            "It reads 'diesel pumps', 'free parking spaces' and 'golden watches for everybody'.",
            "It reads 'of' there.", "''"})
    void whatIsNotThereIsNoQuotation(String evidence) {
        assertThat(quoted(evidence)).isEmpty();
    }

    @Test
    void ofSeveralTheMissingOneIsNamed() {
        Grounding found = quoted("It has 'Reconcile ledgers of diesel pumps' and 'free tea'.").orElseThrow();

        assertThat(found.reason()).isEqualTo("Not in the posting: \"free tea\".");
        assertThat(quotes(found.spans())).contains("Reconcile ledgers of diesel pumps");
    }

    @Test
    void aSingleCommonWordCountsOnlyWhereTheClaimSpeaksOfTheTitleItStandsIn() {
        assertThat(quoted("It says 'Data' somewhere.")).isEmpty();
        assertThat(quoted("The title says 'Data'.")).isPresent();
    }

    @Test
    void whatTheRestOfTheClaimRestsOnIsShownBesideWithoutWhatIsQuoted() {
        Grounding found = quoted("Apprentices are taught to 'weld hulls' and read gauges.").orElseThrow();

        assertThat(quotes(found.spans()).getFirst()).isEqualTo("weld hulls");
        assertThat(found.spans()).hasSizeGreaterThan(1).allMatch(span -> span.span().holdsIn(POSTING));
        for (int i = 0; i < found.spans().size(); i++) {
            for (int k = 0; k < i; k++) {
                assertThat(found.spans().get(i).span().overlaps(found.spans().get(k).span())).isFalse();
            }
        }
    }

    @Test
    void theSameQuotationTwiceIsOneSpan() {
        assertThat(quotes(quoted("'diesel pumps', and again 'diesel pumps'").orElseThrow().spans()))
                .containsOnlyOnce("diesel pumps");
    }

    @Test
    void moreThatIsMissingThanIsThereIsNoQuotation() {
        assertThat(quoted("It has 'diesel pumps' and 'a choir of merry penguins singing shanties'."))
                .isEmpty();
        assertThat(quoted("It has 'Reconcile ledgers of diesel pumps nightly' and 'penguins'.")).isPresent();
    }

    @Test
    void aRunGrowsToFourWordsAndNoMore() {
        for (String claim : List.of("hulls", "gauges", "ledgers", "woollen")) {
            assertThat(find(claim).spans()).isNotEmpty().allSatisfy(span -> {
                assertThat(span.span().quote()).contains(claim);
                assertThat(span.span().quote().split("\\s+")).hasSizeBetween(2, WEIGHTS.phrase());
            });
        }
    }

    @Test
    void aRunDoesNotGrowOverTheEndOfItsLine() {
        assertThat(quotes(find("nightly").spans())).allMatch(quote -> quote.endsWith("nightly"));
        assertThat(quotes(find("Teach").spans())).allMatch(quote -> quote.startsWith("Teach"));
    }

    @Test
    void whatStandsTwiceIsShownTwiceAndNoPlaceTwice() {
        Posting twice = new Posting("p", "", "", "", "Walruses mend ferries at dawn. Bread is baked.\n\n"
                + "In winter the walruses mend old ferries.");
        List<GroundedSpan> spans = new Paraphrase(new PostingWords(twice, MATCHER), LEXICON, WEIGHTS)
                .find("walruses mend ferries", Set.of(), Set.of(), 0).spans();

        assertThat(spans).hasSize(2);
        assertThat(spans.getFirst().span().overlaps(spans.getLast().span())).isFalse();
        assertThat(quotes(spans)).allMatch(quote -> quote.toLowerCase(java.util.Locale.ROOT)
                .contains("walruses mend"));
    }

    @Test
    void aTitleThatIsFoundIsNotShownAgain() {
        assertThat(find("The title is Harbour Data Engineer.").spans())
                .filteredOn(span -> span.span().in() == Section.TITLE).hasSize(1);
    }

    @Test
    void theSectionThatAFieldsWordsStandInIsPreferred() {
        Posting both = new Posting("p", "Ferries", "", "", "Old ferries rest.");
        Paraphrase paraphrase = new Paraphrase(new PostingWords(both, MATCHER), LEXICON, WEIGHTS);

        assertThat(
                paraphrase.find("ferries", Set.of(), Set.of(Section.TITLE), 0).spans().getFirst().span().in())
                .isEqualTo(Section.TITLE);
        assertThat(paraphrase.find("ferries", Set.of(), Set.of(Section.DESCRIPTION), 0).spans().getFirst()
                .span().in()).isEqualTo(Section.DESCRIPTION);
    }

    @Test
    void sixQuotationsAreFourSpans() {
        Grounding found = quoted("'old ferries', 'diesel pumps', 'weld hulls', 'read gauges', 'the funnel',"
                + " 'woollen jumpers'").orElseThrow();

        assertThat(quotes(found.spans())).containsExactly("old ferries", "diesel pumps", "weld hulls",
                "read gauges");
    }
}
