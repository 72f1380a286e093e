package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.ReviewStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A cleanly closed store is trusted: whoever only reads it changes none of its files. */
class ClosedDatabaseTest extends WorkedStore {

    private Map<Path, String> files() throws IOException {
        Map<Path, String> found = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        return found;
    }

    @Test
    void readingChangesNoFile() throws IOException {
        Map<Path, String> before = files();
        try (ReviewStore store = open()) {
            assertThat(store.postings()).isNotEmpty();
            assertThat(store.journal()).isNotEmpty();
            store.posting(store.postings().getFirst().id());
            assertThat(store.check().damage()).isEmpty();
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void theFirstDecisionIsKeptLikeAnyOther() throws IOException {
        int before;
        try (ReviewStore store = open()) {
            before = store.journal().size();
            assertThat(store.append(List.of(store.journal().getFirst().what()))).hasSize(1);
            assertThat(store.journal()).hasSize(before + 1);
        }
        try (ReviewStore store = open()) {
            assertThat(store.journal()).hasSize(before + 1);
            assertThat(store.notices()).isEmpty();
        }
    }

    @Test
    void aCopyWhoseTimeIsAnotherIsReadInFullAndTrusted() throws IOException {
        Files.setLastModifiedTime(database(), FileTime.fromMillis(0));
        try (ReviewStore store = open()) {
            assertThat(store.notices()).isEmpty();
        }
    }

    /** What no time tells, such as a bit that fell over, is found by whoever looks at every byte. */
    @Test
    void aByteThatChangedUnderTheSameTimeIsFoundByCheck() throws IOException {
        Path database = database();
        FileTime time = Files.getLastModifiedTime(database);
        byte[] bytes = Files.readAllBytes(database);
        bytes[bytes.length - 1] ^= 1;
        Files.write(database, bytes);
        Files.setLastModifiedTime(database, time);
        Path seal = database.resolveSibling(database.getFileName() + ".seal");
        Files.setLastModifiedTime(seal, FileTime.fromMillis(time.toMillis() + 60_000));
        try (ReviewStore store = open()) {
            assertThat(store.check().damage()).anySatisfy(
                    damage -> assertThat(damage).contains("not what it was when it was closed"));
        }
    }
}
