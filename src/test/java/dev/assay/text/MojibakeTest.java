package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

    @ParameterizedTest
    @ValueSource(strings = {"Data Engineer – Payments", "the team’s “own” work", "café au lait", "naïve",
            "à la carte", "Zürich", "50\u00a0% off", "AWS® and Acme™", "20 °C", "a • b … c", "100 €",
            "🚀 Go 👩‍💻",
            "Привет, мир", "Γεια σου κόσμε", "数据工程师", "Việt Nam", "Słowacki", "Škoda – auto", "šek", "ŁÓDŹ",
            "naïve – Ö",
            "½ day", "Łukasz"})
    void textDecodedWronglyOnceOrTwiceIsRead(String meant) {
        String once = wrongly(meant);
        String twice = wrongly(once);
        assertThat(once).isNotEqualTo(meant);
        assertThat(Mojibake.repair(once)).isEqualTo(meant);
        assertThat(Mojibake.repair(twice)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"naïve café ä€", "CAFÉ’S", "„Ä“", "“Ã”", "AMANHÃ…", "GROẞ – Straß…", "groß“",
            "MENÜ–KARTE",
            "«café»…", "Ä–Ö–Ü–x", "é à è", "« Â » ", "Qué… no", "3×–5×", "“Ö”", "plain text", "", "Ñ–",
            "voilà…", "5 €",
            "Å’", "数据", "🚀", "\ud83d", "Ã"})
    void correctTextStaysAsItIs(String text) {
        assertThat(Mojibake.repair(text)).isSameAs(text);
    }

    @Test
    void whatCouldBeCorrectIsUndoneBesideWhatCouldNot() {
        assertThat(Mojibake.repair("AMANHÃ…")).isEqualTo("AMANHÃ…");
        assertThat(Mojibake.repair(wrongly("SÃO – MÅ"))).isEqualTo("SÃO – MÅ");
    }

    @Test
    void correctTextBesideWrongTextIsKept() {
        assertThat(Mojibake.repair("Zürich â€“ café")).isEqualTo("Zürich – café");
    }

    @Test
    void everyOffsetLeadsBack() {
        String given = "a " + wrongly(wrongly("–")) + " b " + wrongly("🚀") + "c";
        Mojibake.Repaired repaired = Mojibake.repaired(given);
        assertThat(repaired.text()).isEqualTo("a – b 🚀c");
        assertThat(given.substring(repaired.origin(2), repaired.origin(3))).isEqualTo(wrongly(wrongly("–")));
        assertThat(given.substring(repaired.origin(6), repaired.origin(8))).isEqualTo(wrongly("🚀"));
        assertThat(repaired.origin(repaired.text().length())).isEqualTo(given.length());
    }

    @Property
    void offsetsRiseAndUntouchedTextIsItsOwn(
            @ForAll @StringLength(max = 40) String anything) {
        for (String given : new String[]{anything, wrongly(anything)}) {
            Mojibake.Repaired repaired = Mojibake.repaired(given);
            assertThat(repaired.origins()).hasSize(repaired.text().length() + 1).isSorted();
            assertThat(Mojibake.repair(given)).isEqualTo(repaired.text());
        }
    }

    @Property
    void plainAsciiIsNeverTouched(@ForAll @AlphaChars @StringLength(max = 40) String ascii) {
        assertThat(Mojibake.repair(ascii)).isSameAs(ascii);
    }

    @Test
    void textDecodedWronglyThreeTimesIsReadAndNoOftener() {
        String meant = "the team’s – café";
        String thrice = wrongly(wrongly(wrongly(meant)));

        assertThat(Mojibake.repair(thrice)).isEqualTo(meant);
        assertThat(Mojibake.repair(wrongly(thrice))).isEqualTo(wrongly(meant));
    }

    @Test
    void textThatNeedsNoRepairLeadsToItself() {
        for (String text : new String[]{"", "plain", "AMANHÃ…", "naïve 🚀"}) {
            Mojibake.Repaired repaired = Mojibake.repaired(text);

            assertThat(repaired.text()).isEqualTo(text);
            assertThat(repaired.origins()).containsExactly(IntStream.rangeClosed(0, text.length()).toArray());
        }
    }

    @Test
    void bothHalvesOfARepairedEmojiLeadToItsBeginning() {
        Mojibake.Repaired repaired = Mojibake.repaired("x" + wrongly("🚀") + "y");

        assertThat(repaired.origins()).containsExactly(0, 1, 1, 5, 6);
    }

    private static String wrongly(String text) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            out.append(Windows1252.decode(octet & 0xFF));
        }
        return out.toString();
    }
}
