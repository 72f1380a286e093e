package dev.assay.evaluation.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which side of a set a posting comes to lie on. */
class SplitsTest {

    private static final int MANY = 200;

    private static Map<String, List<String>> strata() {
        Map<String, List<String>> strata = new LinkedHashMap<>();
        for (int i = 0; i < MANY; i++) {
            strata.put("p" + i, List.of("cloud=" + (i % 3 == 0 ? "aws" : "gcp"),
                    "level=" + (i % 20 == 0 ? "rare" : "common")));
        }
        return strata;
    }

    private static List<List<String>> alone(Map<String, List<String>> strata) {
        return strata.keySet().stream().map(List::of).collect(Collectors.toCollection(ArrayList::new));
    }

    private static long on(Map<String, String> sides, Map<String, List<String>> strata, String side,
            String stratum) {
        return strata.keySet().stream().filter(id -> side.equals(sides.get(id))
                && strata.getOrDefault(id, List.of()).contains(stratum)).count();
    }

    @Test
    void eachSideHasItsShareOfEveryStratum() {
        Map<String, List<String>> strata = strata();

        Map<String, String> sides = StratifiedSplit.of(alone(strata), strata, Map.of(),
                SplitShares.read("dev=30,test=70"), 1);

        assertThat(sides.values().stream().filter("dev"::equals).count()).isBetween(58L, 62L);
        assertThat(on(sides, strata, "dev", "level=rare")).as("of ten").isEqualTo(3);
        assertThat(on(sides, strata, "dev", "cloud=aws")).as("of 67").isBetween(19L, 21L);
    }

    @Test
    void theOrderInWhichPostingsComeChangesNothingAndTheSeedDoes() {
        Map<String, List<String>> strata = strata();
        List<List<String>> shuffled = alone(strata);
        Collections.shuffle(shuffled, new Random(7));
        Map<String, String> sides = StratifiedSplit.of(alone(strata), strata, Map.of(), SplitShares.HALVES,
                1);

        assertThat(StratifiedSplit.of(shuffled, strata, Map.of(), SplitShares.HALVES, 1)).isEqualTo(sides);
        assertThat(StratifiedSplit.of(alone(strata), strata, Map.of(), SplitShares.HALVES, 2))
                .isNotEqualTo(sides);
    }

    @Test
    void aPostingStaysWhereItWasAndItsNearCopiesFollowIt() {
        Map<String, List<String>> strata = strata();
        List<List<String>> groups = alone(strata);
        groups.remove(List.of("p1"));
        groups.remove(List.of("p2"));
        groups.add(List.of("p1", "p2"));

        Map<String, String> sides = StratifiedSplit.of(groups, strata, Map.of("p1", "test", "p3", "test"),
                SplitShares.read("dev=99,test=1"), 1);

        assertThat(sides).contains(entry("p1", "test"), entry("p2", "test"), entry("p3", "test"));
    }

    @Test
    void textsThatAreNearlyTheSameLieTogetherAndOthersDoNot() {
        String text = IntStream.range(0, 400).mapToObj(i -> "word" + i * i % 397)
                .collect(Collectors.joining(" "));
        Map<String, MinHash> texts = new TreeMap<>();
        texts.put("a", MinHash.of(text));
        texts.put("b", MinHash.of(text + " Please quote job seven."));
        texts.put("c", MinHash.of(IntStream.range(0, 400).mapToObj(i -> "other" + i)
                .collect(Collectors.joining(" "))));
        texts.put("d", MinHash.of(""));
        texts.put("e", MinHash.of("two words"));

        assertThat(NearCopies.groups(texts)).containsExactly(List.of("a", "b"), List.of("c"), List.of("d"),
                List.of("e"));
        assertThat(texts.get("a").to(texts.get("b"))).isGreaterThan(0.95);
        assertThat(texts.get("a").to(texts.get("c"))).isLessThan(0.1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dev=30,test=70 | dev | 0.3
            30/70          | dev | 0.3
            70/15/15       | test | 0.15
            0.2            | test | 0.2
            20             | test | 0.2
            all=1          | all | 1
            """)
    void sharesAreReadAsTheyAreWritten(String words, String side, double share) {
        assertThat(SplitShares.read(words).shares().getOrDefault(side, -1.0)).isEqualTo(share);
        assertThat(SplitShares.read(words).shares().values().stream().mapToDouble(d -> d).sum())
                .isBetween(1 - 1e-9, 1 + 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "some", "dev=-1,test=2", "0/0", "dev=1,dev=2", "dev=1,3", "1/2/3/4", "=1",
            "NaN", "120"})
    void whatIsNoSplitIsRefused(String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> SplitShares.read(words));
    }

    @ParameterizedTest
    @CsvSource({"pilot,pilot,0", "pilot@2,pilot,2", "a b@10,a b,10"})
    void aSetIsNamedWithItsVersionOrWithout(String words, String name, int version) {
        assertThat(GoldSetName.read(words)).isEqualTo(new GoldSetName(name, version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@1", "a@", "a@0", "a@b", "a@b@1", " a"})
    void whatNamesNoSetIsRefused(String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> GoldSetName.read(words));
    }
}
