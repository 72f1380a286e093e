package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.store.index.CleanCloseChecksum;
import dev.assay.store.index.Dialect;
import dev.assay.store.index.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A cleanly closed store is trusted: whoever only reads it changes none of its files. */
@Execution(ExecutionMode.CONCURRENT)
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

    private void changeAByteUnderTheSameTime() throws IOException {
        Path database = database();
        FileTime time = Files.getLastModifiedTime(database);
        byte[] bytes = Files.readAllBytes(database);
        bytes[bytes.length - 1] ^= 1;
        Files.write(database, bytes);
        Files.setLastModifiedTime(database, time);
        Path seal = database.resolveSibling(database.getFileName() + ".seal");
        Files.setLastModifiedTime(seal, FileTime.fromMillis(time.toMillis() + 60_000));
    }

    /** What no time tells, such as a bit that fell over, is found by whoever looks at every byte. */
    @Test
    void aByteThatChangedUnderTheSameTimeIsFoundByCheck() throws IOException {
        changeAByteUnderTheSameTime();
        try (ReviewStore store = open()) {
            assertThat(store.check().damage()).anySatisfy(
                    damage -> assertThat(damage).contains("not what it was when it was closed"));
        }
    }

    /** Else the next checksum would vouch for it. */
    @Test
    void nothingIsWrittenToADatabaseThatChangedUnderTheSameTime() throws IOException {
        changeAByteUnderTheSameTime();
        NewDecision what = before.journal().getFirst().what();
        try (ReviewStore store = open()) {
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.append(List.of(what)))
                    .withMessageContaining("not what it was when it was closed");
        }
        try (ReviewStore store = open()) {
            assertThat(store.notices()).anySatisfy(notice -> assertThat(notice).contains("rebuilt"));
            assertThat(store.journal()).isEqualTo(before.journal());
            assertThat(store.append(List.of(what))).hasSize(1);
            assertThat(store.check().damage()).isEmpty();
        }
    }

    @Test
    void checkComparesCellsAndCountersWithWhatTheyAreMadeOf() throws IOException, SQLException {
        for (String damage : List.of("UPDATE cell SET proposed = 'C\"gcp\"' WHERE place = 0",
                "UPDATE cell_count SET cells = cells + 1",
                "UPDATE cell SET findings = '\ndiffers\n' WHERE place = 0",
                "UPDATE posting_count SET postings = postings + 1",
                "UPDATE posting_kind SET findings = '\ndiffers\n'",
                "DELETE FROM posting_kind")) {
            Path file = database();
            try (Connection connection = Dialect.toWrite(file)) {
                Sql.update(connection, damage);
            }
            CleanCloseChecksum.put(file);
            try (ReviewStore store = open()) {
                assertThat(store.check().damage()).isNotEmpty()
                        .allSatisfy(found -> assertThat(found).contains("filled anew"));
                store.settle();
            }
            try (ReviewStore store = open()) {
                assertThat(store.check().damage()).isEmpty();
            }
        }
    }
}
