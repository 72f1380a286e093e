package dev.assay.store;

import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.review.Intake;
import dev.assay.review.StoreException;
import dev.assay.saying.Saying;
import dev.assay.schema.Schema;
import dev.assay.store.index.Database;
import dev.assay.store.index.DecisionRows;
import dev.assay.store.index.ImportRows;
import dev.assay.store.index.Sql;
import dev.assay.store.index.VersionedReader;
import dev.assay.store.log.DecisionCodec;
import dev.assay.store.log.LineLog;
import dev.assay.store.log.OriginalsFolder.Entry;
import dev.assay.store.log.OriginalsFolder;
import dev.assay.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings a database up to the journal and the originals, from wherever it stands, an empty one included. */
final class IndexCatchUp {

    private static final int AT_ONCE = 2_000;

    private final VersionedReader reader;
    private final Progress progress;
    private final DecisionRows decisions;
    private final DecisionCodec json;
    private final LineLog journal;
    private final OriginalsFolder originals;
    private final List<String> failures = new ArrayList<>();
    private final List<Entry> lost = new ArrayList<>();
    private int added;

    IndexCatchUp(Schema schema, VersionedReader reader, Progress progress, LineLog journal,
            OriginalsFolder originals) {
        this.reader = reader;
        this.progress = progress;
        this.journal = journal;
        this.originals = originals;
        this.decisions = new DecisionRows(schema);
        this.json = new DecisionCodec(schema);
    }

    /** What could not be brought in, in words. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** The files that are lost. */
    List<Entry> lost() {
        return List.copyOf(lost);
    }

    /** How many originals were brought in. */
    int added() {
        return added;
    }

    /** Adds what a database lacks. @return why that failed, so that it must be filled anew; empty where it did not */
    Optional<String> tryToCatchUp(Database database) {
        database.whenRolledBack(decisions::forgetStanding);
        try {
            addOriginals(database, false);
            addDecisions(database);
            return Optional.empty();
        } catch (IOException | StoreException e) {
            return Optional.of("it could not be brought up to date (" + e.getMessage() + ")");
        }
    }

    /** Fills an empty database as far as can be. */
    void fill(Database database) throws IOException {
        failures.clear();
        lost.clear();
        database.whenRolledBack(decisions::forgetStanding);
        addOriginals(database, true);
        addDecisions(database);
    }

    private void addOriginals(Database database, boolean goOn) {
        Set<Entry> known = new HashSet<>(database.read(ImportRows::originals));
        List<Entry> missing = originals.read().stream().filter(entry -> !known.contains(entry)).toList();
        long done = 0;
        for (Entry entry : missing) {
            progress.at(done++, missing.size(), Saying.of("step.kept-file", entry.path()));
            Optional<Original> original = load(entry);
            if (original.isPresent()) {
                addOriginal(database, entry, Intake.read(reader.read(), original.get()), goOn);
                added++;
            }
        }
    }

    private Optional<Original> load(Entry entry) {
        try {
            return Optional.of(originals.load(entry));
        } catch (StoreException e) {
            failures.add(String.valueOf(e.getMessage()));
            lost.add(entry);
            return Optional.empty();
        }
    }

    private void addOriginal(Database database, Entry entry, Imported imported, boolean goOn) {
        try {
            database.writeMany(ImportRows.records(imported),
                    connection -> new ImportRows(decisions).add(connection, entry,
                            originals.keptAt(entry.sha256()), imported,
                            originals.wasReadByRow(entry)));
        } catch (StoreException e) {
            if (!goOn) {
                throw e;
            }
            failures.add("The kept file " + entry.path() + " could not be brought in: " + e.getMessage());
        }
    }

    private void addDecisions(Database database) throws IOException {
        long from = database.read(c -> Sql.number(c, "SELECT COALESCE(MAX(seq), 0) FROM decision"));
        if (from >= journal.lastSeq()) {
            return;
        }
        List<DecisionRows.Entry> waiting = new ArrayList<>();
        journal.scan(line -> {
            if (line.seq() > from) {
                waiting.add(new DecisionRows.Entry(json.read(line), Integer.toUnsignedLong(line.crc())));
                if (waiting.size() >= AT_ONCE) {
                    flush(database, waiting);
                    progress.at(line.seq() - from, journal.lastSeq() - from, Saying.of("step.journal"));
                }
            }
        });
        flush(database, waiting);
    }

    private void flush(Database database, List<DecisionRows.Entry> waiting) {
        database.write(connection -> {
            decisions.add(connection, waiting);
            return waiting;
        });
        waiting.clear();
    }
}
