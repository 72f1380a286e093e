package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mark that turns the order of letters is shown as a sign, so that nobody reads what is not there. */
class DirectionMarksTest {

    /** By their properties in Unicode: what controls direction, and nothing that has one. */
    @Test
    void marksAreTheCharactersThatOnlySteerDirection() {
        for (int point = 0; point <= 0xFFFF; point++) {
            int at = point;
            boolean steers = switch (Character.getDirectionality(point)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                        Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                        Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                        Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                        Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                        Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
                    true;
                default -> at == 0x200E || at == 0x200F || at == 0x061C;
            };
            assertThat(DirectionMarks.isOne(point)).as("U+%04X", point).isEqualTo(steers);
        }
    }

    @Test
    void aMarkIsShownByItsNumber() {
        assertThat(DirectionMarks.sign(0x202E)).isEqualTo("[U+202E]");
        assertThat(DirectionMarks.sign(0x061C)).isEqualTo("[U+061C]");
        assertThat(DirectionMarks.visible("fdp.\u202Eexe.\u2066x\u2069"))
                .isEqualTo("fdp.[U+202E]exe.[U+2066]x[U+2069]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Data Engineer", "مهندس بيانات", "שלום עולם", "🚀 👩‍💻", "a\u00ADb\u200Bc"})
    void textWithoutMarksIsTheSame(String text) {
        assertThat(DirectionMarks.visible(text)).isSameAs(text);
    }
}
