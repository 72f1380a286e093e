package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Imported;
import dev.assay.model.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is packed is unpacked within bounds, and what is beyond them is told. */
@Execution(ExecutionMode.CONCURRENT)
class PackedFilesTest {

    private static final String LINE = "{\"id\":\"p%d\",\"title\":\"Engineer\",\"company\":\"A\",\"location\":\"B\",\"description\":\"Load it, %d.\"}\n";

    private static byte[] zeros(long count, boolean zip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 20];
        if (zip) {
            try (ZipOutputStream packed = new ZipOutputStream(out)) {
                for (int file = 0; file < 3; file++) {
                    packed.putNextEntry(new ZipEntry("big" + file + ".jsonl"));
                    for (long i = 0; i < count; i += part.length) {
                        packed.write(part);
                    }
                }
            }
        } else {
            try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
                for (long i = 0; i < count; i += part.length) {
                    packed.write(part);
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] lines(int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            for (int i = 0; i < count; i++) {
                packed.write(LINE.formatted(i, i).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void aBombIsToldAndFillsNoMemory() throws IOException {
        Imported gzip = Samples.read("bomb.jsonl.gz", zeros(200L << 20, false));
        assertThat(gzip.problems().toString()).contains("larger than the 64 MB");
        assertThat(gzip.outcome()).isEqualTo(Outcome.QUARANTINED);
        Imported zip = Samples.read("bomb.zip", zeros(70L << 20, true));
        assertThat(zip.problems().toString()).contains("larger than the 64 MB").contains("big0.jsonl");
    }

    @Test
    void whatIsCutOffIsReadAsFarAsItGoes() throws IOException {
        byte[] whole = lines(5_000);
        Imported cut = Samples.read("lines.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
        assertThat(cut.postings()).hasSizeGreaterThan(1_000).hasSizeLessThan(5_000);
        assertThat(cut.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(cut.problems().toString()).contains("cut off");
    }

    @Test
    void everyLineOfALargeFileIsRead() throws IOException {
        Imported read = Samples.read("lines.jsonl.gz", lines(10_000));
        assertThat(read.postings()).hasSize(10_000);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void anArchiveInAnArchiveIsTold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
            packed.putNextEntry(new ZipEntry("inner.zip"));
            packed.write(zeros(10, true));
            packed.putNextEntry(new ZipEntry("folder/p1.json"));
            packed.write(LINE.formatted(1, 1).getBytes(StandardCharsets.UTF_8));
        }
        Imported read = Samples.read("outer.zip", out.toByteArray());
        assertThat(read.postings()).hasSize(1);
        assertThat(read.problems().toString()).contains("archive within an archive").contains("inner.zip");
    }
}
