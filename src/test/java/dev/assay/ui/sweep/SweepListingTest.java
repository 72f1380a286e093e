package dev.assay.ui.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.review.FieldReview.State;
import dev.assay.ui.session.CellSelection;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is counted after a decision is what would be counted from the start. */
class SweepListingTest {

    private static final Wording WORDS = Wording.in(Language.ENGLISH);
    private static final List<String> VALUES = List.of("Kestrel", "Merlin", "Hobby");

    private static SweepRow row(int n, Random random) {
        String value = VALUES.get(random.nextInt(VALUES.size()));
        List<SweepRow.Other> others = random.nextBoolean()
                ? List.of()
                : List.of(new SweepRow.Other(VALUES.get(random.nextInt(VALUES.size())), List.of("one")));
        return new SweepRow(new ComparedCell(new CellKey("p" + n, "cloud"), "Engineer " + n, "Falcon",
                State.values()[random.nextInt(State.values().length)], null, List.of()),
                new ValueText(value, ValueText.Tone.values()[0], ""), others, 2);
    }

    private static SweepListing.Asked asked(Random random) {
        return new SweepListing.Asked(SweepOrder.values()[random.nextInt(SweepOrder.values().length)],
                random.nextBoolean() ? List.of() : List.of("1"),
                random.nextBoolean()
                        ? Map.of()
                        : Map.of(SweepFacet.VALUE, Set.of("Merlin"), SweepFacet.STATE,
                                Set.of(WORDS.name(State.UNDECIDED))),
                random.nextBoolean()
                        ? null
                        : new CellSelection("cloud", "some", cell -> !cell.cell().postingId().endsWith("7")));
    }

    @Test
    void aDecisionCountsAsIfAllWereCountedAnew() {
        Random random = new Random(13);
        for (int round = 0; round < 300; round++) {
            List<SweepRow> all = new ArrayList<>(
                    IntStream.range(0, 30).mapToObj(n -> row(n, random)).toList());
            SweepListing.Asked asked = asked(random);
            int at = random.nextInt(all.size());
            SweepListing listed = SweepListing.of(all, asked, WORDS);
            SweepListing after = listed.after(all.get(at), row(at, new Random(round)), WORDS);
            all.set(at, row(at, new Random(round)));
            assertThat(after.counts()).isEqualTo(SweepListing.of(all, asked, WORDS).counts());
            assertThat(after.rows()).as("nothing jumps").isEqualTo(listed.rows());
        }
    }

    @Test
    void anOrderAnewIsOfferedWhereverItWouldMoveAnything() {
        Random random = new Random(17);
        int offered = 0;
        for (int round = 0; round < 300; round++) {
            List<SweepRow> all = new ArrayList<>(
                    IntStream.range(0, 30).mapToObj(n -> row(n, random)).toList());
            int at = random.nextInt(all.size());
            SweepListing listed = SweepListing.of(all, asked(random), WORDS);
            SweepRow now = row(at, new Random(round));
            boolean otherwise = listed.isOtherwise(all.get(at), now, WORDS);
            all.set(at, now);
            List<String> anew = SweepListing.of(all, listed.asked(), WORDS).rows().stream()
                    .map(SweepRow::posting).toList();
            if (!otherwise) {
                assertThat(anew).isEqualTo(listed.rows().stream().map(SweepRow::posting).toList());
            }
            offered += otherwise ? 1 : 0;
        }
        assertThat(offered).isBetween(50, 250);
    }

    @Test
    void whatIsAlikeStandsTogetherTheMostFrequentFirst() {
        Random random = new Random(7);
        List<SweepRow> all = IntStream.range(0, 60).mapToObj(n -> row(n, random)).toList();
        List<SweepRow> rows = SweepListing.of(all,
                new SweepListing.Asked(SweepOrder.BY_VALUE, List.of(), Map.of(), null), WORDS).rows();
        List<String> values = rows.stream().map(row -> row.value().text()).toList();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(all);
        List<String> groups = values.stream().distinct().toList();
        assertThat(IntStream.range(1, values.size())
                .filter(i -> !values.get(i).equals(values.get(i - 1))).count()).isEqualTo(groups.size() - 1);
        List<Long> sizes = groups.stream().map(group -> values.stream().filter(group::equals).count())
                .toList();
        assertThat(sizes).isSortedAccordingTo((one, two) -> Long.compare(two, one));
    }
}
