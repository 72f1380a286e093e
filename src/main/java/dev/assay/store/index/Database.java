package dev.assay.store.index;

import dev.assay.review.StoreException;
import dev.assay.store.log.Durable;
import dev.assay.store.log.StoreLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One H2 file and two connections to it: one writes, the other reads a state that does not change under it, so
 * that reading never waits for a long import.
 */
public final class Database implements AutoCloseable {

    private static final String REOPEN = "Close the store and open it again: the database is then rebuilt.";
    private static final Duration LONG = Duration.ofHours(6);
    /** So many bytes H2 compacts in a second at least, on a busy machine. */
    private static final long COMPACTED_A_SECOND = 4L * 1024 * 1024;
    private static final long WORTH_COMPACTING = 64L * 1024 * 1024;
    /** In percent; below it, more than half of a file is room that nothing lies in. */
    private static final int HALF_EMPTY = 50;
    /** In bytes; so large a file is not let grow by room that nothing lies in. */
    private static final long LARGE = 2L << 30;
    /** In percent; below it, a large file is written anew while more is taken in. */
    private static final int MOSTLY_EMPTY = 20;
    /** Closing takes as long as it takes; this bound is for a disk that is gone. */
    private static final Duration CLOSING = Duration.ofHours(1);
    private static final Duration LETTING_GO = Duration.ofSeconds(10);

    private final Path file;
    /** Null as long as nothing was written. */
    private volatile @Nullable Connection writer;
    private volatile Connection reader;
    private final StoreThread writing = new StoreThread("assay-store-writing");
    private final StoreThread reading = new StoreThread("assay-store-reading");
    private final Duration patience;
    private final long large;
    /** How large it was when the room in it was looked at last, in bytes. */
    private volatile long lookedAt;
    private final AtomicLong writings = new AtomicLong();
    private volatile Runnable rolledBack = () -> {};
    private volatile Runnable owning = () -> {};
    private volatile boolean grew;
    private volatile boolean compared;
    private volatile boolean closed;

    private Database(Path file, @Nullable Connection writer, Connection reader, Duration patience,
            long large) {
        this.large = large;
        this.file = file;
        this.writer = writer;
        this.reader = reader;
        this.patience = patience;
    }

    /**
     * Opens a database, made if it is missing, with its tables as this version knows them, and tries to read and
     * write.
     *
     * @param file ends in {@code .mv.db}
     * @param patience how long a usual writing may take before the database counts as failed
     * @throws ForeignContentException if it holds what this program never put there; then it was not opened
     * @throws DatabaseInUseException if another process has it open
     */
    public static Database openAndTry(Path file, Duration patience) throws SQLException, IOException {
        return openAndTry(file, patience, LARGE);
    }

    /** @param large from which size on, in bytes, room that nothing lies in is given back while much is written */
    static Database openAndTry(Path file, Duration patience, long large) throws SQLException, IOException {
        admit(file);
        Connection writer = prepared(file);
        return new Database(file, writer, beside(file, writer), patience, large);
    }

    /**
     * As {@link #openAndTry}, but nothing is changed, its checksum is left where it is, and H2 tidies nothing up in
     * the background, until something is written for the first time.
     *
     * @param changing is run before one of an earlier version is brought up to date
     */
    public static Database openAtRest(Path file, Duration patience, Runnable changing)
            throws SQLException, IOException {
        admit(file);
        Connection reader = Dialect.toRead(file);
        boolean current;
        try {
            current = Migrations.areApplied(reader);
            if (current) {
                reader.setAutoCommit(false);
                readEachTable(reader);
                reader.commit();
                return new Database(file, null, reader, patience, LARGE);
            }
        } catch (SQLException | IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
        reader.close();
        changing.run();
        return openAndTry(file, patience);
    }

    private static Connection prepared(Path file) throws SQLException, IOException {
        Connection writer = Dialect.toWrite(file);
        try {
            writer.setAutoCommit(false);
            CleanCloseChecksum.remove(file);
            Migrations.apply(writer);
            tryOut(writer);
            return writer;
        } catch (SQLException | IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** Connects beside a writer, which is closed where that fails. */
    private static Connection beside(Path file, Connection writer) throws SQLException {
        try {
            Connection reader = Dialect.besideWriter(file);
            reader.setAutoCommit(false);
            return reader;
        } catch (SQLException | RuntimeException e) {
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

    private static void readEachTable(Connection connection) throws SQLException, IOException {
        for (String table : Migrations.tables()) {
            Sql.number(connection,
                    "SELECT COUNT(*) FROM (SELECT * FROM " + table + " FETCH FIRST 10 ROWS ONLY) t");
        }
    }

    private static void tryOut(Connection connection) throws SQLException, IOException {
        readEachTable(connection);
        Sql.update(connection, "DELETE FROM meta WHERE name = ?", "tried");
        Sql.update(connection, "INSERT INTO meta (name, content) VALUES (?, ?)", "tried", "");
        connection.commit();
    }

    /** Reads; all queries of one call see the same state. */
    public <T> T read(Work<T> work) {
        return on(reading, LONG, () -> transact(reader, work));
    }

    /** Writes in one transaction: all of it or, where it fails or takes too long, nothing. */
    public <T> T write(Work<T> work) {
        beginWriting();
        return on(writing, longest(0), () -> change(work));
    }

    /**
     * As {@link #write}, for what takes the longer the more it is. It is given up all the same in the end: after a
     * crash, H2 has been seen to work on one insert for ever.
     *
     * @param records how many records are written, each of which gets a second more
     */
    public <T> T writeMany(long records, Work<T> work) {
        grew |= records > 0;
        beginWriting();
        T result = on(writing, longest(records), () -> change(work));
        if (records > 0 && hasGrownFar()) {
            try {
                on(writing, LONG, this::giveRoomBack);
            } catch (StoreException e) {
                // What was written stands. Where the database can no longer be used, whoever comes next is told.
                if (!closed) {
                    markSuspect(e);
                }
            }
        }
        return result;
    }

    private boolean hasGrownFar() {
        try {
            return Files.size(file) > Math.max(large, lookedAt + large / 8);
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes the file anew where next to nothing lies in it, for a large import would fill the disk. Whoever reads waits. */
    private boolean giveRoomBack() throws Exception {
        if (closed) {
            return false;
        }
        Connection open = writable();
        long size = Files.size(file);
        lookedAt = size;
        long used = size / 100 * Dialect.percentInUse(open);
        if (used > size / 100 * MOSTLY_EMPTY || Files.getFileStore(file).getUsableSpace() < 2 * used) {
            return false;
        }
        return reading.call(() -> {
            reader.close();
            try {
                Dialect.shutDown(open, true);
            } finally {
                Connection made = prepared(file);
                reader = beside(file, made);
                writer = made;
                lookedAt = Files.size(file);
            }
            return true;
        }, LONG);
    }

    /** A large file may be compacted by H2 at any time, and whoever writes waits for that. */
    private Duration longest(long records) {
        try {
            return patience.plusSeconds(records + Files.size(file) / COMPACTED_A_SECOND);
        } catch (IOException e) {
            return patience.plusSeconds(records);
        }
    }

    private <T> T change(Work<T> work) throws Exception {
        Connection connection = writable();
        try {
            T result = transact(connection, work);
            writings.incrementAndGet();
            return result;
        } catch (RuntimeException e) {
            rolledBack.run();
            throw e;
        }
    }

    /** From now on done, by the thread that writes, after each writing of which nothing is left. */
    public void whenRolledBack(Runnable forget) {
        rolledBack = forget;
    }

    /** @param own makes sure, before it is written to, that nobody else has the store; throws where others have */
    public void beforeWriting(Runnable own) {
        owning = own;
    }

    /** Grows with whatever was written; where it is the same as before, nothing was. */
    public long writings() {
        return writings.get();
    }

    /**
     * Opens a database at rest so that something can be written; nothing is done where it is open so already. It waits
     * for whoever reads, which takes as long as it takes and is no fault of the database.
     */
    public void beginWriting() {
        if (isAtRest()) {
            on(writing, LONG, this::writable);
        }
    }

    /** The connection that writes; the first time, the checksum of the file at rest is taken away before. */
    private Connection writable() throws Exception {
        Connection known = writer;
        if (known != null) {
            return known;
        }
        owning.run();
        if (!isComparedAhead() && !CleanCloseChecksum.isSame(file)) {
            StoreException changed = new StoreException("The database " + file
                    + " is not what it was when it was closed, so nothing is written to it. " + REOPEN);
            markSuspect(changed);
            throw changed;
        }
        Connection made = reading.call(() -> {
            reader.close();
            try {
                admit(file);
                Connection opened = prepared(file);
                reader = beside(file, opened);
                return opened;
            } catch (ForeignContentException e) {
                throw e;
            } catch (SQLException | IOException | RuntimeException e) {
                reader = Dialect.toRead(file);
                reader.setAutoCommit(false);
                throw Dialect.isInUse(e) ? StoreLock.inUse(DatabaseFolder.storeOf(file)) : e;
            }
        }, patience);
        writer = made;
        return made;
    }

    /** Reads every byte of a file at rest, so that the first writing need not. Whoever reads or writes goes on meanwhile. */
    public void compareAhead() {
        try {
            compared = isAtRest() && CleanCloseChecksum.isThere(file) && CleanCloseChecksum.isSame(file);
        } catch (IOException e) {
            // Whoever writes first compares, and tells what is wrong.
            compared = false;
        }
    }

    /** Whether every byte was compared, and by size and time none changed since. */
    private boolean isComparedAhead() throws IOException {
        return compared && CleanCloseChecksum.isThere(file) && CleanCloseChecksum.isUntouched(file);
    }

    /** Whether it was cleanly closed before, and nothing was written since. */
    public boolean isAtRest() {
        return writer == null;
    }

    /** Whether, while nothing is written, every byte is as it was when it was closed. */
    public boolean isAsClosed() throws IOException {
        return !isAtRest() || CleanCloseChecksum.isSame(file);
    }

    /**
     * Does something with other files of the store that no writing may come between, as long as a usual writing.
     *
     * @param bytes how much is written; each MB gets a second more
     */
    public <T> T keep(long bytes, Callable<T> step) {
        return on(writing, patience.plusSeconds(bytes >> 20), step);
    }

    /** As {@link #keep}, for what reads the whole store. */
    public <T> T exclusively(Callable<T> step) {
        return on(writing, LONG, step);
    }

    /** Does the part of a writing that cannot be rolled back; not once the writing was given up. */
    public void unlessGivenUp(Runnable part) {
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
            throw Durable.failure(Durable.isFull(e), (Durable.isFull(e)
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
            throw Durable.failure(Durable.isFull(e), (Durable.isFull(e)
                    ? "The disk is full: the database " + file + " could not grow. Make room. "
                    : "The database " + file + " failed: " + e.getMessage() + " ") + REOPEN, e);
        }
    }

    private void markSuspect(Exception failure) {
        try {
            Files.writeString(DatabaseFolder.suspect(file), String.valueOf(failure.getMessage()));
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
     * Closes it, however long that takes. From one that was given up its file is taken, so that its thread, which
     * nobody can end, writes no more and another process may have the store.
     *
     * @see #isClosed
     */
    @Override
    public void close() throws SQLException {
        boolean givenUp = writing.isGivenUp() || reading.isGivenUp();
        try {
            writing.call(() -> reading.call(this::shutDown, CLOSING), CLOSING);
        } catch (StoreThread.NoAnswerException e) {
            // A closing that takes too long is no fault: the file stays in use until it is done or the process ends.
            if (givenUp) {
                takeAway();
            }
        } catch (SQLException e) {
            // Left open, it would keep this process itself from the store, once there is room on the disk again.
            takeAway();
            throw e;
        } catch (Exception e) {
            throw new SQLException(e);
        } finally {
            reading.close();
            writing.close();
        }
    }

    private void takeAway() throws SQLException {
        try {
            closed = Boolean.TRUE.equals(BoundedWait.USUAL.call(() -> {
                DatabasePath.openFiles().takeAway(file,
                        Stream.of(reader, writer).filter(Objects::nonNull).toList());
                return true;
            }, LETTING_GO, late -> {}));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new SQLException(e);
        }
    }

    /** Whether nothing of this process touches the file any more. */
    public boolean isClosed() {
        return closed;
    }

    private boolean shutDown() throws SQLException, IOException {
        Connection open = writer;
        if (!closed && open == null) {
            reader.close();
        } else if (!closed && open != null && !open.isClosed()) {
            boolean compact = compactingPays(open);
            reader.close();
            Dialect.shutDown(open, compact);
            // It is closed, also where there is no room to say so: then it is read whole when it is opened again.
            closed = true;
            CleanCloseChecksum.put(file);
        }
        closed = true;
        return true;
    }

    /** Whether much was written and much of a large file is empty; a reading never waits for it. */
    private boolean compactingPays(Connection open) throws SQLException, IOException {
        return grew && Files.exists(file) && Files.size(file) > WORTH_COMPACTING
                && Dialect.percentInUse(open) < HALF_EMPTY;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
