package dev.assay.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Answer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    @TempDir
    Path folder;

    @Test
    void areNumberedWithoutGapsAndAllListed() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/db/")).toURI());
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()).sorted()).isEqualTo(Migrations.FILES);
        }
        for (int i = 0; i < Migrations.FILES.size(); i++) {
            assertThat(Migrations.FILES.get(i)).startsWith(String.format(Locale.ROOT, "V%03d__", i + 1))
                    .endsWith(".sql");
        }
    }

    @Test
    void whatAnswersSaidIsKeptWhenItsRowsAreLaidSideBySide() throws IOException, SQLException {
        Path file = folder.resolve("old.mv.db");
        try (Connection old = Dialect.toWrite(file)) {
            Sql.update(old,
                    "CREATE TABLE migration (version INTEGER PRIMARY KEY, file VARCHAR NOT NULL)");
            for (int version = 1; version <= 17; version++) {
                for (String sql : Migrations.statements(Migrations.FILES.get(version - 1))) {
                    Sql.update(old, sql);
                }
                Sql.update(old, "INSERT INTO migration (version, file) VALUES (?, '')", version);
            }
            Sql.update(old, "INSERT INTO posting (ord, id, title, company, location, has_text, states, runs,"
                    + " risk_score, risk_known) VALUES (0, 'p', '', '', '', TRUE, '', 1, 0, FALSE)");
            Sql.update(old, "INSERT INTO run VALUES (7, 'r', 0, 'e', '', '', FALSE, '', '', 'ACCEPTED',"
                    + " TRUE)");
            for (int place = 0; place < 2; place++) {
                Sql.update(old, "INSERT INTO inferred_field VALUES (7, ?, ?, 'C', '\"aws\"', NULL, 0.5,"
                        + " 'words', 'inferred', '', '[]', 'EXACT', '[]', '[]', '')", place, "f" + place);
                for (int nth = 0; nth < 2; nth++) {
                    Sql.update(old, "INSERT INTO span VALUES (7, ?, ?, 'description', ?, ?, 'AWS', 1)",
                            place, nth, place + nth, place + nth + 3);
                }
            }
        }
        try (Database database = Database.openAndTry(file, Duration.ofMinutes(1))) {
            Answer answer = database.read(connection -> AnswerRows.ofPosting(connection, 0, "p")).getFirst();
            assertThat(answer.fields().keySet()).containsExactly("f0", "f1");
            assertThat(answer.fields().get("f1").grounding().spans())
                    .extracting(found -> found.span().start()).containsExactly(1, 2);
        }
        assertThat(DatabaseInspection.foreign(file)).isEmpty();
    }
}
