package dev.assay.store;

import dev.assay.model.Imported;
import dev.assay.review.CancelPoint;
import dev.assay.review.Intake;
import dev.assay.review.ReadAnew;
import dev.assay.store.index.Database;
import dev.assay.store.index.DecisionRows;
import dev.assay.store.index.ForgottenFile;
import dev.assay.store.index.ImportRows;
import java.util.List;

/** Reads kept files once more, and has the database say what they say by then. */
final class KeptReadAnew implements ReadAnew {

    private final StoreOpening.Parts parts;
    private final Database database;
    private final DecisionRows decisions;
    private final Runnable checkUsable;

    KeptReadAnew(StoreOpening.Parts parts, Database database, DecisionRows decisions, Runnable checkUsable) {
        this.parts = parts;
        this.database = database;
        this.decisions = decisions;
        this.checkUsable = checkUsable;
    }

    @Override
    public List<Intake.SourceFile> readBy(String shape) {
        checkUsable.run();
        return database.read(connection -> ImportRows.readBy(connection, shape)).stream()
                .map(entry -> new Intake.SourceFile(entry.path(), 1, () -> parts.originals().load(entry)))
                .toList();
    }

    @Override
    public void save(String sha256, Imported imported, CancelPoint point) {
        checkUsable.run();
        database.writeMany(ImportRows.records(imported), connection -> {
            checkUsable.run();
            var entry = parts.originals().latest(sha256);
            var forgotten = ForgottenFile.of(connection, sha256);
            boolean added = new ImportRows(decisions, point).add(connection, entry,
                    parts.originals().keptAt(sha256), parts.calibration().apply(imported), false);
            forgotten.refresh(connection, decisions);
            database.unlessGivenUp(() -> {
                point.pass();
                parts.originals().markRead(entry, parts.reader().version());
            });
            return added;
        });
    }
}
