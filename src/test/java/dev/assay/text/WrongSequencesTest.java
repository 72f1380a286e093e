package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters of a text may be the bytes of one that was read wrongly, and which are surely so. */
class WrongSequencesTest {

    private static String wrongly(String text) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            out.append(Windows1252.decode(octet & 0xFF));
        }
        return out.toString();
    }

    @Test
    void everyCharacterThatIsAssignedHasItsSequence() {
        for (int point = 0x80; point <= Character.MAX_CODE_POINT; point += point < 0x3000 ? 1 : 37) {
            boolean proper = Character.isDefined(point) && Character.getType(point) != Character.PRIVATE_USE
                    && Character.getType(point) != Character.SURROGATE;
            if (proper) {
                String wrong = wrongly(Character.toString(point));
                assertThat(WrongSequences.at("x" + wrong + "y", 1)).as("U+%04X", point)
                        .containsExactly(1, wrong.length(), point);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0xC0AF, a longer spelling of a slash", "0xC1BF, a longer spelling of DEL",
            "0xE0809F, a longer spelling of a control", "0xF08080AF, a longer spelling of a slash",
            "0xEDA080, half a pair", "0xEE8080, private use", "0xF4908080, beyond Unicode",
            "0xC3, cut off", "0xE282, cut off", "0xF09F9A, cut off", "0xC328, no byte that goes on",
            "0xE28228, no byte that goes on", "0xCDB8, not assigned"})
    void bytesThatAreNoCharacterAreNoSequence(String bytes, String why) {
        StringBuilder text = new StringBuilder();
        for (int i = 2; i < bytes.length(); i += 2) {
            text.append(Windows1252.decode(Integer.parseInt(bytes.substring(i, i + 2), 16)));
        }
        assertThat(WrongSequences.at(text.toString(), 0)).as(why).isNull();
    }

    @Property(tries = 3000)
    void aSequenceIsWhatAStrictReaderOfUtf8TakesForOneCharacter(@ForAll("bytes") String text) {
        int[] found = WrongSequences.at(text, 0);
        int expected = strictly(text);

        assertThat(found == null ? -1 : found[WrongSequences.CODE_POINT]).isEqualTo(expected);
        if (found != null) {
            assertThat(wrongly(Character.toString(expected)))
                    .isEqualTo(text.substring(0, found[WrongSequences.LENGTH]));
        }
    }

    /** The first character of bytes beyond ASCII as the platform reads them; -1 where they are none. */
    private static int strictly(String text) {
        for (int length = 2; length <= Math.min(4, text.length()); length++) {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                int octet = Windows1252.encode(text.charAt(i));
                if (octet < 0) {
                    return -1;
                }
                bytes[i] = (byte) octet;
            }
            try {
                String read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                int point = read.codePointAt(0);
                if (point >= 0x80 && read.codePointCount(0, read.length()) == 1) {
                    return Character.isDefined(point) && Character.getType(point) != Character.PRIVATE_USE
                            ? point
                            : -1;
                }
            } catch (CharacterCodingException e) {
                // Not of this length.
            }
        }
        return -1;
    }

    @Provide
    Arbitrary<String> bytes() {
        Arbitrary<Integer> leads = Arbitraries.of(0x41, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xC3, 0xCE, 0xD0, 0xDF,
                0xE0, 0xE2, 0xED, 0xEE, 0xEF, 0xF0, 0xF3, 0xF4, 0xF5, 0xFF);
        Arbitrary<Integer> others = Arbitraries.oneOf(Arbitraries.integers().between(0x7F, 0xC0),
                Arbitraries.of(0x20, 0x41, 0xFF));
        return leads.flatMap(lead -> others.list().ofMinSize(1).ofMaxSize(4).map(rest -> {
            StringBuilder text = new StringBuilder().append(Windows1252.decode(lead));
            rest.forEach(octet -> text.append(Windows1252.decode(octet)));
            return text.toString();
        }));
    }

    /** What no letter follows in any language is wrong wherever it stands. */
    @ParameterizedTest
    @ValueSource(strings = {"–", "’", "“", "•", "…", "™", "€", "→", "✓", "🚀", "ﬁ", "½", "ü", "ñ", "ş",
            "ł", "\uFEFF", "（"})
    void whatIsSurelyWrongIsUndoneAlone(String meant) {
        assertThat(WrongSequences.in("a word " + wrongly(meant) + "x here").certain()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AMANHÃ…", "“Ã”", "Ä–Ö", "Ñ–", "CAFÉ’S", "GROẞ", "«Â»", "(Â°)", "×–5", "Ï€", "Î”",
            "Ð°", "á€€", " Ã©a"})
    void whatMayBeMeantIsLeftAlone(String text) {
        assertThat(WrongSequences.in(text).certain()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Ñ‘, ё", "Ã©, é", "Ï€, π", "Î”, Δ", "Ð°, а", "AMANHÃ…, AMANHÅ"})
    void whatMayBeMeantIsUndoneBesideWhatIsSurelyWrong(String doubtful, String meant) {
        assertThat(Mojibake.repair(doubtful + " and " + wrongly("–"))).isEqualTo(meant + " and –");
        assertThat(Mojibake.repair(doubtful + " and more")).isEqualTo(doubtful + " and more");
    }

    @Test
    void lettersOfOneScriptSideBySideAreSurelyWrong() {
        for (String word : new String[]{"Да", "он", "να", "Ωδ", "תל", "في", "数据", "ไป", "कर", "한국"}) {
            assertThat(Mojibake.repair(wrongly(word))).isEqualTo(word);
        }
    }

    @Test
    void sequencesAreGivenInTheOrderOfTheTextWithTheirPlaces() {
        String text = "a" + wrongly("–") + "b" + wrongly("🚀") + "c";

        assertThat(WrongSequences.in(text).isEmpty()).isFalse();
        assertThat(WrongSequences.in(text).certain()).containsExactly(new int[]{1, 3, 0x2013},
                new int[]{5, 4, 0x1F680});
        assertThat(WrongSequences.in("plain").isEmpty()).isTrue();
    }
}
