package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.Original;
import dev.assay.review.Examples;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.store.index.VersionedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnlyStoreTest {

    @TempDir
    Path folder;

    private ReviewStore open(Path store) {
        return H2ReviewStore.open(store, Examples.SCHEMA, new VersionedReader("1", Examples::read));
    }

    @Test
    void aStoreOnAFullDiskIsLookedAtAndWhereThereIsRoomAgainWrittenTo(@TempDir Path mounted)
            throws Exception {
        try (MountedDisk disk = MountedDisk.of(mounted, "3m")) {
            Path kept = mounted.resolve("store");
            decided(kept);
            disk.fill();
            try (ReviewStore store = open(kept)) {
                assertThat(store.notices()).first().asString().contains("its disk is full", "Make room");
                assertThat(store.journal()).hasSize(1);
                assertThat(store.check().damage()).isEmpty();
                assertThatThrownBy(() -> store.append(List.of(Examples.override("Ada", "p1", "aws"))))
                        .hasMessageContaining("its disk is full, so nothing was kept");
            }
            Files.delete(mounted.resolve("filler"));
            try (ReviewStore store = open(kept)) {
                assertThat(store.append(List.of(Examples.override("Ada", "p1", "aws")))).hasSize(1);
                assertThat(store.check().damage()).isEmpty();
            }
            disk.remount("ro");
            assertThat(ReadOnlyStore.isOne(kept)).isTrue();
            try (ReviewStore store = open(kept)) {
                assertThat(store.notices()).first().asString().contains("cannot be written", "Copy it");
                assertThat(store.journal()).hasSize(2);
                assertThatThrownBy(() -> store.append(List.of(Examples.override("Ada", "p1", "aws"))))
                        .hasMessageContaining("nothing was kept");
            }
        }
    }

    private void decided(Path at) {
        try (ReviewStore store = open(at)) {
            Original file = Examples.original("a", "posting p1\nrun r1 p1");
            store.save(store.keep(file), Examples.read(file));
            store.append(List.of(Examples.override("Ada", "p1", "azure")));
        }
    }

    @Test
    void aStoreThatCannotBeWrittenIsLookedAtAndNothingIsKept() throws IOException {
        decided(folder);
        byte[] journal = Files.readAllBytes(folder.resolve("journal/000001.jsonl"));
        AtomicReference<Path> copy = new AtomicReference<>(folder);
        try (ReviewStore store = ReadOnlyStore.open(folder, false, made -> {
            copy.set(made);
            return open(made);
        })) {
            assertThat(store.postings()).hasSize(1);
            assertThat(store.journal()).hasSize(1);
            assertThat(store.check().damage()).isEmpty();
            assertThat(store.notices()).first().asString().contains("cannot be written");
            assertThatThrownBy(() -> store.append(List.of(Examples.override("Ada", "p1", "aws"))))
                    .isInstanceOf(StoreException.class).hasMessageContaining("nothing was kept");
            assertThatThrownBy(() -> store.keep(Examples.original("b", "posting p2")))
                    .isInstanceOf(StoreException.class);
        }
        assertThat(copy.get()).isNotEqualTo(folder).doesNotExist();
        assertThat(folder.resolve("journal/000001.jsonl")).hasBinaryContent(journal);
    }
}
