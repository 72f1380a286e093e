package dev.assay.store.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a database file holds anything but our own tables, indexes and constraints. A trigger, an alias or a
 * linked table that somebody put there would run by the mere opening, so the file is looked through without SQL
 * first. Only what H2 always carries out is read, so a large database takes no longer than a small one.
 */
public final class DatabaseInspection {

    private static final int SHOWN = 3;
    private static final int LONGEST = 60;
    private static final Pattern OWN_MAP = Pattern
            .compile(
                    "(table|index)\\.\\d+|temp\\.\\d+|undoLog[.-]\\d*|_|openTransactions|lob(Map|Data|Ref)|tempLobMap");

    private DatabaseInspection() {}

    /**
     * What a database holds that this program never put there, each in a few words; empty where it may be opened.
     *
     * @throws DatabaseInUseException if another process has it open
     * @throws IOException if it cannot be read
     */
    public static List<String> foreign(Path file) throws IOException {
        Set<String> foreign = new LinkedHashSet<>();
        try (DatabaseFile database = DatabaseFile.open(file)) {
            for (String map : database.maps()) {
                if (!OWN_MAP.matcher(map).matches()) {
                    foreign.add("data named " + shown(map));
                }
            }
            if (database.hasData("openTransactions")) {
                foreign.add("a transaction that another program prepared");
            }
            OwnStatements own = OwnStatements.of(Migrations.known());
            for (DatabaseFile.Statement statement : database.statements()) {
                if (!own.matches(statement.sql())) {
                    foreign.add(shown(statement.sql()));
                }
            }
        } catch (StoredTypes.UnknownTypeException e) {
            foreign.add("data of the kind " + shown(String.valueOf(e.getMessage())));
        }
        return new ArrayList<>(foreign);
    }

    /** The findings in one sentence part. */
    static String inWords(List<String> foreign) {
        return foreign.stream().limit(SHOWN).collect(Collectors.joining("; "))
                + (foreign.size() > SHOWN ? "; and " + (foreign.size() - SHOWN) + " more" : "");
    }

    private static String shown(String text) {
        String line = text.replaceAll("[^\\p{Print}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
