package dev.assay.store.index;

import dev.assay.review.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings a database to the tables this version knows, by numbered SQL files, each run once. */
public final class Migrations {

    /** The files in {@code /db}; the first is version 1, and none is ever changed or left out again. */
    static final List<String> FILES = List.of("V001__postings_answers_decisions.sql",
            "V002__evidence_edits_and_proposals.sql", "V003__basis_of_decisions.sql",
            "V004__names_of_postings.sql",
            "V005__origins_of_postings.sql", "V006__remarks.sql", "V007__shapes_of_originals.sql",
            "V008__cells_and_findings.sql", "V009__counters.sql", "V010__changed_postings.sql",
            "V011__signals.sql", "V012__findings_of_answers.sql",
            "V013__when_files_were_kept.sql", "V014__times_of_decisions.sql",
            "V015__acts_in_time.sql", "V016__acts_taken_back.sql",
            "V017__decisions_in_time.sql", "V018__answers_side_by_side.sql",
            "V019__what_findings_say.sql", "V020__what_remarks_say.sql");

    private static final Pattern TABLE = Pattern.compile("^\\s*(CREATE|DROP) TABLE (\\w+)");

    private Migrations() {}

    /** The names of all tables, in capitals, those that only earlier versions had included. */
    static Set<String> known() throws IOException {
        return tables(false);
    }

    /** The names of all tables, in capitals. */
    static Set<String> tables() throws IOException {
        return tables(true);
    }

    private static Set<String> tables(boolean present) throws IOException {
        Set<String> tables = new LinkedHashSet<>(List.of("MIGRATION"));
        for (String file : FILES) {
            for (String sql : statements(file)) {
                Matcher table = TABLE.matcher(sql);
                if (table.find()) {
                    String name = table.group(2).toUpperCase(Locale.ROOT);
                    if (table.group(1).equals("CREATE")) {
                        tables.add(name);
                    } else if (present) {
                        tables.remove(name);
                    }
                }
            }
        }
        return tables;
    }

    /**
     * Whether nothing is to be done.
     *
     * @throws StoreException if the database was made by a newer version
     */
    static boolean areApplied(Connection connection) throws SQLException {
        return at(connection) == FILES.size();
    }

    private static int at(Connection connection) throws SQLException {
        int at = (int) Sql.number(connection, "SELECT COALESCE(MAX(version), 0) FROM migration");
        if (at > FILES.size()) {
            throw new NewerDatabaseException("The store's database has version " + at
                    + ", and this Assay knows " + FILES.size()
                    + " at most. Install the newer Assay that made it, or delete the store's db"
                    + " folder: it is then rebuilt from the journal and the kept files.");
        }
        return at;
    }

    /** @throws StoreException if the database was made by a newer version */
    static void apply(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY, file VARCHAR NOT NULL)");
            int at = at(connection);
            for (int version = at + 1; version <= FILES.size(); version++) {
                for (String sql : statements(FILES.get(version - 1))) {
                    statement.execute(sql);
                }
                Sql.update(connection, "INSERT INTO migration (version, file) VALUES (?, ?)", version,
                        FILES.get(version - 1));
            }
            connection.commit();
        }
    }

    public static List<String> statements(String file) throws IOException {
        try (InputStream in = Migrations.class.getResourceAsStream("/db/" + file)) {
            if (in == null) {
                throw new IOException("The program lacks its file db/" + file + ". Install it again.");
            }
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return List.of(sql.split(";\\s*(\\n|$)")).stream().filter(s -> !s.isBlank()).toList();
        }
    }
}
