package dev.assay.store;

import static dev.assay.review.Examples.original;
import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.model.Original;
import dev.assay.review.Examples;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.store.index.VersionedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder's name is the user's; it is a name and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class StorePathTest {

    @TempDir
    Path folder;

    private static ReviewStore open(Path folder) {
        return H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "Ünïcode 🛠 日本", "~", "a=b&c%20#d'e$(f)", "mem", "x.mv.db",
            "a/b/c"})
    void anyUsualNameWorks(String name) {
        for (int i = 1; i <= 2; i++) {
            try (ReviewStore store = open(folder.resolve(name))) {
                Original file = original("a", "posting p1");
                store.save(store.keep(file), Examples.read(file));
                store.append(List.of(override("Ada", "p1", "aws")));
                assertThat(store.journal()).hasSize(i);
            }
        }
        assertThat(folder.resolve(name).resolve("db")).isNotEmptyDirectory();
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @ValueSource(strings = {"s;INIT=CREATE TABLE harm(x INT)", "a\\b", "..\\..\\up", "\\", "nio:x", "x\\",
            "a;b\\c:d%5C"})
    void whatTheDatabaseTakesForMoreThanANameIsAName(String name) throws IOException {
        anyUsualNameWorks(name);
        try (var made = Files.list(folder)) {
            assertThat(made).as("nothing else is made").containsExactly(folder.resolve(name));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aStoreIsItsOwnersAlone() throws IOException {
        Path store = folder.resolve("s");
        try (ReviewStore open = open(store)) {
            Original file = original("a", "posting p1");
            open.save(open.keep(file), Examples.read(file));
            open.append(List.of(override("Ada", "p1", "aws")));
        }
        open(store).close();
        try (var all = Files.walk(store)) {
            assertThat(all).allSatisfy(path -> assertThat(PosixFilePermissions
                    .toString(Files.getPosixFilePermissions(path)).substring(3)).as("%s", path)
                    .isEqualTo("------"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatCannotBeMadeIsNamed() {
        Path impossible = Path.of("/proc/assay-store");
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> open(impossible))
                .withMessageContaining(impossible.toString());
    }
}
