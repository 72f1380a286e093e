package dev.assay.store.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Short forms of JDBC: a statement with its parameters in, rows out. */
public final class Sql {

    private Sql() {}

    public static int update(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
        }
    }

    public static <T> List<T> list(Connection connection, Row<T> row, String sql,
            @Nullable Object... parameters)
            throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
        }
        return found;
    }

    /**
     * Asks for the rows of many numbers by the ranges that these form. A list of them in the query would be looked through
     * for each row.
     *
     * @param sql ends in a condition {@code BETWEEN ? AND ?}, or an order after it
     */
    static <T> List<T> among(Connection connection, Row<T> row, String sql, Collection<Long> numbers)
            throws SQLException {
        List<T> found = new ArrayList<>();
        long[] sorted = numbers.stream().mapToLong(Long::longValue).sorted().toArray();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int from = 0, to = 0; from < sorted.length; from = to) {
                to = from + 1;
                while (to < sorted.length && sorted[to] <= sorted[to - 1] + 1) {
                    to++;
                }
                set(statement, sorted[from], sorted[to - 1]);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(row.of(rows));
                    }
                }
            }
        }
        return found;
    }

    public static <T> Optional<T> first(Connection connection, Row<T> row, String sql,
            @Nullable Object... parameters)
            throws SQLException {
        return list(connection, row, sql, parameters).stream().findFirst();
    }

    /** Does the same with each of some items, in order. */
    static <T> void batch(Connection connection, String sql, Iterable<T> items, Parameters<T> parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int nth = 0;
            for (T item : items) {
                set(statement, parameters.of(item, nth++));
                statement.addBatch();
            }
            if (nth > 0) {
                statement.executeBatch();
            }
        }
    }

    /** The single number a query gives; 0 for no row or none. */
    public static long number(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        return first(connection, rows -> rows.getLong(1), sql, parameters).orElse(0L);
    }

    static void set(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    /** An item as a statement's parameters. */
    @FunctionalInterface
    interface Parameters<T> {
        @Nullable
        Object[] of(T item, int nth);
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet rows) throws SQLException;
    }
}
