package dev.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words in which a risk is explained: who agrees, and what speaks for or against the value. */
class RiskWordsTest {

    /** Weighs each thing so that it is told, towards wrong. */
    private static final RiskWeights AGAINST = new RiskWeights(Map.ofEntries(Map.entry("all", 0.5),
            Map.entry("status/NOT_FOUND", 1.0), Map.entry("status/PARAPHRASE", 0.5),
            Map.entry("status/CONTRADICTED", 2.0), Map.entry("status/RELATED", 0.8),
            Map.entry("status/NO_TEXT", 0.7), Map.entry("status/EXACT", 0.6),
            Map.entry("engine/text/differs", 1.5), Map.entry("wording/guarded", 0.4),
            Map.entry("field/cloud", 0.3), Map.entry("source/m", 0.25), Map.entry("confidence", -1.0)));
    /** As much towards right. */
    private static final RiskWeights FOR = new RiskWeights(Map.of("all", -3.0, "engine/text/agrees", -1.0,
            "field/cloud", -0.5, "source/m", -0.4, "status/EXACT", -0.3));

    private static List<String> words(RiskWeights weights, Consumer<Cells.Signals> said) {
        return new RiskReasons(weights).of(Cells.signals(said)).stream().map(Risk.Reason::message).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1; 0; the other answer agrees", "0; 1; the other answer differs",
            "2; 0; all three agree", "0; 2; none of two others agrees", "1; 1; two of three agree",
            "3; 1; four of five agree", "9; 0; all ten agree", "10; 0; all 11 agree",
            "6; 5; seven of 12 agree"})
    void howManyAgreeIsSaidInNumbersAsPeopleCount(int with, int against, String words) {
        assertThat(words(AGAINST, said -> {
            said.with = Collections.nCopies(with, "x");
            said.against = Collections.nCopies(against, "y");
        })).first().isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1; 0; the answer agrees", "0; 1; the answer differs",
            "2; 1; two of three answers agree with it", "0; 2; none of two answers agree with it"})
    void ofACellOfOursTheAnswersAreCounted(int with, int against, String words) {
        assertThat(words(new RiskWeights(Map.of("with/x", 0.1, "against/y", 0.1)), said -> {
            said.local = true;
            said.with = Collections.nCopies(with, "x");
            said.against = Collections.nCopies(against, "y");
        })).containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"NOT_FOUND; the evidence was not found",
            "CONTRADICTED; the posting speaks of what is said to be missing",
            "RELATED; only words about the subject were found",
            "PARAPHRASE; the evidence stands there in other words", "NO_TEXT; there is no text to look in"})
    void howTheEvidenceStandsIsSaid(String status, String words) {
        assertThat(words(AGAINST, said -> said.status = status)).contains(words);
    }

    @Test
    void evidenceThatStandsIsNothingToDoubt() {
        assertThat(words(AGAINST, said -> said.status = "EXACT")).noneMatch(
                words -> words.contains("evidence"));
    }

    @Test
    void whatSpeaksAgainstTheValueIsSaidTheWeightiestFirst() {
        assertThat(words(AGAINST, said -> {
            said.engine = "gcp";
            said.engineSure = 0.5;
            said.guarded = 2;
            said.status = "NOT_FOUND";
        })).containsExactly("the local engine says otherwise", "the evidence was not found",
                "its evidence is guarded", "this is often wrong here");
    }

    @Test
    void noMoreThanFourAreSaid() {
        assertThat(words(AGAINST, said -> {
            said.with = List.of("x");
            said.engine = "gcp";
            said.guarded = 3;
            said.status = "NOT_FOUND";
            said.confidence = 0.5;
        })).hasSize(4).first().isEqualTo("the other answer agrees");
    }

    @Test
    void aConfidenceThatIsLowOrMissingIsSaid() {
        assertThat(words(AGAINST, said -> said.confidence = 0.5))
                .contains("its confidence is only stated as 50 %");
        assertThat(words(AGAINST, said -> said.confidence = null)).contains("no confidence is stated");
        assertThat(words(AGAINST, said -> said.confidence = 0.95)).noneMatch(
                words -> words.contains("confidence"));
    }

    @Test
    void ofASmallRiskWhatSpeaksForTheValueIsSaid() {
        assertThat(words(FOR, said -> {
            said.engine = "aws";
            said.engineSure = 0.9;
            said.status = "EXACT";
        })).containsExactly("the local engine agrees", "this is rarely wrong here",
                "this source is rarely wrong");
    }

    @Test
    void whatWeighsLittleIsNotSaid() {
        RiskWeights light = new RiskWeights(Map.of("all", 0.5, "status/NOT_FOUND", 0.19, "source/m", 0.2));

        assertThat(words(light, said -> said.status = "NOT_FOUND"))
                .containsExactly("this source is often wrong");
    }

    @Test
    void aReasonIsOfItsCellAndWeighsWhatItAdds() {
        List<Risk.Reason> reasons = new RiskReasons(AGAINST)
                .of(Cells.signals(said -> said.status = "CONTRADICTED"));

        assertThat(reasons.getFirst().field()).isEqualTo("cloud");
        assertThat(reasons.getFirst().code()).isEqualTo("risk.evidence");
        assertThat(reasons.getFirst().weight()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0.0099; less than 1 in 100", "0.01; 1 in 100", "0.03; 1 in 35",
            "0.08; 1 in 15", "0.1; 1 in 10", "0.2; 1 in 5", "0.55; 1 in 2", "0.56; 6 in 10", "0.949; 9 in 10",
            "0.95; nearly certain"})
    void oddsAreRoundedAsPeopleRoundThem(double risk, String odds) {
        assertThat(RiskReasons.odds(risk).english()).isEqualTo(odds);
    }

    @Test
    void aLineWithoutReasonsIsTheOddsAlone() {
        assertThat(RiskReasons.line(0.5, List.of()).english()).isEqualTo("1 in 2");
    }
}
