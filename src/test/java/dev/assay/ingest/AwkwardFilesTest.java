package dev.assay.ingest;

import static dev.assay.ingest.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in other encodings, and files that are none of ours. */
@Execution(ExecutionMode.CONCURRENT)
class AwkwardFilesTest {

    private static final String POSTING = "{\"id\":\"1\",\"title\":\"Ingénieur\",\"description\":\"naïve \ud83d\ude80 – “x”\"}";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNotPartOfTheText(String charset) {
        byte[] bytes = ("\ufeff" + POSTING).getBytes(Charset.forName(charset));
        Imported imported = read("a.json", bytes);
        assertThat(imported.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(imported.postings()).containsExactly(
                new Posting("1", "Ingénieur", "", "", "naïve \ud83d\ude80 – “x”"));
    }

    @Test
    void utf16WithoutAMarkIsRead() {
        assertThat(read("a.json", POSTING.getBytes(StandardCharsets.UTF_16LE)).postings()).hasSize(1);
        assertThat(read("a.json", POSTING.getBytes(StandardCharsets.UTF_16BE)).postings()).hasSize(1);
    }

    @Test
    void windows1252IsReadAndSaid() {
        byte[] bytes = POSTING.replace("\ud83d\ude80", "").getBytes(Charset.forName("windows-1252"));
        Imported imported = read("a.json", bytes);
        assertThat(imported.outcome()).isEqualTo(Outcome.REPAIRED);
        assertThat(imported.postings().getFirst().description()).isEqualTo("naïve  – “x”");
        assertThat(imported.problems().getFirst().message()).contains("Windows-1252");
    }

    @Test
    void placesCountTheFilesBytes() {
        String start = "{\"ext_a\":\"é\ud83d\ude80\",";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            byte[] bytes = ("\ufeff" + start + "\"ext_b\":\"cut").getBytes(charset);
            int whole = ("\ufeff" + start.substring(0, start.length() - 1)).getBytes(charset).length;
            assertThat(read("a.json", bytes).problems().getLast().message())
                    .contains("at byte " + whole + " of " + bytes.length);
        }
    }

    @Test
    void aCharacterCutInHalfEndsTheTextBeforeIt() {
        byte[] bytes = "{\"ext_a\":1,\"ext_b\":\"–".getBytes(StandardCharsets.UTF_8);
        Imported imported = read("a.json", java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(imported.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(imported.pass1().getFirst().facts()).containsOnlyKeys("ext_a");
    }

    @Test
    void awkwardCharactersInAPostingAreKept() {
        String text = "a\u0000b \u202eright\u202c \u200bz\u2028 \ud83d\udc69\u200d\ud83d\udcbb \ufffd";
        Imported imported = read("a.txt", "Title: T\n\n" + text);
        assertThat(imported.postings().getFirst().description()).isEqualTo(text);
    }

    @Test
    void emptyFilesAreQuarantined() {
        assertQuarantined(read("a.json", new byte[0]), "empty");
        assertQuarantined(read("a.json", " \n\t"), "white space");
        assertQuarantined(read("a.json", "\ufeff"), "white space");
    }

    @Test
    void binaryFilesAreQuarantinedByName() {
        assertQuarantined(read("a.json", "%PDF-1.7 ..."), "PDF");
        assertQuarantined(read("a.csv", "PK\u0003\u0004 ..."), "ZIP");
        byte[] noise = new byte[4000];
        new java.util.Random(7).nextBytes(noise);
        assertQuarantined(read("a.txt", noise), "binary");
    }

    @Test
    void aFileThatIsTooLargeIsQuarantined() {
        Imported imported = new OriginalReader(Samples.SCHEMA)
                .read(new Original("big.jsonl", new byte[OriginalReader.LARGEST + 1]));
        assertQuarantined(imported, "65 MB");
        assertThat(imported.problems().getFirst().remedy()).contains("Split");
    }

    @Test
    void whatIsNeitherIsQuarantinedWithAReason() {
        assertQuarantined(read("a.txt", "Just a letter.\n\nYours"), "neither");
        assertQuarantined(read("a.json", "{\"name\":\"x\",\"version\":2}"), "name, version");
        assertQuarantined(read("a.json", "[1,2,3]"), "neither");
        assertQuarantined(read("a.json", "{}"), "neither");
        assertQuarantined(read("a.jsonl", "{\"id\":\"1\",\"labels\":{}}\n{\"id\":\"2\",\"labels\":{}}"),
                "labels");
        assertQuarantined(read("9/pass3-acme-raw.txt", "{\"analysis\":{\"summary\":{\"value\":\"x\"}}}"),
                "analysis");
        assertQuarantined(read("d.jsonl", "{\"posting_id\":\"1\",\"reviewer\":\"r\",\"kind\":\"accept\"}"),
                "decisions");
    }

    @Test
    void longTextsFullOfBracesEndSoon() {
        assertQuarantined(read("a.txt", "see {\"a then [\"b ".repeat(20_000)), "");
        assertThat(read("a.jsonl", "{\"x\n".repeat(100_000)).outcome()).isEqualTo(Outcome.QUARANTINED);
    }

    @Test
    void manyRemarksAreCountedNotListedOneByOne() {
        String line = "{\"id\":\"%d\",\"description\":\"\"}\n";
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            lines.append(line.formatted(i));
        }
        Imported imported = read("a.jsonl", lines.toString());
        assertThat(imported.postings()).hasSize(1500);
        assertThat(imported.problems()).hasSize(1001);
        assertThat(imported.problems().getLast().message()).startsWith("500 more");
    }

    private static void assertQuarantined(Imported imported, String word) {
        assertThat(imported.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(imported.postings()).isEmpty();
        assertThat(imported.problems()).isNotEmpty();
        assertThat(imported.problems().getFirst().message()).contains(word).doesNotContain("program failed");
    }
}
