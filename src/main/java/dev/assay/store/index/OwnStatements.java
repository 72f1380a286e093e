package dev.assay.store.index;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The statements by which H2 makes our tables again; anything else in a database's META is foreign. */
final class OwnStatements {

    private static final String NAME = "\"[A-Z0-9_]+\"";
    private static final String COLUMNS = "\\(" + NAME + "( NULLS (FIRST|LAST))?(, " + NAME
            + "( NULLS (FIRST|LAST))?)*\\)";
    private static final String TYPE = "(SMALLINT|INTEGER|BIGINT|BOOLEAN|DOUBLE PRECISION|DATE"
            + "|CHARACTER( VARYING| LARGE OBJECT)?(\\(\\d+\\))?|TIMESTAMP(\\(\\d\\))? WITH TIME ZONE)";
    /** A literal, never an expression: a function that is called there may read files. */
    private static final String DEFAULT = "( DEFAULT ('[^']*'|-?\\d+|TRUE|FALSE))?";
    private static final String COLUMN = "\\s+" + NAME + " " + TYPE + DEFAULT
            + "( SELECTIVITY \\d+)?( NOT NULL)?";

    private static final int LONGEST = 10_000;

    private final List<Pattern> patterns;

    private OwnStatements(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /** @param tables the names of our tables, in capitals */
    static OwnStatements of(Set<String> tables) {
        String table = "\"PUBLIC\"\\.\"(" + String.join("|", tables) + ")\"";
        String object = "\"PUBLIC\"\\." + NAME;
        String constraint = "ALTER TABLE " + table + " ADD CONSTRAINT " + object + " ";
        String index = "( INDEX " + object + ")?";
        return new OwnStatements(List.of(
                "SET (CREATE_BUILD|CACHE_SIZE|DEFAULT_LOCK_TIMEOUT) \\d+",
                "CREATE USER IF NOT EXISTS \"SA\" SALT '[0-9a-f]*' HASH '[0-9a-f]*' ADMIN",
                "CREATE CACHED TABLE " + table + "\\(" + COLUMN + "(," + COLUMN + ")*\\s*\\)",
                "CREATE (PRIMARY KEY|(UNIQUE NULLS DISTINCT )?INDEX) " + object + " ON " + table + COLUMNS,
                constraint + "(PRIMARY KEY|UNIQUE NULLS DISTINCT ?)" + COLUMNS + index,
                constraint + "FOREIGN KEY" + COLUMNS + index + " REFERENCES " + table + COLUMNS
                        + "( ON DELETE CASCADE)? NOCHECK")
                .stream().map(Pattern::compile).toList());
    }

    boolean matches(String sql) {
        return sql.length() <= LONGEST
                && patterns.stream().anyMatch(pattern -> pattern.matcher(sql).matches());
    }
}
