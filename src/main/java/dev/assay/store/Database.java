package dev.assay.store;

import dev.assay.review.StoreException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * One H2 file and two connections to it: one writes, the other reads a state that does not change under it, so
 * that reading never waits for a long import.
 */
final class Database implements AutoCloseable {

    /** Fixed, and nothing of a user's but the folder goes before it: some settings of a URL run code. */
    private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0"
            + ";CACHE_SIZE=65536;QUERY_CACHE_SIZE=64;DEFAULT_LOCK_TIMEOUT=10000";
    private static final String ENDING = ".mv.db";
    private static final String REOPEN = "Close the store and open it again: the database is then rebuilt.";
    private static final Duration LONG = Duration.ofHours(6);
    private static final long WORTH_COMPACTING = 64L * 1024 * 1024;
    /** In percent; below it, more than half of a file is room that nothing lies in. */
    private static final int HALF_EMPTY = 50;
    /** Closing takes as long as it takes; this bound is for a disk that is gone. */
    private static final Duration CLOSING = Duration.ofHours(1);

    private final Path file;
    private final Connection writer;
    private final Connection reader;
    private final StoreThread writing = new StoreThread("assay-store-writing");
    private final StoreThread reading = new StoreThread("assay-store-reading");
    private final Duration patience;
    private volatile boolean grew;
    private volatile boolean closed;

    private Database(Path file, Connection writer, Connection reader, Duration patience) {
        this.file = file;
        this.writer = writer;
        this.reader = reader;
        this.patience = patience;
    }

    /**
     * Opens a database, made if it is missing, with its tables as this version knows them, and tries to read and
     * write.
     *
     * @param file ends in {@code .mv.db}; its path holds no semicolon
     * @param patience how long a usual writing may take before the database counts as failed
     * @throws ForeignContentException if it holds what this program never put there; then it was not opened
     * @throws DatabaseInUseException if another process has it open
     */
    static Database openAndTry(Path file, Duration patience) throws SQLException, IOException {
        String url = url(file);
        admit(file);
        Connection writer = DriverManager.getConnection(url, "sa", "");
        try {
            writer.setAutoCommit(false);
            Migrations.apply(writer);
            tryOut(writer);
            Connection reader = DriverManager.getConnection(url, "sa", "");
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new Database(file, writer, reader, patience);
        } catch (SQLException | IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** Looks through a file before H2 does, which takes over whatever it finds under these names. */
    private static void admit(Path file) throws IOException {
        for (String leftover : List.of(".newFile", ".tempFile")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + leftover));
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            List<String> foreign = DatabaseInspection.foreign(file);
            if (!foreign.isEmpty()) {
                throw new ForeignContentException(foreign);
            }
        }
    }

    private static void tryOut(Connection connection) throws SQLException, IOException {
        for (String table : Migrations.tables()) {
            Sql.number(connection,
                    "SELECT COUNT(*) FROM (SELECT * FROM " + table + " FETCH FIRST 10 ROWS ONLY) t");
        }
        Sql.update(connection, "DELETE FROM meta WHERE name = ?", "tried");
        Sql.update(connection, "INSERT INTO meta (name, content) VALUES (?, ?)", "tried", "");
        connection.commit();
    }

    private static String url(Path file) {
        String path = file.toAbsolutePath().toString();
        checkPath(file);
        return "jdbc:h2:file:" + path.substring(0, path.length() - ENDING.length()) + SETTINGS;
    }

    /** @throws StoreException if the path could be taken for a setting of the database */
    static void checkPath(Path file) {
        if (File.separatorChar != '\\' && file.toAbsolutePath().toString().indexOf('\\') >= 0) {
            throw new StoreException("The store's folder " + file.toAbsolutePath().getParent()
                    + " has a backslash in its path, which the database takes for a folder's end. Choose another"
                    + " folder.");
        }
        if (file.toAbsolutePath().toString().indexOf(';') >= 0) {
            throw new StoreException("The store's folder " + file.toAbsolutePath().getParent()
                    + " has a semicolon in its path, which the database cannot handle. Choose another folder.");
        }
    }

    /** Reads; all queries of one call see the same state. */
    <T> T read(Work<T> work) {
        return on(reading, LONG, () -> transact(reader, work));
    }

    /** Writes in one transaction: all of it or, where it fails or takes too long, nothing. */
    <T> T write(Work<T> work) {
        return on(writing, patience, () -> transact(writer, work));
    }

    /**
     * As {@link #write}, for what takes the longer the more it is. It is given up all the same in the end: after a
     * crash, H2 has been seen to work on one insert for ever.
     *
     * @param records how many records are written, each of which gets a second more
     */
    <T> T writeMany(long records, Work<T> work) {
        grew = true;
        return on(writing, patience.plusSeconds(records), () -> transact(writer, work));
    }

    /** Does something that no writing may come between. */
    <T> T exclusively(Callable<T> step) {
        return on(writing, LONG, step);
    }

    /** Does the part of a writing that cannot be rolled back; not once the writing was given up. */
    void unlessGivenUp(Runnable part) {
        writing.unlessGivenUp(part);
    }

    private <T> T on(StoreThread thread, Duration longest, Callable<T> step) {
        try {
            return thread.call(step, longest);
        } catch (StoreException e) {
            throw e;
        } catch (StoreThread.NoAnswerException e) {
            markSuspect(e);
            throw new StoreException("The database " + file + " does not answer. " + REOPEN, e);
        } catch (IOException e) {
            throw new StoreException((Durable.isFull(e)
                    ? "The disk is full, so the store in " + file.getParent() + " could not keep it: "
                    : "The disk did not do what the store asked: ") + e.getMessage()
                    + ". Make room or check the store's folder, then try again.", e);
        } catch (Exception e) {
            throw new StoreException("The store failed: " + e.getMessage() + " " + REOPEN, e);
        }
    }

    private <T> T transact(Connection connection, Work<T> work) {
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (StoreException e) {
            rollBack(connection, e);
            throw e;
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            markSuspect(e);
            throw new StoreException((Durable.isFull(e)
                    ? "The disk is full: the database " + file + " could not grow. Make room. "
                    : "The database " + file + " failed: " + e.getMessage() + " ") + REOPEN, e);
        }
    }

    private void markSuspect(Exception failure) {
        try {
            Files.writeString(StoreFolder.suspect(file), String.valueOf(failure.getMessage()));
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Closes it, however long that takes. One that was given up is left to the end of the process, for its thread
     * may still write.
     *
     * @see #isClosed
     */
    @Override
    public void close() throws SQLException {
        try {
            writing.call(() -> reading.call(this::shutDown, CLOSING), CLOSING);
        } catch (StoreThread.NoAnswerException e) {
            // A step that never ended holds the thread; the file stays in use until the process ends.
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException(e);
        } finally {
            reading.close();
            writing.close();
        }
    }

    /** Whether nothing of this process touches the file any more. */
    boolean isClosed() {
        return closed;
    }

    private boolean shutDown() throws SQLException, IOException {
        if (!closed && !writer.isClosed()) {
            boolean compact = compactingPays();
            reader.close();
            try (var statement = writer.createStatement()) {
                statement.execute(compact ? "SHUTDOWN COMPACT" : "SHUTDOWN");
            }
            Seal.put(file);
        }
        closed = true;
        return true;
    }

    /** Whether much was written and much of a large file is empty; a reading never waits for it. */
    private boolean compactingPays() throws SQLException, IOException {
        return grew && Files.exists(file) && Files.size(file) > WORTH_COMPACTING
                && percent("info.FILL_RATE") * percent("info.CHUNKS_FILL_RATE") / 100 < HALF_EMPTY;
    }

    private long percent(String name) throws SQLException {
        return Sql.number(writer, "SELECT CAST(setting_value AS BIGINT) FROM information_schema.settings"
                + " WHERE setting_name = ?", name);
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
