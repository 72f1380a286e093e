package dev.assay.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Parquet files as DuckDB writes them. */
public final class DuckParquet {

    private DuckParquet() {}

    /** @param query whose rows are written @param options as COPY takes them, such as {@code COMPRESSION zstd} */
    public static byte[] of(String query, String options) {
        try {
            Path file = Files.createTempFile("assay", ".parquet");
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement()) {
                statement.execute("SET TimeZone = 'UTC'; SET threads = 1; SET memory_limit = '1GB'");
                statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet"
                        + (options.isEmpty() ? "" : ", " + options) + ")");
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
