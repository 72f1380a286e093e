package dev.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.saying.Saying;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A confidence as models state it in their reasoning. */
class StatedConfidenceTest {

    private static List<StatedConfidence> of(String... lines) {
        return StatedConfidence.of(List.of(lines));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', value = {"Confidence: 0.9; 0.9; 0.9; 0.9",
            "confidence is 0.85.; 0.85; 0.85; 0.85", "My confidence in this is around .7; 0.7; 0.7; .7",
            "**Confidence**: 80%; 0.8; 0.8; 80%", "Confidence: 80 %; 0.8; 0.8; 80 %",
            "confidence 0.7-0.8; 0.7; 0.8; 0.7-0.8", "Confidence: 0.7 to 0.8; 0.7; 0.8; 0.7 to 0.8",
            "confidence = 70–80%; 0.7; 0.8; 70–80%", "Confidence: 70-80 %; 0.7; 0.8; 70-80 %",
            "Confidence 70% to 80%; 0.7; 0.8; 70% to 80%", "Confidence: 0.9+; 0.9; 1; 0.9+",
            "confidence below 0.5; 0; 0.5; below 0.5", "Confidence < 0.6; 0; 0.6; below 0.6",
            "with 0.95 confidence; 0.95; 0.95; 0.95", "90% confident; 0.9; 0.9; 90%",
            "Confidence (0.75); 0.75; 0.75; 0.75", "Confidence score: 1.0; 1; 1; 1.0",
            "Confidence would be 0.6; 0.6; 0.6; 0.6", "`confidence`: 0.8; 0.8; 0.8; 0.8"})
    void itIsReadHoweverItIsWritten(String line, double least, double most, String words) {
        assertThat(of(line)).singleElement().satisfies(stated -> {
            assertThat(stated.least()).isCloseTo(least, within(1e-9));
            assertThat(stated.most()).isCloseTo(most, within(1e-9));
            assertThat(stated.words().english()).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Confidence is high.", "We are confident of 5 teams.", "Version 0.9 is out.",
            "A match of 4% is offered.", "confidence: 12.345.678", "confidence of 5-7 years", "confidence",
            ""})
    void whatIsNoConfidenceIsNotTakenForOne(String line) {
        assertThat(of(line)).isEmpty();
    }

    @Test
    void anAmountInBracketsCountsOnTheFirstLineWhereNothingElseIsSaid() {
        assertThat(of("senior (0.85)")).extracting(StatedConfidence::least).containsExactly(0.85);
        assertThat(of("senior", "so it is (0.85)")).isEmpty();
        assertThat(of("senior (0.85)", "confidence: 0.9")).extracting(StatedConfidence::least)
                .containsExactly(0.9);
        assertThat(of("senior (2 years)")).isEmpty();
        assertThat(StatedConfidence.of(List.of())).isEmpty();
    }

    @Test
    void severalAreToldInTheirOrder() {
        assertThat(of("Confidence: 0.9", "later confidence 0.7")).extracting(StatedConfidence::least)
                .containsExactly(0.9, 0.7);
    }

    @ParameterizedTest
    @CsvSource({"0.7, 0.8, 0.75, 0", "0.7, 0.8, 0.7, 0", "0.7, 0.8, 0.8, 0", "0.7, 0.8, 0.9, 0.1",
            "0.7, 0.8, 0.5, 0.2", "0.9, 0.9, 0.9, 0", "0.9, 1, 0.95, 0", "0, 0.5, 0.6, 0.1",
            "0.9, 0.9, 0.9000001, 0"})
    void howFarAnAnswerLiesFromItIsFromItsNearerEnd(double least, double most, double given,
            double distance) {
        assertThat(new StatedConfidence(least, most, Saying.plain("")).distance(given)).isCloseTo(distance,
                within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.9", "0.85, 0.85", "1, 1.0", "0, 0.0", "0.125, 0.125", "0.1, 0.1", "0.705, 0.705"})
    void aConfidenceIsToldWithoutNeedlessNoughts(double confidence, String told) {
        assertThat(String.valueOf(StatedConfidence.told(confidence))).isEqualTo(told);
    }
}
