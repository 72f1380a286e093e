package dev.assay.store;

import dev.assay.model.Imported;
import dev.assay.review.Intake;
import dev.assay.review.Progress;
import dev.assay.review.StoreException;
import dev.assay.schema.Schema;
import dev.assay.store.OriginalsFolder.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Brings a database up to the journal and the originals, from wherever it stands, an empty one included. */
final class Refilling {

    private static final int AT_ONCE = 2_000;

    private final OriginalReader reader;
    private final Progress progress;
    private final DecisionRows decisions;
    private final DecisionJson json;

    Refilling(Schema schema, OriginalReader reader, Progress progress) {
        this.reader = reader;
        this.progress = progress;
        this.decisions = new DecisionRows(schema);
        this.json = new DecisionJson(schema);
    }

    /** @return what could not be brought in, in words */
    List<String> catchUp(Database database, LineLog journal, OriginalsFolder originals) throws IOException {
        List<String> failures = new ArrayList<>();
        addOriginals(database, originals, failures);
        addDecisions(database, journal);
        return failures;
    }

    private void addOriginals(Database database, OriginalsFolder originals, List<String> failures) {
        Set<Entry> known = new HashSet<>(database.read(ImportRows::originals));
        List<Entry> missing = originals.read().stream().filter(entry -> !known.contains(entry)).toList();
        long done = 0;
        for (Entry entry : missing) {
            progress.at(done++, missing.size(), "Reading the kept file " + entry.path());
            try {
                Imported imported = Intake.read(reader.read(), originals.load(entry));
                database.write(connection -> new ImportRows(decisions).add(connection, entry, imported));
            } catch (StoreException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
    }

    private void addDecisions(Database database, LineLog journal) throws IOException {
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
                    progress.at(line.seq() - from, journal.lastSeq() - from, "Reading the journal");
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
