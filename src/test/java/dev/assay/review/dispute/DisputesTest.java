package dev.assay.review.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.review.FieldReview;
import dev.assay.vocabulary.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Equal disputes: what makes them equal, which come first, and that they are the same however they are met. */
class DisputesTest {

    private static final ClaimWords READER = new ClaimWords(Lexicon.load());
    private static final FieldValue AWS = new FieldValue.Choice("aws");
    private static final FieldValue AZURE = new FieldValue.Choice("azure");

    private static ComparedCell.Said says(String source, FieldValue value, String evidence) {
        return new ComparedCell.Said(source, source, source.equals("rules"), source.equals("a"), value, 0.9,
                evidence,
                EvidenceStatus.EXACT, "");
    }

    private static ComparedCell cell(String posting, ComparedCell.Said... said) {
        return new ComparedCell(new CellKey(posting, "cloud"), "", "", FieldReview.State.UNDECIDED, null,
                List.of(said));
    }

    private static ComparedCell decided(ComparedCell cell) {
        return new ComparedCell(cell.cell(), "", "", FieldReview.State.OVERRIDDEN, AWS, cell.said());
    }

    /** Two say AWS and one Azure, or the other way round. */
    private static ComparedCell two(String posting, FieldValue most, FieldValue one, String evidence) {
        return cell(posting, says("a", most, evidence), says("b", one, "It runs there."),
                says("c", most, evidence));
    }

    /** Where "migration" stands, Azure leads; else AWS does. */
    private static List<ComparedCell> told() {
        List<ComparedCell> cells = new ArrayList<>();
        IntStream.range(0, 8).forEach(i -> cells.add(two("m" + i, AZURE, AWS, "A migration is planned.")));
        IntStream.range(0, 9).forEach(i -> cells.add(two("s" + i, AWS, AZURE, "The stack names it.")));
        return cells;
    }

    private static List<DisputeCluster> clusters(List<ComparedCell> cells) {
        return new Disputes(Disputes.ofField(cells.stream(), READER)).clusters();
    }

    @Test
    void cellsWithTheSameValuesAreOneDispute() {
        List<DisputeCluster> found = clusters(List.of(two("p1", AWS, AZURE, "x"), two("p2", AWS, AZURE, "y"),
                cell("p3", says("a", AWS, ""), says("b", new FieldValue.NotStated(null), "")),
                cell("p4", says("a", AWS, ""), says("b", AWS, ""))));

        assertThat(found).extracting(DisputeCluster::cells).containsExactly(2, 1);
        assertThat(found.getFirst().of().values()).containsExactly(AWS, AZURE);
        assertThat(found.getFirst().leading()).isEqualTo(AWS);
        assertThat(found.getFirst().examples()).extracting(CellKey::postingId).containsExactly("p1", "p2");
    }

    @Test
    void howSilenceIsWrittenIsNoDispute() {
        FieldValue word = new FieldValue.Choice("not_mentioned");
        FieldValue none = new FieldValue.NotStated(null);
        assertThat(clusters(List.of(cell("p1", says("a", word, ""), says("b", none, ""))))).isEmpty();
        assertThat(clusters(List.of(cell("p1", says("a", word, ""), says("b", AWS, "")),
                cell("p2", says("a", none, ""), says("b", AWS, ""))))).singleElement()
                .satisfies(one -> assertThat(one.of().values()).containsExactly(AWS, word));
    }

    @Test
    void aWordThatTellsWhichValueLeadsPartsADispute() {
        List<DisputeCluster> found = clusters(told());

        assertThat(found).extracting(DisputeCluster::cells).containsExactly(9, 8);
        assertThat(found).extracting(DisputeCluster::leading).containsExactly(AWS, AZURE);
        assertThat(found.getFirst().of().words()).hasSize(1);
        for (DisputeCluster cluster : found) {
            assertThat(told().stream().filter(cell -> cluster.of().holds(cell, READER)))
                    .as("its class holds just its cells").hasSize(cluster.cells());
        }
    }

    @Test
    void aWordThatTellsNothingPartsNoDispute() {
        List<ComparedCell> cells = new ArrayList<>();
        IntStream.range(0, 16).forEach(i -> cells.add(
                two("p" + i, AWS, AZURE, i % 2 == 0 ? "A migration is planned." : "The stack names it.")));

        assertThat(clusters(cells)).singleElement().satisfies(one -> assertThat(one.of().words()).isEmpty());
    }

    @Test
    void theOrderInWhichCellsAreMetDoesNotMatter() {
        List<DisputeCluster> before = clusters(told());
        List<ComparedCell> shuffled = told();
        Collections.shuffle(shuffled, new Random(7));

        List<DisputeCluster> after = clusters(shuffled);

        assertThat(after).extracting(DisputeCluster::of).isEqualTo(
                before.stream().map(DisputeCluster::of).toList());
        assertThat(after).extracting(DisputeCluster::backing).isEqualTo(
                before.stream().map(DisputeCluster::backing).toList());
    }

    @Test
    void whatIsDecidedStaysInItsDisputeAndPutsItBehindOthers() {
        List<ComparedCell> cells = new ArrayList<>(told());
        cells.replaceAll(cell -> cell.cell().postingId().startsWith("s") ? decided(cell) : cell);

        List<DisputeCluster> found = clusters(cells);

        assertThat(found).extracting(DisputeCluster::open).containsExactly(8, 0);
        assertThat(found).extracting(DisputeCluster::cells).containsExactly(8, 9);
        assertThat(found).extracting(DisputeCluster::id)
                .containsExactlyInAnyOrderElementsOf(
                        clusters(told()).stream().map(DisputeCluster::id).toList());
    }

    @Test
    void aNameIsMadeOfWhatADisputeIs() {
        DisputeClass one = new DisputeClass("cloud", List.of(AWS, AZURE), List.of());
        assertThat(one.id()).isEqualTo(new DisputeClass("cloud", List.of(AZURE, AWS, AZURE), List.of()).id());
        List<DisputeClass> others = Arrays.asList(new DisputeClass("others", List.of(AWS, AZURE), List.of()),
                new DisputeClass("cloud", List.of(AWS), List.of()),
                new DisputeClass("cloud", List.of(AWS, AZURE),
                        List.of(new EvidenceWord("migrat", "migration", 1, true))),
                new DisputeClass("cloud", List.of(AWS, AZURE),
                        List.of(new EvidenceWord("migrat", "migration", 1, false))));
        assertThat(others).extracting(DisputeClass::id).doesNotContain(one.id()).doesNotHaveDuplicates();
    }

    @Test
    void theLocalEngineIsHeldAgainstALoneModelOnly() {
        assertThat(clusters(List.of(cell("p1", says("a", AWS, ""), says("rules", AZURE, ""))))).hasSize(1);
        assertThat(clusters(List.of(
                cell("p1", says("a", AWS, ""), says("b", AWS, ""), says("rules", AZURE, ""))))).isEmpty();
    }

    @Test
    void aValueThatNobodyCanDecideOnComesLastHoweverManyNameIt() {
        FieldValue broken = new FieldValue.Malformed("oracle", "it is unknown");
        List<DisputeCluster> found = clusters(
                List.of(two("p1", broken, AWS, ""), two("p2", broken, AWS, "")));

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.backing()).extracting(DisputeCluster.Backing::value).containsExactly(AWS, broken);
            assertThat(one.backing()).extracting(DisputeCluster.Backing::answers).containsExactly(2, 4);
            assertThat(one.backing()).extracting(DisputeCluster.Backing::leads).containsExactly(0, 2);
            assertThat(one.leading()).isEqualTo(AWS);
        });
    }

    @Test
    void ofValuesThatLeadEquallyOftenTheOneThatMoreAnswersNameComesFirst() {
        List<DisputeCluster> found = clusters(List.of(
                cell("p1", says("a", AZURE, ""), says("b", AWS, ""), says("c", AZURE, ""),
                        says("d", AZURE, "")),
                cell("p2", says("a", AWS, ""), says("b", AWS, ""), says("c", AZURE, ""))));

        assertThat(found.getFirst().backing()).extracting(DisputeCluster.Backing::value)
                .containsExactly(AZURE, AWS);
        assertThat(found.getFirst().leading()).isEqualTo(AZURE);
    }

    @Test
    void aDisputeIsFoundByItsName() {
        Disputes disputes = new Disputes(Disputes.ofField(told().stream(), READER));
        for (DisputeCluster cluster : disputes.clusters()) {
            assertThat(disputes.find(cluster.id())).contains(cluster);
        }

        assertThat(disputes.find("nosuch")).isEmpty();
        assertThat(disputes.cells()).isEqualTo(17);
        assertThat(disputes.open()).isEqualTo(17);
    }

    @Test
    void someOfTheCellsAreShownTheUndecidedOnesFirst() {
        List<ComparedCell> cells = new ArrayList<>();
        IntStream.range(0, 7).forEach(i -> {
            ComparedCell one = two("p" + i, AWS, AZURE, "");
            cells.add(i % 2 == 0 ? decided(one) : one);
        });

        assertThat(clusters(cells).getFirst().examples()).extracting(CellKey::postingId).containsExactly("p1",
                "p3", "p5", "p0", "p2");
    }

    @Test
    void aWordThatPartsADisputeIsShownInItsShortestForm() {
        List<ComparedCell> cells = new ArrayList<>();
        IntStream.range(0, 8)
                .forEach(i -> cells.add(two("m" + i, AZURE, AWS, "The migrations are planned.")));
        cells.add(two("m8", AZURE, AWS, "A migration is planned."));
        IntStream.range(0, 9).forEach(i -> cells.add(two("s" + i, AWS, AZURE, "The team names it.")));

        assertThat(clusters(cells)).hasSize(2).allSatisfy(one -> assertThat(one.of().words()).singleElement()
                .satisfies(word -> assertThat(word.word()).isEqualTo("migration")));
    }
}
