package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ingest.shape.Shapes;
import dev.assay.model.Imported;
import dev.assay.schema.DataFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are made to fill the machine, or to keep it busy. */
@Execution(ExecutionMode.CONCURRENT)
class HostileFilesTest {

    private static final long MOST_NANOS = 3_000_000_000L;

    static Stream<Arguments> texts() {
        String spaces = " ".repeat(300_000);
        String lever = "[{\"id\":\"1\",\"text\":\"T\",\"categories\":{},\"lists\":[{\"text\":\"a" + spaces
                + "b\",\"content\":\"<li>x</li>\"},{\"text\":\"a" + spaces + "b\",\"content\":\"y\"}]}]";
        return Stream.of(Arguments.of("a.md", "# a" + " #\t".repeat(100_000) + "b"),
                Arguments.of("a.md", "#".repeat(300_000)),
                Arguments.of("a.md", "a" + spaces + "\n-" + spaces + "x"),
                Arguments.of("a.md", "---\n" + "---  \t x\n".repeat(50_000)),
                Arguments.of("a.json", "{\"title\":\"T\",\"description\":\"" + "<".repeat(300_000)
                        + "\",\"other\":\"" + "< a ".repeat(100_000) + "\"}"),
                Arguments.of("a.json", lever), Arguments.of("a.json", lever.replace("<li>x</li>", "x")),
                Arguments.of("a.html", "<html><body>" + "<a ".repeat(100_000)),
                Arguments.of("p/pass2-m-raw.txt", "inference:\n" + "a:\n ".repeat(100_000)),
                Arguments.of("a.json",
                        "{\"title\":\"T\",\"text\":\"inference:" + "\\n a:".repeat(100_000) + "\"}"),
                Arguments.of("a.csv", "id,title,description\n" + "\"a,\"\"\n".repeat(50_000)),
                Arguments.of("a.json", "{\"title\":\"T\",\"description\":\"D\","
                        + "\"x\":\"long words of a text that nobody has read before, said again and again %s\","
                                .repeat(1).formatted("and so on")
                        + "\"y\":" + "[".repeat(900) + "]".repeat(900) + "}"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noTextTakesLong(String path, String text) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Imported read = Samples.read(path, text);
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertThat(took / 1_000_000).as("ms").isLessThan(MOST_NANOS / 1_000_000);
        assertThat(read.problems().toString()).doesNotContain("program failed");
    }

    private static String bomb(String first, String item) {
        StringBuilder yaml = new StringBuilder("a0: &a0 " + first + "\n");
        for (int i = 1; i < 26; i++) {
            yaml.append("a").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a")
                    .append(i - 1).append("]\n");
        }
        return yaml + item;
    }

    @Test
    @Timeout(20)
    void yamlThatStandsForMoreThanItSaysIsRefused() {
        Imported page = Samples.read("a.md", "---\n" + bomb("[x, x]", "title: T") + "\n---\nWe load it.\n");
        assertThat(page.problems().toString().length()).isLessThan(10_000);
        Imported answer = Samples.read("p/pass2-m-raw.txt", bomb("[x, x]", "inference: {job_family: *a25}"));
        assertThat(answer.answers()).isEmpty();
        Assertions.assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> Shapes.read(Map.of("a.yaml", bomb("[/x, /y]", "know: {has: [/x]}"))));
    }

    @Test
    void whatIsPackedInWhatIsPackedCountsTogether() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(file)) {
            for (int i = 0; i < 50; i++) {
                packed.write(("{\"id\":\"p" + i + "\",\"title\":\"T\",\"description\":\""
                        + "x".repeat(1 << 20) + "\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 20; i++) {
                zip.putNextEntry(new ZipEntry("f" + i + ".jsonl.gz"));
                zip.write(file.toByteArray());
            }
        }
        String told = Samples.read("a.zip", out.toByteArray()).problems().toString();
        assertThat(told).contains("128 MB in all").contains("f2.jsonl.gz").contains("smaller parts");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"sep=\t\n", "sep=\\t\n", "\"sep=\t\"\r\n"})
    void aTabIsTheSeparatorThatIsNamed(String first) {
        Imported read = Samples.read("a.csv", first + "id\ttitle\tdescription\np1\tOne, two\tWe load it.\n");
        assertThat(read.postings()).as(read.problems().toString()).hasSize(1);
        assertThat(read.postings().getFirst().title()).isEqualTo("One, two");
    }

    @Test
    void repliesAreCounted() {
        String reply = "{\"id\":%d,\"author\":\"b\",\"text\":\"Do you sponsor?\",\"children\":[%s]}";
        Imported read = Samples.read("t.json",
                "{\"id\":1,\"title\":\"Who is hiring\",\"children\":[{\"id\":2,"
                        + "\"author\":\"a\",\"text\":\"Acme | Engineer | Oslo\",\"children\":["
                        + reply.formatted(3, reply.formatted(4, "")) + "," + reply.formatted(5, "") + "]}]}");
        assertThat(read.postings()).hasSize(1);
        assertThat(read.problems().toString()).contains("replies to a comment (3)");
    }
}
