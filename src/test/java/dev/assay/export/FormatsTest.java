package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {

    private static final Schema SCHEMA = Examples.SCHEMA;
    private static final List<String> IDS = List.of("p1", "a/b", "caf\u00e9");
    private static final Progress CANCELLED = new Progress() {
        @Override
        public void at(long done, long total, String what) {}

        @Override
        public boolean cancelled() {
            return true;
        }
    };

    @TempDir
    Path folder;

    private final Formats formats = new Formats(SCHEMA, JudgedAnswer::primary);
    private ReviewStore store;

    @BeforeEach
    void fillAStore() {
        store = H2ReviewStore.open(folder.resolve("store"), SCHEMA,
                new VersionedReader("1", FormatsTest::read));
        for (String id : IDS) {
            Original original = new Original("x.txt", id.getBytes(StandardCharsets.UTF_8));
            store.save(store.keep(original), read(original));
            store.save(new Answer("local " + id, id, Examples.RULES, true, "",
                    Examples.answer("", id).fields(), "",
                    Outcome.ACCEPTED));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Imported read(Original original) {
        Posting posting = new Posting(new String(original.bytes(), StandardCharsets.UTF_8), "Data Engineer",
                "Northwind", "Leeds", "We run Airflow on AWS. \ud83d\ude00");
        return new Imported(List.of(posting), List.of(), List.of(), List.of(), Outcome.ACCEPTED);
    }

    @Test
    void reviewedLinesHoldEveryPostingAsLoadedWithAllFields() throws IOException {
        Path out = folder.resolve("out/reviewed.jsonl");

        ExportReport report = formats.require("reviewed").write(store, out, Progress.NONE);

        assertThat(report.files()).containsExactly(out);
        List<JsonNode> lines = lines(out);
        assertThat(lines).extracting(line -> line.get("posting_id").asText()).containsExactlyElementsOf(IDS);
        assertThat(keys(lines.getFirst().get("inference")))
                .isEqualTo(SCHEMA.fields().stream().map(f -> f.group() + "." + f.key()).toList());
    }

    @Test
    void aFolderHoldsAFilePerPosting() throws IOException {
        Path out = folder.resolve("reviewed");

        ExportReport report = formats.require("reviewed").write(store, out, Progress.NONE);

        assertThat(report.files()).hasSize(3).allSatisfy(file -> assertThat(file).exists());
        assertThat(out.resolve("p1.json")).exists();
        assertThat(new ObjectMapper().readTree(report.files().get(1).toFile()).get("posting_id").asText())
                .isEqualTo("a/b");
    }

    @Test
    void oneFileForManyPostingsIsRefusedWithTheRemedy() {
        assertThatThrownBy(
                () -> formats.require("reviewed").write(store, folder.resolve("x.json"), Progress.NONE))
                .isInstanceOf(ExportException.class).hasMessageContaining(".jsonl");
    }

    @Test
    void aCancelledExportLeavesNoFile() {
        for (ExportFormat format : formats.all()) {
            store.append(
                    List.of(new NewDecision("p1", "cloud", "Ada", DecisionKind.UNSURE, null, "", "", "",
                            0)));
            Path out = folder.resolve(format.name() + ".jsonl");

            assertThat(format.write(store, out, CANCELLED).cancelled()).isTrue();
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void aFolderWhoseExportIsCancelledIsLeftAsItWas() throws IOException {
        Path mine = folder.resolve("mine");
        Files.createDirectories(mine);
        Files.writeString(mine.resolve("p1.json"), "mine");
        for (ExportChoice.Form form : ExportChoice.Form.values()) {
            ExportChoice choice = ExportChoice.ALL.in(form);
            Path made = folder.resolve("made/" + form);
            formats.require("reviewed").write(store, choice, made, new CancelledAfter(2));
            assertThat(folder.resolve("made")).doesNotExist();

            ExportReport report = formats.require("reviewed").write(store, choice, mine,
                    new CancelledAfter(2));
            assertThat(report.cancelled()).isTrue();
            try (Stream<Path> left = Files.list(mine)) {
                assertThat(left).containsExactly(mine.resolve("p1.json"));
            }
            assertThat(mine.resolve("p1.json")).hasContent("mine");
        }
    }

    /** Cancels once so many postings are done. */
    private static final class CancelledAfter implements Progress {

        private final int most;
        private long done;

        CancelledAfter(int most) {
            this.most = most;
        }

        @Override
        public void at(long done, long total, String what) {
            this.done = done;
        }

        @Override
        public boolean cancelled() {
            return done >= most;
        }
    }

    @Test
    void decisionsHoldTheWholeJournalUndoneOnesIncluded() throws IOException {
        long act = store.append(List.of(new NewDecision("p1", "cloud", "Ada", DecisionKind.OVERRIDE,
                new FieldValue.Choice("azure"), "wrong_value", "title", "", 0))).getFirst()
                .operation();
        store.append(List.of(NewDecision.undo("Ada", act)));
        Path out = folder.resolve("decisions.jsonl");

        formats.require("decisions").write(store, out, Progress.NONE);

        List<JsonNode> lines = lines(out);
        assertThat(lines).extracting(line -> line.get("kind").asText()).containsExactly("override", "undo");
        assertThat(lines.getFirst().get("value").asText()).isEqualTo("azure");
        assertThat(lines.getFirst().get("reason").asText()).isEqualTo("wrong_value");
        assertThat(lines.getFirst().has("target")).isFalse();
        assertThat(lines.getLast().get("target").asLong()).isEqualTo(1);
    }

    @Test
    void anUnknownFormatIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> formats.require("excel")).hasMessageContaining("excel")
                .hasMessageContaining("reviewed, decisions");
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private static List<String> keys(JsonNode inference) {
        List<String> keys = new ArrayList<>();
        inference.properties().forEach(group -> group.getValue().fieldNames()
                .forEachRemaining(field -> keys.add(group.getKey() + "." + field)));
        return keys;
    }
}
