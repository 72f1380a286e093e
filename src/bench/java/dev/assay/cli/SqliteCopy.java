package dev.assay.cli;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** All rows and all indexes of a database of a store, in SQLite. */
final class SqliteCopy {

    private static final int AT_ONCE = 10_000;

    private final Connection from;
    private final Connection to;

    private SqliteCopy(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    static void copy(Connection from, Connection to) throws SQLException {
        to.setAutoCommit(false);
        SqliteCopy copy = new SqliteCopy(from, to);
        for (String table : copy.texts(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' ORDER BY 1")) {
            copy.table(table);
        }
        to.commit();
        to.setAutoCommit(true);
        try (Statement statement = to.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    private List<String> texts(String sql, String... asked) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = from.prepareStatement(sql)) {
            for (int i = 0; i < asked.length; i++) {
                statement.setString(i + 1, asked[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private void table(String name) throws SQLException {
        try (Statement statement = from.createStatement(); Statement made = to.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + name)) {
                ResultSetMetaData columns = rows.getMetaData();
                List<String> defined = new ArrayList<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    defined.add(columns.getColumnName(i) + " " + type(columns.getColumnType(i)));
                }
                List<String> keys = indexes(name, true);
                made.execute("CREATE TABLE " + name + " (" + String.join(", ", defined)
                        + keys.stream().map(key -> ", PRIMARY KEY (" + key + ")")
                                .collect(Collectors.joining())
                        + ")");
                fill(name, rows, defined.size());
            }
            int nth = 0;
            for (String index : indexes(name, false)) {
                made.execute(
                        "CREATE INDEX " + name + "_" + nth++ + " ON " + name + " (" + index + ")");
            }
        }
    }

    private void fill(String name, ResultSet rows, int columns) throws SQLException {
        try (PreparedStatement insert = to.prepareStatement("INSERT INTO " + name + " VALUES ("
                + String.join(", ", Collections.nCopies(columns, "?")) + ")")) {
            int waiting = 0;
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    Object value = rows.getObject(i);
                    insert.setObject(i, value instanceof Number || value instanceof Boolean || value == null
                            ? value
                            : rows.getString(i));
                }
                insert.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** The columns of each, in their order. */
    private List<String> indexes(String table, boolean primary) throws SQLException {
        return texts("SELECT STRING_AGG(c.column_name, ', ') WITHIN GROUP (ORDER BY c.ordinal_position)"
                + " FROM information_schema.indexes i JOIN information_schema.index_columns c"
                + " ON c.index_schema = i.index_schema AND c.index_name = i.index_name WHERE i.table_name = ? AND "
                + (primary ? "" : "NOT ") + "i.index_type_name = 'PRIMARY KEY' GROUP BY i.index_name", table);
    }

    private static String type(int type) {
        return switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.BOOLEAN -> "INTEGER";
            case Types.DOUBLE -> "REAL";
            default -> "TEXT";
        };
    }
}
