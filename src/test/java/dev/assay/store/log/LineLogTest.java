package dev.assay.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineLogTest {

    private static final long NEVER = Long.MAX_VALUE;

    @TempDir
    Path folder;

    private final List<String> seen = new ArrayList<>();
    private SetAside aside = new SetAside(Path.of("."));

    private LogScan scanned;

    private LogScan scan() {
        try {
            seen.clear();
            return LogScan.of(folder.resolve("log"), StoreAccount.Log.NONE,
                    line -> seen.add(line.seq() + " " + PlainJson.object(line.json()).get("text")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LineLog open(long rotateAt) throws IOException {
        return open(rotateAt, List.of());
    }

    /** As a store opens it: with its end put in order, and what is known from elsewhere put back. */
    private LineLog open(long rotateAt, List<LogLine> known) throws IOException {
        Path log = folder.resolve("log");
        scanned = scan();
        List<LogLine> lacking = known.stream().filter(line -> !scanned.index().has(line.seq())).toList();
        aside = new SetAside(folder);
        if (!lacking.isEmpty() || LogMending.needed(scanned)) {
            new LogMending(log, scanned, aside).mend(lacking);
            scanned = scan();
        }
        return LineLog.open(log, rotateAt, StoreAccount.Log.NONE, scanned);
    }

    private static void append(LineLog log, String... texts) {
        log.append(
                log.lines(Arrays.stream(texts).map(t -> "{\"text\":" + PlainJson.write(t) + "}").toList()));
    }

    private Path file(int number) {
        return folder.resolve("log").resolve(LogFiles.name(number));
    }

    private void fill(String... texts) throws IOException {
        try (LineLog log = open(NEVER)) {
            for (String text : texts) {
                append(log, text);
            }
        }
    }

    @Test
    void givesBackWhatWasAppended() throws IOException {
        fill("a", "Ünïcode 🛠 \ud800 \n \u0000", "c");
        try (LineLog log = open(NEVER)) {
            assertThat(seen).containsExactly("1 a", "2 Ünïcode 🛠 \ud800 \n \u0000", "3 c");
            assertThat(log.lastSeq()).isEqualTo(3);
            assertThat(log.opened().damage()).isEmpty();
            assertThat(aside.notices()).isEmpty();
        }
    }

    @Test
    void linesAreJsonObjectsThatAnyToolReads() throws IOException {
        fill("a");
        assertThat(Files.readString(file(1)))
                .matches("\\{\"crc\":\"[0-9a-f]{8}\",\"seq\":1,\"n\":1,\"of\":1,\"text\":\"a\"}\n");
    }

    @Test
    void beginsANewFileWhenOneIsFull() throws IOException {
        try (LineLog log = open(100)) {
            for (int i = 1; i <= 10; i++) {
                append(log, "entry " + i);
            }
        }
        assertThat(LogFiles.of(folder.resolve("log"))).hasSize(5);
        try (LineLog log = open(100)) {
            append(log, "entry 11");
            assertThat(seen).hasSize(10).startsWith("1 entry 1").endsWith("10 entry 10");
            assertThat(log.opened().damage()).isEmpty();
        }
    }

    @Test
    void cutsOffAnUnfinishedEndWhereverItEnds() throws IOException {
        fill("first", "second", "third");
        byte[] whole = Files.readAllBytes(file(1));
        int lastLine = new String(whole, StandardCharsets.US_ASCII).lastIndexOf("{\"crc\"");
        for (int length = lastLine + 1; length < whole.length - 1; length++) {
            Files.write(file(1), Arrays.copyOf(whole, length));
            try (LineLog log = open(NEVER)) {
                assertThat(seen).as("cut to %s bytes", length).containsExactly("1 first", "2 second");
                assertThat(aside.notices()).singleElement().asString().contains("line 3", ".torn");
                assertThat(log.opened().damage()).isEmpty();
                append(log, "third again");
            }
            try (LineLog log = open(NEVER)) {
                assertThat(seen).containsExactly("1 first", "2 second", "3 third again");
                assertThat(aside.notices()).isEmpty();
            }
        }
        assertThat(Files.readAllBytes(folder.resolve("set-aside").resolve("log-000001.torn")))
                .isEqualTo("{".getBytes(StandardCharsets.US_ASCII));
        assertThat(folder.resolve("set-aside").resolve("log-000001-2.torn"))
                .hasBinaryContent("{\"".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void keepsAWholeLastLineThatOnlyLacksItsEnd() throws IOException {
        fill("first", "second");
        byte[] whole = Files.readAllBytes(file(1));
        Files.write(file(1), Arrays.copyOf(whole, whole.length - 1));
        try (LineLog log = open(NEVER)) {
            append(log, "third");
        }
        try (LineLog log = open(NEVER)) {
            assertThat(seen).containsExactly("1 first", "2 second", "3 third");
            assertThat(log.opened().damage()).isEmpty();
        }
    }

    @Test
    void keepsAllOfWhatBelongsTogetherOrNothing() throws IOException {
        try (LineLog log = open(NEVER)) {
            append(log, "first");
            append(log, "a", "b", "c");
        }
        byte[] whole = Files.readAllBytes(file(1));
        int group = new String(whole, StandardCharsets.US_ASCII).indexOf('\n') + 1;
        for (int length = group; length < whole.length - 1; length++) {
            Files.write(file(1), Arrays.copyOf(whole, length));
            try (LineLog log = open(NEVER)) {
                assertThat(seen).as("cut to %s bytes", length).containsExactly("1 first");
                assertThat(log.lastSeq()).isEqualTo(1);
            }
        }
    }

    /** A disk keeps parts of a writing in any order, so that the last of several lines may be there without the first. */
    @Test
    void ofLinesThatWereBeingWrittenTogetherNoneCounts() throws IOException {
        fill("first", "second", "third");
        byte[] whole = Files.readAllBytes(file(1));
        whole[new String(whole, StandardCharsets.US_ASCII).indexOf('\n') + 1] = 0;
        Files.write(file(1), whole);
        try (LineLog log = open(NEVER)) {
            assertThat(seen).containsExactly("1 first");
            assertThat(log.opened().damage()).isEmpty();
            assertThat(aside.notices()).singleElement().asString().contains("is not finished");
            append(log, "other");
        }
        try (LineLog log = open(NEVER)) {
            assertThat(seen).containsExactly("1 first", "2 other");
        }
    }

    @Test
    void namesFileAndLineOfAnyByteDamagedInTheMiddle() throws IOException {
        fill("first", "second", "third");
        byte[] whole = Files.readAllBytes(file(1));
        String text = new String(whole, StandardCharsets.US_ASCII);
        int from = text.indexOf('\n') + 1;
        for (int at = from; at < text.indexOf('\n', from); at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file(1), damaged);
            try (LineLog log = open(NEVER)) {
                assertThat(seen).as("byte %s", at).containsExactly("1 first", "3 third");
                assertThat(log.opened().damage()).isNotEmpty().first().asString()
                        .contains("Line 2 of " + file(1), "checksum");
                assertThat(log.lastSeq()).isEqualTo(3);
            }
            assertThat(Files.readAllBytes(file(1))).isEqualTo(damaged);
        }
    }

    @Test
    void namesWhatIsMissingOrRepeated() throws IOException {
        fill("1", "2", "3", "4");
        List<String> lines = Files.readAllLines(file(1));
        Files.write(file(1), List.of(lines.get(0), lines.get(3)));
        try (LineLog log = open(NEVER)) {
            assertThat(log.opened().damage()).singleElement().asString().contains("line 2", "2 to 3",
                    "missing");
        }
        Files.write(file(1), List.of(lines.get(0), lines.get(0), lines.get(1)));
        try (LineLog log = open(NEVER)) {
            assertThat(log.opened().damage()).singleElement().asString().contains("Line 2", "repeats");
            assertThat(seen).containsExactly("1 1", "2 2");
        }
    }

    @Test
    void namesAMissingFile() throws IOException {
        try (LineLog log = open(1)) {
            append(log, "1");
            append(log, "2");
            append(log, "3");
        }
        Files.delete(file(2));
        try (LineLog log = open(NEVER)) {
            assertThat(log.opened().damage())
                    .anySatisfy(d -> assertThat(d).contains("000002.jsonl", "missing"));
            assertThat(log.lastSeq()).isEqualTo(3);
        }
    }
}
