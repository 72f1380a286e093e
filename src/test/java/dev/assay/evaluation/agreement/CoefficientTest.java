package dev.assay.evaluation.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Coefficients of agreement against published examples, and where they are undefined. */
class CoefficientTest {

    /** A line an item, a letter a rater; a dot where one said nothing. */
    static Ratings ratings(String... items) {
        return new Ratings(items[0].length(), Arrays.stream(items)
                .map(item -> item.chars().mapToObj(c -> c == '.' ? null : (Object) (c - '0')).toList())
                .map(CoefficientTest::list).toList());
    }

    private static List<Object> list(List<Object> some) {
        return Collections.unmodifiableList(new ArrayList<>(some));
    }

    private static double beyond(Coefficient coefficient, Ratings ratings) {
        return coefficient.of(ratings).orElseThrow().beyond();
    }

    /** Twelve units by four observers: Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, example C. */
    private static final Ratings FOUR_OBSERVERS = ratings("11.1", "2232", "3333", "3333", "2222", "1234",
            "4444",
            "1121", "2222", ".555", "..11", "..3.");

    @Test
    void krippendorffsAlphaIsThatOfHisExampleC() {
        // He prints 0.743; by his coincidences, 32 on the diagonal of 40, and 9, 13, 10, 5, 3 of each value.
        double byChance = 9 * 8 + 13 * 12 + 10 * 9 + 5 * 4 + 3 * 2;
        assertThat(beyond(Coefficient.KRIPPENDORFF, FOUR_OBSERVERS)).isCloseTo(0.743, within(5e-4))
                .isCloseTo((39 * 32 - byChance) / (40 * 39 - byChance), within(1e-9));
        assertThat(beyond(Coefficient.KRIPPENDORFF_ORDINAL, FOUR_OBSERVERS)).as("published: 0.815")
                .isCloseTo(0.815, within(5e-4));
    }

    @Test
    void gwetsAc1IsThatOfHisFourRaters() {
        // Gwet, Handbook of Inter-Rater Reliability, 2014, as the README of kgwet/irrCAC prints cac.raw4raters: AC1 0.77544, and
        // by chance 0.1903212; Krippendorff's alpha of the same 0.74342.
        assertThat(beyond(Coefficient.GWET_AC1, FOUR_OBSERVERS)).isCloseTo(0.77544, within(5e-6));
        Chance chance = Coefficient.GWET_AC1.of(FOUR_OBSERVERS).orElseThrow();
        assertThat(chance.observed()).isCloseTo(0.8181818, within(5e-8));
        assertThat(chance.expected()).isCloseTo(0.1903212, within(5e-8));
        assertThat(beyond(Coefficient.KRIPPENDORFF, FOUR_OBSERVERS)).isCloseTo(0.74342, within(5e-6));
    }

    @Test
    void gwetsAc1OfTwoRatersIsAsInHisPaper() {
        // Gwet 2008, table 1 as quoted by Wongpakaran et al. 2013: 118, 5, 2, 0 of 125: gamma 0.9408, kappa -0.0234.
        List<String> cells = new ArrayList<>(Collections.nCopies(118, "00"));
        cells.addAll(Collections.nCopies(5, "01"));
        cells.addAll(Collections.nCopies(2, "10"));
        Ratings ratings = ratings(cells.toArray(String[]::new));

        double share = (118 + 118 + 7) / 250.0;
        double expected = 2 * share * (1 - share);
        assertThat(beyond(Coefficient.GWET_AC1, ratings)).isCloseTo(0.9408, within(5e-5))
                .isCloseTo((118 / 125.0 - expected) / (1 - expected), within(1e-12));
        assertThat(beyond(Coefficient.COHEN, ratings)).isCloseTo(-0.0234, within(5e-5));
    }

    @Test
    void cohensKappaIsThatOfHisFirstTable() {
        // Cohen 1960, table 1: 200 subjects, agreement .29 observed of .52 ... as he prints: kappa .492, q .40 expected
        int[][] table = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        List<String> items = new ArrayList<>();
        for (int one = 0; one < 3; one++) {
            for (int other = 0; other < 3; other++) {
                items.addAll(Collections.nCopies(table[one][other], "" + one + other));
            }
        }
        Chance chance = Coefficient.COHEN.of(ratings(items.toArray(String[]::new))).orElseThrow();

        assertThat(chance.observed()).isCloseTo(0.70, within(1e-12));
        assertThat(chance.expected()).isCloseTo(0.41, within(1e-12));
        assertThat(chance.beyond()).isCloseTo(0.491525424, within(1e-6));
    }

    @Test
    void fleissKappaIsThatOfTenSubjectsAndFourteenRaters() {
        // The worked example of "Fleiss' kappa" as widely reprinted: P 0.378, Pe 0.213, kappa 0.210.
        int[][] table = {{0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
                {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}};
        Chance chance = Coefficient.FLEISS.of(distribution(table)).orElseThrow();

        assertThat(chance.observed()).isCloseTo(0.378022, within(1e-6));
        assertThat(chance.expected()).isCloseTo(0.212755, within(1e-6));
        assertThat(chance.beyond()).isCloseTo(0.209931, within(1e-6));
    }

    @Test
    void setsThatShareMembersAgreeInPart() {
        Ratings sets = new Ratings(2, List.of(List.of(Set.of("a"), Set.of("a")),
                List.of(Set.of("b"), Set.of("b")), List.of(Set.of("a", "b"), Set.of("a")),
                List.of(Set.of("b", "c"), Set.of("b", "c")), List.of(Set.of("c"), Set.of("c"))));

        double nominal = beyond(Coefficient.KRIPPENDORFF, sets);
        assertThat(beyond(Coefficient.KRIPPENDORFF_SETS, sets)).isGreaterThan(nominal).isLessThan(1);
    }

    @ParameterizedTest
    @EnumSource(names = "KRIPPENDORFF_SETS", mode = EnumSource.Mode.EXCLUDE)
    void whereThereIsButOneValueOrNothingWasRatedTwiceItIsUndefined(Coefficient coefficient) {
        assertThat(coefficient.of(ratings("11", "11", "11"))).isEmpty();
        assertThat(coefficient.of(ratings("1.", ".2", ".."))).isEmpty();
        assertThat(coefficient.of(new Ratings(2, List.of()))).isEmpty();
        assertThat(coefficient.of(ratings("11", "22", "12"))).isPresent();
    }

    @Test
    void setsOfWhichThereIsButOneAreUndefinedToo() {
        assertThat(Coefficient.KRIPPENDORFF_SETS
                .of(new Ratings(2, List.of(List.of(Set.of(), Set.of()), List.of(Set.of(), Set.of())))))
                .isEmpty();
        assertThat(Agreement.of(Coefficient.KRIPPENDORFF, ratings("11", "11")).isDefined()).isFalse();
    }

    @Test
    void fieldsAreHeldEachAgainstItsOwnChance() {
        Ratings one = ratings("00", "11", "01", "00");
        Ratings other = ratings("22", "33", "22", "33");
        Chance first = Coefficient.COHEN.of(one).orElseThrow();
        Chance second = Coefficient.COHEN.of(other).orElseThrow();

        assertThat(Agreement.over(Coefficient.COHEN, List.of(one, other)).value())
                .isCloseTo((first.observed() - first.expected() + second.observed() - second.expected())
                        / (2 - first.expected() - second.expected()), within(1e-12));
    }

    private static Ratings with(Ratings ratings, int more, List<Object> item) {
        List<List<Object>> items = new ArrayList<>(ratings.items());
        for (int at = 0; at < more; at++) {
            items.add(at * items.size() / (more + 1), item);
        }
        return new Ratings(ratings.raters(), items);
    }

    @ParameterizedTest
    @EnumSource(names = {"COHEN", "FLEISS", "KRIPPENDORFF", "GWET_AC1"})
    void whatACoefficientLeavesOutDoesNotMakeItSurer(Coefficient coefficient) {
        Ratings rated = ratings("00", "11", "01", "22", "00", "21", "11");
        List<Object> nothing = list(Arrays.asList(null, null));

        assertThat(Agreement.of(coefficient, with(rated, 200, nothing)))
                .isEqualTo(Agreement.of(coefficient, rated));
        if (coefficient != Coefficient.GWET_AC1) {
            assertThat(Agreement.of(coefficient, with(rated, 200, list(Arrays.asList(1, null)))))
                    .isEqualTo(Agreement.of(coefficient, rated));
        }
    }

    @Test
    void aFieldCountsForAsManyThingsAsItsCoefficientTakesIn() {
        // Of the first field all three rated but two things, of the second all.
        Ratings first = with(ratings("000", "011"), 50, list(Arrays.asList(0, 1, null)));
        Ratings second = ratings("000", "111", "001", "110", "000", "111");
        Chance one = Coefficient.FLEISS.of(first).orElseThrow();
        Chance other = Coefficient.FLEISS.of(second).orElseThrow();

        assertThat(Agreement.over(Coefficient.FLEISS, List.of(first, second)).value())
                .isCloseTo((2 * (one.observed() - one.expected()) + 6 * (other.observed() - other.expected()))
                        / (2 * (1 - one.expected()) + 6 * (1 - other.expected())), within(1e-12));
    }

    @Test
    void gwetsAndTheOthersAreThoseOfTheManualOfIrrCac() {
        // README of kgwet/irrCAC: cont3x3abstractors, and distrib.6raters, fifteen subjects by six raters.
        int[][] table = {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}};
        List<String> two = new ArrayList<>();
        for (int one = 0; one < 3; one++) {
            for (int other = 0; other < 3; other++) {
                two.addAll(Collections.nCopies(table[one][other], "" + one + other));
            }
        }
        Ratings abstractors = ratings(two.toArray(String[]::new));
        assertThat(beyond(Coefficient.COHEN, abstractors)).isCloseTo(0.7964094, within(5e-8));
        assertThat(beyond(Coefficient.GWET_AC1, abstractors)).isCloseTo(0.8493305, within(5e-8));
        assertThat(beyond(Coefficient.KRIPPENDORFF, abstractors)).isCloseTo(0.7972585, within(5e-8));

        Ratings six = distribution(new int[][]{{0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1},
                {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0}, {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0},
                {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6}, {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0},
                {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}});
        assertThat(beyond(Coefficient.FLEISS, six)).isCloseTo(0.4139265, within(5e-8));
        assertThat(beyond(Coefficient.GWET_AC1, six)).isCloseTo(0.4448007, within(5e-8));
        assertThat(beyond(Coefficient.KRIPPENDORFF, six)).isCloseTo(0.4204384, within(5e-8));
    }

    /** Of each thing how many raters said each value. */
    private static Ratings distribution(int[][] table) {
        return ratings(Arrays.stream(table).map(counts -> {
            StringBuilder item = new StringBuilder();
            for (int value = 0; value < counts.length; value++) {
                item.append(String.valueOf(value).repeat(counts[value]));
            }
            return item.toString();
        }).toArray(String[]::new));
    }
}
