package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file's bytes as text: its mark is no part of it, and every place is a place in the file. */
class DecodedTextTest {

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(int... octets) {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        return bytes;
    }

    private static byte[] mark(String charset) {
        return switch (charset) {
            case "UTF-8" -> bytes(0xEF, 0xBB, 0xBF);
            case "UTF-16LE" -> bytes(0xFF, 0xFE);
            default -> bytes(0xFE, 0xFF);
        };
    }

    /** Texts of one, two, three and four bytes a letter in UTF-8, lines included. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries
                .of("a", "{", "\"", "\n", "\r\n", "\r", "é", "ß", "€", "中", "\u200b", "🛠", "\ud835\udd38")
                .list().ofMaxSize(30).map(parts -> String.join("", parts));
    }

    @Property(tries = 200)
    void aTextIsReadAsItIsWhateverMarkStandsBeforeIt(@ForAll("texts") String text) {
        for (String charset : new String[]{"UTF-8", "UTF-16LE", "UTF-16BE"}) {
            DecodedText decoded = DecodedText
                    .of(join(mark(charset), text.getBytes(Charset.forName(charset))));

            assertThat(decoded.text()).as(charset).isEqualTo(text);
            assertThat(decoded.note().english()).isEmpty();
            assertThat(decoded.charset().name()).isEqualTo(charset);
        }
    }

    /** From there on, the file's own bytes are the text's own letters. */
    @Property(tries = 200)
    void aPlaceIsTheByteFromWhichTheRestOfTheTextIsRead(@ForAll("texts") String text) {
        for (String charset : new String[]{"UTF-8", "UTF-16LE", "UTF-16BE"}) {
            byte[] file = join(mark(charset), text.getBytes(Charset.forName(charset)));
            DecodedText decoded = DecodedText.of(file);
            for (int at = 0; at <= text.length(); at++) {
                if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
                    byte[] rest = Arrays.copyOfRange(file, decoded.byteAt(at), file.length);
                    assertThat(new String(rest, Charset.forName(charset))).isEqualTo(text.substring(at));
                }
            }
        }
    }

    @Property(tries = 100)
    void aLineIsCountedByAnyOfTheThreeWaysToEndIt(@ForAll("texts") String text) {
        DecodedText decoded = DecodedText.of(("x" + text).getBytes(StandardCharsets.UTF_8));
        String lines = ("x" + text).replace("\r\n", "\n").replace('\r', '\n');

        assertThat(decoded.lineAt(decoded.text().length()))
                .isEqualTo(1 + lines.chars().filter(c -> c == '\n').count());
        assertThat(decoded.lineAt(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 1", "3, 2", "5, 2", "6, 2", "7, 3", "8, 4", "9, 4"})
    void aLineBeginsBehindTheEndOfTheOneBefore(int offset, int line) {
        assertThat(DecodedText.of("ab\ncd\r\n\ref".getBytes(StandardCharsets.UTF_8)).lineAt(offset))
                .isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsKnownByItsZerosWhereNoMarkSaysIt(String charset) {
        String text = "{\"id\": \"p1\", \"title\": \"Ingénieur\"}";

        assertThat(DecodedText.of(text.getBytes(Charset.forName(charset))).text()).isEqualTo(text);
    }

    @Test
    void oneZeroAmongLettersIsNoUtf16() {
        byte[] bytes = join("abc".getBytes(StandardCharsets.UTF_8), bytes(0),
                "defghijk".getBytes(StandardCharsets.UTF_8));

        assertThat(DecodedText.of(bytes).charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(DecodedText.of(bytes).text()).isEqualTo("abc\0defghijk");
    }

    @Test
    void aByteThatIsNotUtf8IsReadAsWindowsWritesItAndEachIsCounted() {
        DecodedText decoded = DecodedText
                .of(join("caf".getBytes(StandardCharsets.UTF_8), bytes(0xE9, 0x20, 0x80),
                        " ü!".getBytes(StandardCharsets.UTF_8)));

        assertThat(decoded.text()).isEqualTo("café € ü!");
        assertThat(decoded.note().english()).startsWith("2 bytes are not UTF-8");
        assertThat(decoded.byteAt(4)).as("behind the one byte of é").isEqualTo(4);
        assertThat(decoded.byteAt(6)).as("behind the one byte of the euro").isEqualTo(6);
        assertThat(decoded.byteAt(8)).as("behind the two bytes of ü").isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void halfACharacterAtTheEndIsLeftOutAndTold(int kept) {
        byte[] whole = "ab🛠".getBytes(StandardCharsets.UTF_8);
        DecodedText decoded = DecodedText.of(Arrays.copyOf(whole, 2 + kept));

        assertThat(decoded.text()).isEqualTo("ab");
        assertThat(decoded.note().english()).contains("the last " + kept + " bytes are half a character");
        assertThat(decoded.total()).isEqualTo(2 + kept);
    }

    @Test
    void halfACharacterOfUtf16IsLeftOutAndTold() {
        DecodedText decoded = DecodedText.of(join(mark("UTF-16LE"), "ab".getBytes(StandardCharsets.UTF_16LE),
                bytes(0x63)));

        assertThat(decoded.text()).isEqualTo("ab");
        assertThat(decoded.note().english()).contains("half a character");
        assertThat(decoded.byteAt(99)).as("no place is behind the file").isEqualTo(decoded.total());
    }

    @Test
    void aMarkAloneIsAnEmptyText() {
        for (String charset : new String[]{"UTF-8", "UTF-16LE", "UTF-16BE"}) {
            assertThat(DecodedText.of(mark(charset)).text()).isEmpty();
        }
    }

    @Test
    void theTextThatATextStandsForHasPlacesOfItsOwn() {
        DecodedText inner = DecodedText.of("\"{}\"".getBytes(StandardCharsets.UTF_8)).with("{é}");

        assertThat(inner.text()).isEqualTo("{é}");
        assertThat(inner.total()).isEqualTo(4);
        assertThat(inner.byteAt(2)).isEqualTo(3);
    }
}
