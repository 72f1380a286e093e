package dev.assay.store.index;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What only H2 knows: how a file is opened, closed and measured; every other statement is SQL that others run too. */
public final class Dialect {

    /** How the name of a database's file ends. */
    static final String ENDING = ".mv.db";

    /** Fixed, and nothing of a user's goes before it: some settings of a URL run code. */
    private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0"
            + ";CACHE_SIZE=65536;QUERY_CACHE_SIZE=64;DEFAULT_LOCK_TIMEOUT=10000;AUTO_COMPACT_FILL_RATE=0";
    private static final String ONLY_READ = ";ACCESS_MODE_DATA=r";
    private static final int IN_USE = 90020;

    private Dialect() {}

    /** Connects so that something can be written; a file that is missing is made. */
    public static Connection toWrite(Path file) throws SQLException {
        return DriverManager.getConnection(url(file) + SETTINGS, "sa", "");
    }

    /** Connects beside a writer, and sees a state that does not change during a transaction. */
    static Connection besideWriter(Path file) throws SQLException {
        Connection reader = DriverManager.getConnection(url(file) + SETTINGS, "sa", "");
        reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return reader;
    }

    /** Connects to a file that is not changed by it, nor tidied up in the background. */
    public static Connection toRead(Path file) throws SQLException {
        return DriverManager.getConnection(url(file) + SETTINGS + ONLY_READ, "sa", "");
    }

    /** Closes the database for all connections. @param compact whether its file is written anew first */
    public static void shutDown(Connection connection, boolean compact) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(compact ? "SHUTDOWN COMPACT" : "SHUTDOWN");
        }
        connection.close();
    }

    /** How much of the file is in use, in percent. */
    static long percentInUse(Connection connection) throws SQLException {
        return percent(connection, "info.FILL_RATE") * percent(connection, "info.CHUNKS_FILL_RATE") / 100;
    }

    private static long percent(Connection connection, String name) throws SQLException {
        return Sql.number(connection,
                "SELECT CAST(setting_value AS BIGINT) FROM information_schema.settings"
                        + " WHERE setting_name = ?",
                name);
    }

    /** Whether a failure says that another process has the file open. */
    public static boolean isInUse(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException refused && refused.getErrorCode() == IN_USE) {
                return true;
            }
        }
        return false;
    }

    private static String url(Path file) {
        String name = DatabasePath.of(file);
        return "jdbc:h2:" + name.substring(0, name.length() - ENDING.length());
    }
}
