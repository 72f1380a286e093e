package dev.assay.store.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.review.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class DatabaseTest {

    /** Not cleaned up: a database that was given up may still be writing there. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private Database open(Duration patience) throws SQLException, IOException {
        return Database.openAndTry(folder.resolve("assay-000001.mv.db"), patience);
    }

    /** Its background thread may drop the chunk that the first writing goes on from. */
    @Test
    void nothingIsTidiedUpInTheBackground() throws SQLException, IOException {
        try (Database database = open(Duration.ofMinutes(1))) {
            assertThat(database.<Long>read(connection -> Sql.number(connection,
                    "SELECT CAST(setting_value AS BIGINT) FROM information_schema.settings WHERE setting_name = ?",
                    "AUTO_COMPACT_FILL_RATE"))).isZero();
        }
    }

    /** What is replaced leaves room that H2 uses again late or never: a large import would fill the disk. */
    @Test
    void aFileThatIsMostlyEmptyIsWrittenAnewWhileMoreIsTakenIn() throws Exception {
        long large = 1L << 20;
        Path file = folder.resolve("assay-000001.mv.db");
        byte[] noise = new byte[1 << 16];
        Random random = new Random(1);
        boolean smaller = false;
        try (Database database = Database.openAndTry(file, Duration.ofMinutes(1), large)) {
            for (int i = 0; i < 2_000 && !smaller; i++) {
                random.nextBytes(noise);
                String content = i + " " + HexFormat.of().formatHex(noise);
                long before = Files.size(file);
                database.writeMany(1, connection -> {
                    Sql.update(connection, "DELETE FROM setting");
                    return Sql.update(connection, "INSERT INTO setting (name, content) VALUES ('a', ?)",
                            content);
                });
                smaller = Files.size(file) < before / 2;
                if (smaller) {
                    assertThat(database.<String>read(connection -> Sql.list(connection,
                            rows -> rows.getString(1), "SELECT content FROM setting").getFirst()))
                            .isEqualTo(content);
                }
            }
        }
        assertThat(smaller).as("128 kB are kept of what was written").isTrue();
    }

    @Test
    void aWriteThatFailsLeavesNothing() throws SQLException, IOException {
        try (Database database = open(Duration.ofMinutes(1))) {
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> database.write(connection -> {
                Sql.update(connection, "INSERT INTO setting (name, content) VALUES ('a', 'b')");
                throw new StoreException("changed my mind");
            }));
            assertThat(database.<Long>read(c -> Sql.number(c, "SELECT COUNT(*) FROM setting"))).isZero();
            assertThat(folder.resolve("assay-000001.mv.db.suspect")).doesNotExist();
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> database.write(c -> Sql.update(c, "INSERT INTO nowhere VALUES (1)")));
            assertThat(folder.resolve("assay-000001.mv.db.suspect")).exists();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWriteThatNeverEndsIsGivenUpAndNothingOfItHappensLater(boolean many) throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        List<String> done = new ArrayList<>();
        Database database = open(Duration.ofMillis(300));
        Database.Work<Boolean> hanging = connection -> {
            try {
                stuck.await();
                database.unlessGivenUp(() -> done.add("journal"));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                ended.countDown();
            }
            return true;
        };
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> {
            if (many) {
                database.writeMany(0, hanging);
            } else {
                database.write(hanging);
            }
        })
                .withMessageContaining("does not answer");
        assertThat(folder.resolve("assay-000001.mv.db.suspect")).exists();
        assertThatExceptionOfType(StoreException.class).as("the next is told at once")
                .isThrownBy(() -> database.write(c -> 1)).withMessageContaining("does not answer");
        database.close();
        assertThat(database.isClosed()).as("nothing of this process touches the file any more").isTrue();
        DatabaseFile.open(folder.resolve("assay-000001.mv.db")).close();
        byte[] left = Files.readAllBytes(folder.resolve("assay-000001.mv.db"));
        stuck.countDown();
        ended.await();
        assertThat(done).isEmpty();
        assertThat(folder.resolve("assay-000001.mv.db")).hasBinaryContent(left);
    }

    @Test
    void aSlowCloseIsWaitedForAndNoFault() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch slow = new CountDownLatch(1);
        Database database = open(Duration.ofMillis(1));
        Thread reading = Thread.ofPlatform().start(() -> database.read(connection -> {
            started.countDown();
            try {
                return slow.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        started.await();
        FutureTask<Boolean> closing = new FutureTask<>(() -> {
            database.close();
            return database.isClosed();
        });
        Thread.ofPlatform().start(closing);
        assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> closing.get(100, TimeUnit.MILLISECONDS));
        assertThat(database.isClosed()).isFalse();
        slow.countDown();
        assertThat(closing.get()).isTrue();
        reading.join();
        assertThat(folder.resolve("assay-000001.mv.db.suspect")).doesNotExist();
        assertThat(folder.resolve("assay-000001.mv.db.seal")).exists();
    }

    /** The first writing to a database at rest opens it anew, for which nobody may be reading. */
    @Test
    void aFirstWriteWaitsForALongReadAndThatIsNoFault() throws Exception {
        open(Duration.ofMinutes(1)).close();
        Path file = folder.resolve("assay-000001.mv.db");
        Duration patience = Duration.ofSeconds(2);
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        try (Database database = Database.openAtRest(file, patience, () -> {})) {
            FutureTask<Boolean> reading = new FutureTask<>(() -> database.read(connection -> {
                started.countDown();
                try {
                    return slow.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            FutureTask<Integer> writing = new FutureTask<>(() -> database.write(
                    c -> Sql.update(c, "INSERT INTO setting (name, content) VALUES ('a', 'b')")));
            Thread.ofPlatform().start(reading);
            started.await();
            Thread.ofPlatform().start(writing);
            assertThatExceptionOfType(TimeoutException.class)
                    .isThrownBy(() -> writing.get(patience.toMillis() + 300, TimeUnit.MILLISECONDS));
            slow.countDown();
            assertThat(writing.get()).isEqualTo(1);
            assertThat(reading.get()).isTrue();
            assertThat(database.<Long>read(c -> Sql.number(c, "SELECT COUNT(*) FROM setting"))).isEqualTo(1);
        }
        assertThat(folder.resolve("assay-000001.mv.db.suspect")).doesNotExist();
    }

    /** @param ahead whether every byte was compared before the change */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsWrittenToAFileThatChangedSinceItWasClosed(boolean ahead) throws Exception {
        open(Duration.ofMinutes(1)).close();
        Path file = folder.resolve("assay-000001.mv.db");
        try (Database database = Database.openAtRest(file, Duration.ofMinutes(1), () -> {})) {
            if (ahead) {
                database.compareAhead();
            }
            change(file);
            if (!ahead) {
                database.compareAhead();
            }
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> database.write(
                            c -> Sql.update(c, "INSERT INTO setting (name, content) VALUES ('a', 'b')")))
                    .withMessageContaining("not what it was when it was closed");
        }
    }

    @Test
    void aFileThatWasComparedAheadIsWritten() throws Exception {
        open(Duration.ofMinutes(1)).close();
        try (Database database = Database.openAtRest(folder.resolve("assay-000001.mv.db"),
                Duration.ofMinutes(1), () -> {})) {
            database.compareAhead();
            database.write(c -> Sql.update(c, "INSERT INTO setting (name, content) VALUES ('a', 'b')"));
            database.compareAhead();
            assertThat(database.<Long>read(c -> Sql.number(c, "SELECT COUNT(*) FROM setting"))).isEqualTo(1);
        }
    }

    private static void change(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void readingSeesOneStateThroughout() throws SQLException, IOException {
        try (Database database = open(Duration.ofMinutes(1))) {
            long[] counts = database.read(connection -> {
                long before = Sql.number(connection, "SELECT COUNT(*) FROM setting");
                database.write(c -> Sql.update(c, "INSERT INTO setting (name, content) VALUES ('a', 'b')"));
                return new long[]{before, Sql.number(connection, "SELECT COUNT(*) FROM setting")};
            });
            assertThat(counts).containsExactly(0, 0);
            assertThat(database.<Long>read(c -> Sql.number(c, "SELECT COUNT(*) FROM setting"))).isEqualTo(1);
        }
    }
}
