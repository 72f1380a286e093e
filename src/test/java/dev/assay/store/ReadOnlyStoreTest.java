package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.Original;
import dev.assay.review.Examples;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
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
    void aStoreThatCannotBeWrittenIsLookedAtAndNothingIsKept() throws IOException {
        try (ReviewStore store = open(folder)) {
            Original file = Examples.original("a", "posting p1\nrun r1 p1");
            store.save(store.keep(file), Examples.read(file));
            store.append(List.of(Examples.override("Ada", "p1", "azure")));
        }
        byte[] journal = Files.readAllBytes(folder.resolve("journal/000001.jsonl"));
        AtomicReference<Path> copy = new AtomicReference<>(folder);
        try (ReviewStore store = ReadOnlyStore.open(folder, made -> {
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
