package dev.assay.store.index;

import dev.assay.schema.Schema;
import dev.assay.store.log.DecisionCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the decisions of a database that is not to be opened by SQL, or cannot be; the file is not changed. */
public final class DecisionSalvage {

    private static final int AT_ONCE = 1_000;
    private static final Pattern TABLE = Pattern
            .compile("CREATE CACHED TABLE \"PUBLIC\"\\.\"DECISION\"\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\s*\"([A-Z0-9_]+)\" ");

    private DecisionSalvage() {}

    /**
     * Reads all decisions and holds them against their checksums.
     *
     * @throws DatabaseInUseException if another process has the file open
     * @throws IOException if they cannot be read
     */
    public static SoundRows of(Path file, Schema schema) throws IOException {
        try (DatabaseFile database = DatabaseFile.open(file)) {
            return SoundRows.of(entries(database, schema), new DecisionCodec(schema));
        } catch (StoredTypes.UnknownTypeException e) {
            throw new IOException("it holds data of a kind that Assay does not know", e);
        } catch (SQLException | RuntimeException e) {
            throw new IOException("its decisions cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<DecisionRows.Entry> entries(DatabaseFile database, Schema schema)
            throws IOException, SQLException {
        Optional<Table> table = database.statements().stream().flatMap(s -> Table.of(s).stream()).findFirst();
        if (table.isEmpty()) {
            return List.of();
        }
        // Through a database in memory with our own tables, so that rows are understood in one place only.
        try (Connection memory = DriverManager.getConnection("jdbc:h2:mem:", "sa", "")) {
            Migrations.apply(memory);
            copy(database, table.get(), memory);
            return new DecisionRows(schema).entries(memory);
        }
    }

    private static void copy(DatabaseFile database, Table from, Connection to)
            throws IOException, SQLException {
        List<String> known = Sql.list(to, rows -> rows.getString(1), "SELECT column_name FROM"
                + " information_schema.columns WHERE table_schema = 'PUBLIC' AND table_name = 'DECISION'");
        List<String> both = from.columns().stream().filter(known::contains).toList();
        List<Integer> places = both.stream().map(from.columns()::indexOf).toList();
        String insert = "INSERT INTO decision (" + both.stream().collect(Collectors.joining(", "))
                + ") VALUES (" + both.stream().map(c -> "?").collect(Collectors.joining(", ")) + ")";
        try (var statement = to.prepareStatement(insert)) {
            List<List<@Nullable String>> waiting = new ArrayList<>();
            database.rows(from.id(), from.columns().size(), waiting::add);
            int added = 0;
            for (List<@Nullable String> row : waiting) {
                for (int i = 0; i < places.size(); i++) {
                    statement.setString(i + 1, row.get(places.get(i)));
                }
                statement.addBatch();
                if (++added % AT_ONCE == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /**
     * The decision table as META describes it.
     *
     * @param id its number
     */
    private record Table(int id, List<String> columns) {

        static Optional<Table> of(DatabaseFile.Statement statement) {
            Matcher made = TABLE.matcher(statement.sql());
            if (!made.matches()) {
                return Optional.empty();
            }
            return Optional.of(new Table(statement.id(),
                    COLUMN.matcher(made.group(1)).results().map(column -> column.group(1)).toList()));
        }
    }
}
