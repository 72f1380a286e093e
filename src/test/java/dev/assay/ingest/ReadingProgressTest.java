package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.model.Original;
import dev.assay.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A large file says how far its reading is, and is read no further once that is cancelled. */
class ReadingProgressTest {

    private static final int COUNT = 200;

    private static String lines(String line, String with) {
        return IntStream.rangeClosed(1, COUNT).mapToObj(i -> line.replace("#", String.valueOf(i)))
                .collect(Collectors.joining(with));
    }

    static Stream<Named<Original>> files() throws IOException {
        String json = lines("{\"id\":\"p#\",\"title\":\"Engineer\",\"description\":\"We move data #.\"}",
                "\n");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
        String rows = WorkbookTest.row(1, WorkbookTest.text("A1", "id"), WorkbookTest.text("B1", "title"),
                WorkbookTest.text("C1", "description"))
                + IntStream.rangeClosed(2, COUNT + 1).mapToObj(i -> WorkbookTest.row(i,
                        WorkbookTest.text("A" + i, "p" + i), WorkbookTest.text("B" + i, "Engineer"),
                        WorkbookTest.text("C" + i, "We move data."))).collect(Collectors.joining());
        return Stream.of(of("a.jsonl", json.getBytes(StandardCharsets.UTF_8)),
                of("a.jsonl.gz", packed.toByteArray()),
                of("a.json", ("[" + json.replace("\n", ",\n") + "]").getBytes(StandardCharsets.UTF_8)),
                of("a.csv", ("id,title,description\n" + lines("p#,Engineer,We move data #.", "\n"))
                        .getBytes(StandardCharsets.UTF_8)),
                of("a.xlsx", WorkbookTest.workbook(rows)),
                of("a.parquet",
                        DuckParquet.of("SELECT 'p' || i AS id, 'Engineer' AS title, 'We move data.' AS"
                                + " description FROM range(" + COUNT + ") t(i)", "")));
    }

    private static Named<Original> of(String path, byte[] bytes) {
        return Named.of(path, new Original(path, bytes));
    }

    /** Remembers what it is told, and may be cancelled after so much. */
    private static final class Told implements Progress {

        private final List<Long> done = new ArrayList<>();
        private final List<Long> total = new ArrayList<>();
        private final int most;

        Told(int most) {
            this.most = most;
        }

        @Override
        public void at(long now, long all, String what) {
            done.add(now);
            total.add(all);
        }

        @Override
        public boolean cancelled() {
            return done.size() >= most;
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachRecordIsAStep(Original file) {
        Told told = new Told(Integer.MAX_VALUE);

        assertThat(new OriginalReader(Samples.SCHEMA).read(file, told).postings()).hasSize(COUNT);

        assertThat(told.done).hasSizeBetween(COUNT, COUNT + 2).isSorted();
        assertThat(told.total).containsOnly(told.total.getFirst());
        if (!file.path().equals("a.xlsx")) {
            assertThat(told.done.getLast()).isBetween(told.total.getLast() / 2, told.total.getLast());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aCancelEndsTheReading(Original file) {
        Told told = new Told(50);

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> new OriginalReader(Samples.SCHEMA).read(file, told));

        assertThat(told.done).hasSize(50);
    }
}
