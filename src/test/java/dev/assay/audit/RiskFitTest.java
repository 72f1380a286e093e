package dev.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The weights that are fitted, and what each signal adds to a risk. */
class RiskFitTest {

    private static Map<String, Double> fit(RiskFit fit, double firm) {
        return fit.weights(name -> 0, name -> firm);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "2.1972246, 0.9", "-2.1972246, 0.1", "-40, 0"})
    void aMarginIsALogOdds(double margin, double probability) {
        assertThat(RiskFit.probability(margin)).isCloseTo(probability, within(1e-7));
    }

    @Test
    void withoutCellsNothingIsLearned() {
        assertThat(fit(new RiskFit(), 1)).isEmpty();
        assertThat(new RiskFit().size()).isZero();
    }

    /** With one feature and hardly a prior the weight is the log odds of what was seen. */
    @ParameterizedTest
    @CsvSource({"3, 1", "1, 3", "5, 5", "9, 1"})
    void aSingleWeightIsTheLogOddsOfWhatWasSeen(int wrong, int right) {
        RiskFit fit = new RiskFit();
        for (int i = 0; i < wrong + right; i++) {
            fit.add(Map.of("all", 1.0), i < wrong, 1);
        }

        assertThat(fit.size()).isEqualTo(wrong + right);
        assertThat(fit(fit, 1e-6).get("all")).isCloseTo(Math.log((double) wrong / right), within(0.02));
    }

    @Test
    void aCellThatCountsTwiceIsTwoCells() {
        RiskFit twice = new RiskFit();
        twice.add(Map.of("a", 1.0), true, 2);
        twice.add(Map.of("a", 1.0), false, 1);
        RiskFit three = new RiskFit();
        three.add(Map.of("a", 1.0), true, 1);
        three.add(Map.of("a", 1.0), true, 1);
        three.add(Map.of("a", 1.0), false, 1);

        assertThat(fit(twice, 1).get("a")).isCloseTo(fit(three, 1).get("a"), within(1e-9));
    }

    @Test
    void theFirmerAWeightIsHeldTheLessItMoves() {
        double last = Double.MAX_VALUE;
        for (double firm : new double[]{0.1, 1, 10, 100}) {
            RiskFit fit = new RiskFit();
            for (int i = 0; i < 20; i++) {
                fit.add(Map.of("a", 1.0), true, 1);
            }
            double weight = fit(fit, firm).get("a");
            assertThat(weight).isPositive().isLessThan(last);
            last = weight;
        }
        assertThat(last).isLessThan(0.1);
    }

    @Test
    void whatWasThoughtBeforeIsKeptWhereNothingSpeaksAgainstIt() {
        RiskFit fit = new RiskFit();
        fit.add(Map.of("a", 1.0), true, 0);

        assertThat(fit.weights(name -> 0.7, name -> 5).get("a")).isCloseTo(0.7, within(1e-9));
    }

    /** How far the penalised likelihood still rises in each direction; at its top, nowhere. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void atTheWeightsTheLikelihoodIsFlat(long seed) {
        Random random = new Random(seed);
        RiskFit fit = new RiskFit();
        List<Map<String, Double>> rows = new ArrayList<>();
        List<Boolean> wrong = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Map<String, Double> row = new LinkedHashMap<>();
            row.put("all", 1.0);
            for (String name : List.of("a", "b", "c")) {
                if (random.nextBoolean()) {
                    row.put(name, random.nextInt(3) - 1.0 + 0.5);
                }
            }
            boolean is = random.nextDouble() < RiskFit.probability(row.getOrDefault("a", 0.0) - 0.5);
            double count = random.nextBoolean() ? 1 : 0.5;
            rows.add(row);
            wrong.add(is);
            counts.add(count);
            fit.add(row, is, count);
        }
        double firm = 0.5;
        double before = 0.2;
        Map<String, Double> weights = fit.weights(name -> before, name -> firm);

        for (String name : weights.keySet()) {
            double slope = firm * (weights.get(name) - before);
            for (int i = 0; i < rows.size(); i++) {
                double margin = 0;
                for (Map.Entry<String, Double> feature : rows.get(i).entrySet()) {
                    margin += feature.getValue() * weights.get(feature.getKey());
                }
                slope += counts.get(i) * rows.get(i).getOrDefault(name, 0.0)
                        * (1 / (1 + Math.exp(-margin)) - (wrong.get(i) ? 1 : 0));
            }
            assertThat(slope).as(name).isCloseTo(0, within(0.15));
        }
    }

    @Test
    void whatIsSeenInWrongCellsAloneRaisesAndInRightOnesLowers() {
        RiskFit fit = new RiskFit();
        for (int i = 0; i < 30; i++) {
            fit.add(Map.of("all", 1.0, "bad", 1.0), true, 1);
            fit.add(Map.of("all", 1.0, "good", 1.0), false, 1);
        }
        Map<String, Double> weights = fit(fit, 1);

        assertThat(weights.get("bad")).isGreaterThan(1);
        assertThat(weights.get("good")).isLessThan(-1);
    }

    @Test
    void theSameCellsGiveTheSameWeights() {
        List<Map<String, Double>> fits = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            RiskFit fit = new RiskFit();
            for (int i = 0; i < 40; i++) {
                fit.add(Map.of("all", 1.0, "x" + i % 7, 0.5), i % 3 == 0, 1);
            }
            fits.add(fit(fit, 2));
        }
        assertThat(fits.getFirst()).isEqualTo(fits.getLast());
    }

    private static Map<String, Double> features(java.util.function.Consumer<Cells.Signals> said) {
        return RiskFeatures.of(Cells.signals(said));
    }

    @Test
    void aCellOfAModelHasItsFieldItsValueAndItsStance() {
        assertThat(features(said -> {})).containsKeys("all", "field/cloud", "field/cloud/asserted",
                "value/cloud/aws", "stance/asserted",
                "alone", "text", "text/cloud", "origin/inferred").doesNotContainKeys("agree", "differ",
                        "ours", "wording/guarded");
        assertThat(features(said -> said.value = "silent")).containsKeys("stance/silent",
                "field/cloud/silent");
        assertThat(features(said -> said.text = false)).doesNotContainKeys("text", "text/cloud");
    }

    @Test
    void aCellOfOursIsToldByFeaturesOfItsOwn() {
        assertThat(features(said -> said.local = true)).containsKeys("ours", "ours/text", "ours/text/cloud",
                "ours/text/cloud/aws").doesNotContainKeys("all", "field/cloud", "alone");
        assertThat(features(said -> {
            said.local = true;
            said.text = false;
        })).containsKeys("ours/facts").doesNotContainKeys("ours/text");
    }

    @Test
    void howManyAgreeIsAShareAndManySaySoMoreFirmly() {
        Map<String, Double> three = features(said -> {
            said.with = List.of("a", "b", "c");
            said.against = List.of("d");
            said.other = "gcp";
        });

        assertThat(three.get("agree")).isEqualTo(0.75);
        assertThat(three.get("differ")).isEqualTo(0.25);
        assertThat(three.get("agree/more")).isEqualTo(0.75);
        assertThat(three.get("differ/cloud/not/gcp")).isEqualTo(0.25);
        assertThat(three).doesNotContainKey("alone");
        assertThat(features(said -> said.with = List.of("a"))).doesNotContainKey("agree/more");
        assertThat(features(said -> said.with = List.of("a", "b")).get("agree/more"))
                .isCloseTo(1.0 / 3, within(1e-9));
        assertThat(features(said -> said.with = List.of("a", "b", "c", "d", "e", "f")).get("agree/more"))
                .isEqualTo(1);
    }

    @Test
    void aStatedConfidenceIsLogOddsAroundTheUsualAndOneThatIsMissingIsLow() {
        assertThat(features(said -> said.confidence = 0.9).get("confidence"))
                .isCloseTo(Math.log(9) - 1.5, within(1e-9));
        assertThat(features(said -> said.confidence = null).get("confidence"))
                .isEqualTo(features(said -> said.confidence = 0.7).get("confidence")).isNegative();
        assertThat(features(said -> said.confidence = 1.0).get("confidence"))
                .isEqualTo(features(said -> said.confidence = 0.98).get("confidence"));
        assertThat(features(said -> said.confidence = 0.0).get("confidence"))
                .isEqualTo(features(said -> said.confidence = 0.02).get("confidence"));
    }

    @Test
    void whatOurEngineSaysIsToldByWhomItSidesWith() {
        assertThat(features(said -> said.engine = "aws")).containsKeys("engine/text/agrees")
                .doesNotContainKeys("engine/text/differs", "engine/text/alone");
        assertThat(features(said -> {
            said.engine = "gcp";
            said.against = List.of("a");
            said.other = "gcp";
        })).containsKeys("engine/text/differs", "engine/text/with-others").doesNotContainKey(
                "engine/text/alone");
        assertThat(features(said -> {
            said.engine = "azure";
            said.against = List.of("a");
            said.other = "gcp";
        })).containsKeys("engine/text/alone").doesNotContainKey("engine/text/with-others");
        assertThat(features(said -> {
            said.engine = "aws";
            said.with = List.of("b");
            said.against = List.of("a");
            said.other = "gcp";
        }).get("engine/text/agrees/against")).isEqualTo(0.5);
        assertThat(features(said -> {
            said.engine = "aws";
            said.text = false;
        })).containsKey("engine/facts/agrees");
    }

    @Test
    void findingsCountByThemselvesAndByTheirKind() {
        assertThat(features(said -> said.findings = List.of("conflict.a", "conflict.b", "source")))
                .containsEntry("finding/conflict", 2.0).containsEntry("finding/conflict.a", 1.0)
                .containsEntry("finding/source", 1.0);
    }

    @Test
    void wordingAndStatusAreTold() {
        assertThat(features(said -> {
            said.guarded = 2;
            said.silence = true;
            said.status = "NOT_FOUND";
        })).containsEntry("wording/guarded", 2.0).containsKeys("wording/silence/asserted",
                "status/NOT_FOUND", "status/NOT_FOUND/asserted");
    }

    @Test
    void whoSaysItIsKnownToAStoreAlone() {
        Map<String, Double> own = RiskFeatures.own(Cells.signals(said -> {
            said.with = List.of("a", "b");
            said.against = List.of("c", "c");
        }));

        assertThat(own).isEqualTo(Map.of("source/m", 1.0, "source/m/cloud", 1.0, "with/a", 0.25, "with/b",
                0.25, "against/c", 0.5));
        assertThat(RiskFeatures.own(Cells.signals(said -> {}))).containsOnlyKeys("source/m",
                "source/m/cloud");
    }

    @Test
    void aRiskIsTheProbabilityOfTheWeightsAddedUp() {
        RiskWeights weights = new RiskWeights(Map.of("all", -2.0, "differ", 3.0, "unheard", 9.0));

        assertThat(weights.risk(Cells.signals(said -> {}))).isCloseTo(RiskFit.probability(-2), within(1e-12));
        assertThat(weights.risk(Cells.signals(said -> said.against = List.of("b"))))
                .isCloseTo(RiskFit.probability(1), within(1e-12));
        assertThat(weights.with(Map.of("all", 0.0)).risk(Cells.signals(said -> {}))).isEqualTo(0.5);
    }

    /** What everybody expects of a risk, of the weights that ship. */
    @Test
    void theShippedWeightsMoveARiskTheWayAnAnalystWould() {
        RiskWeights shipped = RiskWeights.shipped();
        double agreed = shipped.risk(Cells.signals(said -> said.with = List.of("b", "c")));
        double disputed = shipped.risk(Cells.signals(said -> {
            said.with = List.of("b");
            said.against = List.of("c");
            said.other = "gcp";
        }));
        double alone = shipped.risk(Cells.signals(said -> {
            said.against = List.of("b", "c");
            said.other = "gcp";
        }));
        double engineAgrees = shipped.risk(Cells.signals(said -> {
            said.engine = "aws";
            said.engineSure = 0.95;
        }));
        double engineDiffers = shipped.risk(Cells.signals(said -> {
            said.engine = "gcp";
            said.engineSure = 0.95;
        }));

        assertThat(agreed).isLessThan(disputed);
        assertThat(disputed).isLessThan(alone);
        assertThat(engineAgrees).isLessThan(engineDiffers);
    }

    @Test
    void aFileOfWeightsIsReadByName() {
        RiskWeights read = RiskWeights.read("w.yaml", "weights: {all: -1.5, \"status/EXACT\": 0.25}");

        assertThat(read.values()).isEqualTo(Map.of("all", -1.5, "status/EXACT", 0.25));
        assertThat(RiskWeights.read("w.yaml", "{}").values()).isEmpty();
    }
}
