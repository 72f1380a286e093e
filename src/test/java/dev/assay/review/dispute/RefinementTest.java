package dev.assay.review.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.CellKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Disputes over the same values are parted by a word only where that tells which value leads. */
class RefinementTest {

    private static final List<EvidenceWord> WORDS = List.of(new EvidenceWord("migrat", "migration", 1, true),
            new EvidenceWord("stack", "stack", 1, true), new EvidenceWord("team", "team", 2, true));

    private final List<DisputedCell> cells = new ArrayList<>();

    private void cells(int number, String lead, int... features) {
        for (int i = 0; i < number; i++) {
            cells.add(new DisputedCell(new CellKey("p" + cells.size(), "cloud"), true, Map.of(lead, 2), lead,
                    features));
        }
    }

    private List<Refinement.Part> parts() {
        return new Refinement(WORDS).of(cells);
    }

    private List<List<String>> told() {
        return parts().stream().map(part -> part.words().stream()
                .map(word -> (word.stands() ? "" : "no ") + word.stem()).toList()).toList();
    }

    @Test
    void aWordThatTellsWhichValueLeadsPartsThem() {
        cells(8, "choice azure", 0);
        cells(9, "choice aws");

        assertThat(told()).containsExactly(List.of("migrat"), List.of("no migrat"));
        assertThat(parts()).extracting(part -> part.cells().size()).containsExactly(8, 9);
        assertThat(parts().getFirst().words().getFirst().answers()).isEqualTo(1);
    }

    @Test
    void whereOneValueLeadsEverywhereNothingTellsAnything() {
        cells(8, "choice aws", 0);
        cells(9, "choice aws");

        assertThat(told()).containsExactly(List.of());
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 2", "2, 6, 1", "6, 2, 1"})
    void neitherPartHasLessThanThreeCells(int with, int without, int parts) {
        cells(with, "choice azure", 0);
        cells(without, "choice aws");

        assertThat(parts()).hasSize(parts);
    }

    /** Eight of nine against one of nine is told from chance; five of nine against four is not. */
    @ParameterizedTest
    @CsvSource({"8, 1, 2", "5, 4, 1", "6, 3, 1"})
    void whatChanceWouldDoAsWellPartsNothing(int same, int other, int parts) {
        cells(same, "choice azure", 0);
        cells(9 - same, "choice aws", 0);
        cells(other, "choice azure");
        cells(9 - other, "choice aws");

        assertThat(parts()).hasSize(parts);
    }

    @Test
    void aWordThatSettlesNoMoreCellsPartsNothingHoweverSureItIs() {
        cells(20, "choice aws", 0);
        cells(14, "choice aws");
        cells(13, "choice azure");

        assertThat(told()).as("AWS leads on both sides").containsExactly(List.of());
    }

    @Test
    void aPartIsPartedOnceMoreAndNoFurther() {
        cells(9, "choice azure", 0, 1, 2);
        cells(9, "choice gcp", 0, 1);
        cells(9, "choice oracle", 0);
        cells(30, "choice aws");

        assertThat(parts()).allMatch(part -> part.words().size() <= 2);
        assertThat(parts()).anyMatch(part -> part.words().size() == 2);
    }

    @Test
    void ofWordsThatTellTheSameTheFirstByItsStemIsTaken() {
        cells(8, "choice azure", 0, 1, 2);
        cells(8, "choice aws");

        assertThat(told().getFirst()).containsExactly("migrat");
    }

    /** The likelihood ratio by its usual formula, 2 sum of observed times log of observed over expected. */
    private static double ratio(List<DisputedCell> cells, int feature) {
        List<String> leads = cells.stream().map(DisputedCell::lead).distinct().toList();
        double g = 0;
        for (boolean stands : new boolean[]{true, false}) {
            long row = cells.stream().filter(cell -> has(cell, feature) == stands).count();
            for (String lead : leads) {
                long column = cells.stream().filter(cell -> cell.lead().equals(lead)).count();
                long both = cells.stream()
                        .filter(cell -> cell.lead().equals(lead) && has(cell, feature) == stands).count();
                if (both > 0) {
                    g += 2 * both * Math.log(both / ((double) row * column / cells.size()));
                }
            }
        }
        return g;
    }

    private static boolean has(DisputedCell cell, int feature) {
        return Arrays.stream(cell.features()).anyMatch(one -> one == feature);
    }

    private static long settled(List<DisputedCell> cells) {
        return cells.stream().map(DisputedCell::lead).distinct()
                .mapToLong(lead -> cells.stream().filter(cell -> cell.lead().equals(lead)).count()).max()
                .orElse(0);
    }

    private void atRandom(long seed) {
        Random random = new Random(seed);
        int all = 6 + random.nextInt(40);
        for (int i = 0; i < all; i++) {
            int lead = random.nextInt(3);
            int[] features = IntStream.range(0, 3)
                    .filter(one -> random.nextInt(10) < (one == lead ? 8 : 3)).toArray();
            cells(1, List.of("choice aws", "choice azure", "silent").get(lead), features);
        }
    }

    /** Every parting that is made can be told by the table of the word and the leading value. */
    @Property(tries = 150)
    void disputesArePartedByTheWordThatTellsMostAndOnlyWhereItTellsEnough(@ForAll long seed) {
        cells.clear();
        atRandom(seed);
        List<Refinement.Part> parts = parts();
        List<Integer> candidates = IntStream.range(0, 3).boxed().filter(one -> {
            List<DisputedCell> with = cells.stream().filter(cell -> has(cell, one)).toList();
            List<DisputedCell> without = cells.stream().filter(cell -> !has(cell, one)).toList();
            return with.size() >= 3 && without.size() >= 3 && ratio(cells, one) >= 6.63
                    && settled(with) + settled(without) > settled(cells);
        }).toList();

        if (candidates.isEmpty()) {
            assertThat(parts).singleElement().satisfies(part -> assertThat(part.words()).isEmpty());
        } else {
            String first = parts.getFirst().words().getFirst().stem();
            int taken = IntStream.range(0, 3).filter(one -> WORDS.get(one).stem().equals(first)).findFirst()
                    .orElseThrow();
            assertThat(candidates).contains(taken);
            assertThat(candidates).allMatch(one -> ratio(cells, one) <= ratio(cells, taken) + 1e-4);
        }
    }

    @Property(tries = 150)
    void eachCellIsInOnePartAndAllThatIsSaidOfAPartHoldsOfIt(@ForAll long seed) {
        cells.clear();
        atRandom(seed);
        List<CellKey> placed = new ArrayList<>();
        for (Refinement.Part part : parts()) {
            for (DisputedCell cell : part.cells()) {
                placed.add(cell.cell());
                for (EvidenceWord word : part.words()) {
                    int feature = IntStream.range(0, 3)
                            .filter(one -> WORDS.get(one).stem().equals(word.stem())).findFirst()
                            .orElseThrow();
                    assertThat(has(cell, feature)).isEqualTo(word.stands());
                }
            }
        }

        assertThat(placed).hasSameSizeAs(new TreeSet<>(placed.stream().map(CellKey::postingId).toList()));
        assertThat(placed).containsExactlyInAnyOrderElementsOf(
                cells.stream().map(DisputedCell::cell).toList());
    }
}
