package dev.assay.store;

import static dev.assay.review.Examples.original;
import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Original;
import dev.assay.review.Decision;
import dev.assay.review.Examples;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.store.index.VersionedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A store that was worked in, what was in it, and what must be in it whenever it is opened again. */
abstract class WorkedStore {

    /** Not cleaned up: a database that was given up may still be writing there. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    State before;

    record State(List<Decision> journal, List<PostingFile> files, List<PostingSummary> queue) {

        static State of(ReviewStore store) {
            List<PostingSummary> queue = store.postings();
            return new State(store.journal(),
                    queue.stream().map(p -> store.posting(p.id()).orElseThrow()).toList(),
                    queue);
        }
    }

    ReviewStore open() {
        return H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read));
    }

    static void take(ReviewStore store, String path, String text) {
        Original file = original(path, text);
        store.save(store.keep(file), Examples.read(file));
    }

    @BeforeEach
    void work() {
        try (ReviewStore store = open()) {
            take(store, "a", "posting p1\nposting p2\nrun r1 p1\npass1 p2\nnonsense");
            store.append(List.of(override("Ada", "p1", "azure"), override("Ada", "p2", "azure")));
            take(store, "b", "stub p3\nrun r3 p3");
            store.append(List.of(override("Bo", "p2", "aws")));
            store.append(List.of(NewDecision.undo("Ada", 1)));
            take(store, "c", "posting p3");
            store.settings().change(set -> set.withReviewer("Ada"));
            before = State.of(store);
        }
    }

    void assertAllIsThere(String notice) {
        try (ReviewStore store = open()) {
            assertThat(State.of(store)).isEqualTo(before);
            assertThat(store.settings().values().reviewer()).isEqualTo("Ada");
            assertThat(store.problems()).hasSize(1);
            assertThat(store.redoable("Ada")).isPresent();
            assertThat(store.check().damage()).isEmpty();
            if (!notice.isEmpty()) {
                assertThat(store.notices()).singleElement().asString().contains(notice);
            }
            assertThat(store.append(List.of(override("Ada", "p1", "aws"))).getFirst().seq()).isEqualTo(5);
        }
        try (ReviewStore store = open()) {
            assertThat(store.notices()).isEmpty();
            assertThat(store.check().damage()).isEmpty();
        }
    }

    Path database() throws IOException {
        return new StoreFolder(folder).databases().database().orElseThrow();
    }

    Path journal() {
        return folder.resolve("journal").resolve("000001.jsonl");
    }

    void deleteBackup() throws IOException {
        if (!Files.exists(folder.resolve("backup"))) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder.resolve("backup"))) {
            for (Path file : files.toList().reversed()) {
                Files.delete(file);
            }
        }
    }

    void settle(String told) {
        try (ReviewStore store = open()) {
            assertThat(store.settle()).anySatisfy(line -> assertThat(line).contains(told));
        }
    }
}
