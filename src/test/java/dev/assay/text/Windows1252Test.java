package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every byte has a character, and every such character its byte. */
class Windows1252Test {

    private static final Set<Integer> UNASSIGNED = Set.of(0x81, 0x8D, 0x8F, 0x90, 0x9D);

    @Test
    void assignedBytesAreTheCharactersThatThePlatformKnows() {
        Charset platform = Charset.forName("windows-1252");
        for (int octet = 0; octet < 256; octet++) {
            if (!UNASSIGNED.contains(octet)) {
                assertThat(Windows1252.decode(octet)).as("%02x", octet)
                        .isEqualTo(new String(new byte[]{(byte) octet}, platform).charAt(0));
            }
        }
    }

    @Test
    void unassignedBytesStandForTheControlsOfTheirNumber() {
        UNASSIGNED.forEach(octet -> assertThat((int) Windows1252.decode(octet)).isEqualTo(octet));
    }

    @Test
    void everyByteLeadsBackToItself() {
        for (int octet = 0; octet < 256; octet++) {
            assertThat(Windows1252.encode(Windows1252.decode(octet))).isEqualTo(octet);
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u0100', 'Ł', 'Я', '日', '\u2010', '\u201F', '\uFFFD', '\uD83D'})
    void aCharacterOfAnotherEncodingHasNoByte(char c) {
        assertThat(Windows1252.encode(c)).isEqualTo(-1);
    }
}
