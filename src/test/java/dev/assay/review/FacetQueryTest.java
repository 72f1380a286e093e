package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which postings a choice of facets lets through, and how many there are of each kind, against the definition. */
class FacetQueryTest {

    private static final List<String> STATES = List.of("UNDECIDED", "ACCEPTED");

    private static CellKinds cell(Random random) {
        boolean open = random.nextBoolean();
        return new CellKinds(open ? "UNDECIDED" : "ACCEPTED",
                List.of(List.of("aws"), List.of("aws", "gcp"), List.<String>of()).get(random.nextInt(3)),
                random.nextBoolean() ? "DIFFER" : "AGREE",
                List.of("", "EXACT", "ABSENT").get(random.nextInt(3)), open ? "" : "seen", open ? "" : "Ada",
                random.nextBoolean(), random.nextInt(11) / 10.0,
                random.nextInt(4) == 0 ? null : random.nextInt(11) / 10.0);
    }

    private static PostingKinds posting(int number, Random random) {
        return new PostingKinds(new Listed("p" + number, false), number, 0, "", random.nextBoolean(),
                random.nextBoolean(), "2026-11-2" + random.nextInt(2),
                random.nextBoolean() ? List.of("a") : List.of("a", "b"),
                IntStream.range(0, 3).mapToObj(none -> cell(random)).toList());
    }

    private static List<PostingKinds> postings(Random random) {
        return IntStream.range(0, 12).mapToObj(number -> posting(number, random)).toList();
    }

    private static FacetQuery query(Random random, String field, List<PostingKinds> postings) {
        FacetQuery query = FacetQuery.ALL.ofField(field);
        for (int i = random.nextInt(4); i > 0; i--) {
            Facet facet = Facet.values()[random.nextInt(Facet.values().length)];
            List<String> kinds = new ArrayList<>();
            for (PostingKinds posting : postings) {
                kinds.addAll(facet.isOfCell()
                        ? posting.cells().get(random.nextInt(3)).of(facet)
                        : posting.of(facet));
            }
            if (!kinds.isEmpty()) {
                query = query.switching(facet, kinds.get(random.nextInt(kinds.size())));
            }
        }
        query = random.nextInt(4) == 0 ? query.risky(new Extent(0.3, 0.8)) : query;
        return random.nextInt(4) == 0 ? query.confident(new Extent(0, 0.5)) : query;
    }

    /** By the definition: every facet of the posting, and one cell that has every facet of cells and both numbers. */
    private static boolean holds(FacetQuery query, PostingKinds posting, int place, Set<Facet> but) {
        boolean whole = query.chosen().entrySet().stream()
                .filter(facet -> !facet.getKey().isOfCell() && !but.contains(facet.getKey()))
                .allMatch(facet -> posting.of(facet.getKey()).stream().anyMatch(facet.getValue()::contains));
        boolean nothingOfCells = query.chosen().keySet().stream().noneMatch(Facet::isOfCell)
                && query.risk().isAny() && query.confidence().isAny();
        return whole && (nothingOfCells
                || cells(posting, place).stream().anyMatch(cell -> holds(query, cell, but)));
    }

    private static boolean holds(FacetQuery query, CellKinds cell, Set<Facet> but) {
        Double confidence = cell.confidence();
        boolean sure = query.confidence().isAny() || confidence != null
                && confidence >= query.confidence().least() - 1e-6
                && confidence <= query.confidence().most() + 1e-6;
        boolean risky = query.risk().isAny() || cell.risk() >= query.risk().least() - 1e-6
                && cell.risk() <= query.risk().most() + 1e-6;
        return sure && risky && query.chosen().entrySet().stream()
                .filter(facet -> facet.getKey().isOfCell() && !but.contains(facet.getKey()))
                .allMatch(facet -> cell.of(facet.getKey()).stream().anyMatch(facet.getValue()::contains));
    }

    private static List<CellKinds> cells(PostingKinds posting, int place) {
        return place < 0 ? posting.cells() : List.of(posting.cells().get(place));
    }

    @Property(tries = 200)
    void whatIsAskedOfCellsHoldsOfOneAndTheSameCell(@ForAll long seed, @ForAll boolean ofField) {
        Random random = new Random(seed);
        List<PostingKinds> postings = postings(random);
        int place = ofField ? random.nextInt(3) : -1;
        FacetQuery query = query(random, ofField ? "cloud" : "", postings);

        assertThat(postings.stream().filter(posting -> query.matches(posting, place)))
                .containsExactlyElementsOf(
                        postings.stream().filter(posting -> holds(query, posting, place, Set.of())).toList());
    }

    /** A count says what choosing that kind alone in its facet would list. */
    @Property(tries = 150)
    void aCountIsHowManyPostingsWouldBeListedWereThatKindTheOneChosen(@ForAll long seed,
            @ForAll boolean ofField) {
        Random random = new Random(seed);
        List<PostingKinds> postings = postings(random);
        int place = ofField ? random.nextInt(3) : -1;
        FacetQuery query = query(random, ofField ? "cloud" : "", postings);

        Map<Facet, Map<String, Long>> counts = query.counts(postings, place);

        Map<Facet, Map<String, Long>> expected = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            if (facet == Facet.VALUE && !ofField) {
                continue;
            }
            Set<String> kinds = new LinkedHashSet<>();
            postings.forEach(posting -> {
                kinds.addAll(posting.of(facet));
                cells(posting, place).forEach(cell -> kinds.addAll(cell.of(facet)));
            });
            Map<String, Long> listed = new TreeMap<>();
            for (String kind : kinds) {
                long number = postings.stream()
                        .filter(posting -> query.choosing(facet, Set.of(kind)).matches(posting, place))
                        .count();
                if (number > 0) {
                    listed.put(kind, number);
                }
            }
            expected.put(facet, listed);
        }
        assertThat(counts).isEqualTo(expected);
    }

    @Test
    void valuesAreCountedOfOneFieldOnly() {
        List<PostingKinds> postings = postings(new Random(1));

        assertThat(FacetQuery.ALL.counts(postings, -1)).doesNotContainKey(Facet.VALUE);
        assertThat(FacetQuery.ALL.ofField("cloud").counts(postings, 0)).containsKey(Facet.VALUE);
    }

    @Test
    void aFieldThatAPostingHasNoCellOfMatchesNothing() {
        PostingKinds posting = posting(1, new Random(1));
        FacetQuery query = FacetQuery.ALL.ofField("cloud").choosing(Facet.STATE, Set.copyOf(STATES));

        assertThat(query.matches(posting, 2)).isTrue();
        assertThat(query.matches(posting, 3)).isFalse();
        assertThat(query.counts(List.of(posting), 3).values()).allMatch(Map::isEmpty);
    }

    @ParameterizedTest
    @EnumSource(Facet.class)
    void choosingAKindTwiceIsNotChoosingIt(Facet facet) {
        FacetQuery once = FacetQuery.ALL.switching(facet, "x");

        assertThat(once.isAll()).isFalse();
        assertThat(once.chosen(facet)).containsExactly("x");
        assertThat(once.switching(facet, "y").chosen(facet)).containsExactlyInAnyOrder("x", "y");
        assertThat(once.switching(facet, "x")).isEqualTo(FacetQuery.ALL);
        assertThat(once.choosing(facet, Set.of())).isEqualTo(FacetQuery.ALL);
    }

    @Test
    void anotherFieldGivesUpTheValuesOfTheOneBeforeAndNothingElse() {
        FacetQuery query = FacetQuery.ALL.ofField("cloud").switching(Facet.VALUE, "aws")
                .switching(Facet.STATE, "ACCEPTED").risky(new Extent(0.5, 1)).confident(new Extent(0, 0.5));

        assertThat(query.ofField("cloud")).isEqualTo(query);
        assertThat(query.ofField("others")).isEqualTo(FacetQuery.ALL.ofField("others")
                .switching(Facet.STATE, "ACCEPTED").risky(new Extent(0.5, 1)).confident(new Extent(0, 0.5)));
    }

    @Test
    void aFieldAloneLetsEveryPostingThrough() {
        assertThat(FacetQuery.ALL.ofField("cloud").isAll()).isTrue();
        assertThat(FacetQuery.ALL.risky(new Extent(0, 0.9)).isAll()).isFalse();
        assertThat(FacetQuery.ALL.confident(new Extent(0.1, 1)).isAll()).isFalse();
    }

    @Test
    void aFacetOfPostingsTellsNothingOfACellAndTheOtherWayRound() {
        PostingKinds posting = posting(1, new Random(3));
        for (Facet facet : Facet.values()) {
            assertThat(facet.isOfCell() ? posting.of(facet) : posting.cells().getFirst().of(facet)).as(
                    facet.name()).isEmpty();
        }
    }
}
