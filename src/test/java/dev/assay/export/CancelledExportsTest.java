package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.review.Basis;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever it is asked whether an export goes on: a Cancel then leaves all as it was, with nothing beside it. */
class CancelledExportsTest {

    private static final Schema SCHEMA = Examples.SCHEMA;
    /** More often than any of them asks of three postings. */
    private static final int OFTEN = 1_000;

    @TempDir
    Path folder;

    private ReviewStore store;

    @BeforeEach
    void fillAStore() {
        store = H2ReviewStore.open(folder.resolve("store"), SCHEMA,
                new VersionedReader("1", CancelledExportsTest::read));
        for (String id : List.of("p1", "p2", "p3")) {
            Original original = new Original(id + ".txt", id.getBytes(StandardCharsets.UTF_8));
            store.save(store.keep(original), read(original));
            store.save(new Answer("local " + id, id, Examples.RULES, true, "",
                    Examples.answer("", id).fields(), "", Outcome.ACCEPTED));
            store.append(List.of(new NewDecision(id, "cloud", "Ada", DecisionKind.OVERRIDE,
                    new FieldValue.Choice("azure"), "wrong_value", "It says so.", "local " + id, 0)
                    .withBasis(Basis.SEEN)));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Imported read(Original original) {
        Posting posting = new Posting(new String(original.bytes(), StandardCharsets.UTF_8), "Data Engineer",
                "Northwind", "Leeds", "We run Airflow on AWS.");
        return new Imported(List.of(posting), List.of(), List.of(), List.of(), Outcome.ACCEPTED);
    }

    /** Is cancelled when it is asked for that time, and from then on. */
    private static final class CancelledAt implements Progress {

        private final int time;
        private int asked;

        CancelledAt(int time) {
            this.time = time;
        }

        @Override
        public void at(long done, long total, String what) {}

        @Override
        public boolean cancelled() {
            return asked++ >= time;
        }
    }

    private Map<Path, String> there() throws IOException {
        Map<Path, String> there = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
            for (Path each : all.toList()) {
                there.put(each,
                        Files.isDirectory(each) ? "" : Files.readString(each, StandardCharsets.ISO_8859_1));
            }
        }
        return there;
    }

    @Test
    void everyFormatLeavesWhatWasThereAndNothingBesideIt() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        for (ExportFormat format : new Formats(SCHEMA, JudgedAnswer::primary).all()) {
            Path over = folder.resolve("out").resolve("mine." + format.extension());
            Path fresh = folder.resolve("out/deep/er").resolve("new." + format.extension());
            Files.writeString(over, "mine");
            Map<Path, String> before = there();
            int cancelled = 0;
            for (Path out : List.of(over, fresh)) {
                int time = 0;
                while (time < OFTEN && format.write(store, out, new CancelledAt(time)).cancelled()) {
                    assertThat(there())
                            .as("%s to %s, cancelled when asked %d times", format.name(), out, time)
                            .isEqualTo(before);
                    cancelled++;
                    time++;
                }
                assertThat(out).as("%s, not cancelled any more", format.name()).isRegularFile();
                clear();
                Files.writeString(over, "mine");
            }
            assertThat(cancelled).as(format.name()).isPositive();
            clear();
        }
    }

    private void clear() throws IOException {
        for (Path each : there().keySet().stream().sorted((a, b) -> b.compareTo(a)).toList()) {
            if (!each.equals(folder.resolve("out"))) {
                Files.delete(each);
            }
        }
    }
}
