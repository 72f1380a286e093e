package dev.assay.store;

import dev.assay.review.StoreException;
import dev.assay.store.log.LogLine;
import dev.assay.store.log.SetAside;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A journal and a database that went on differently from some entry on: nobody but the reviewer can tell which counts. */
final class JournalFork {

    private final StoreFolder folder;
    private final SetAside aside;

    JournalFork(StoreFolder folder, SetAside aside) {
        this.folder = folder;
        this.aside = aside;
    }

    /**
     * Sets a database aside that disagrees with the journal, with a list of the decisions only it has.
     *
     * @throws StoreException if it did: what there is to do
     */
    void stopAt(FoundDatabase found, Reconciliation reconciled) throws IOException {
        if (reconciled.disagreeing().isEmpty()) {
            return;
        }
        Path file = switch (found) {
            case FoundDatabase.None() -> throw new IllegalStateException("Nothing disagrees with nothing.");
            case FoundDatabase.Unusable unusable -> unusable.file();
            case FoundDatabase.Usable usable -> {
                DatabaseSearch.closeQuietly(usable.database());
                yield usable.file();
            }
        };
        long first = reconciled.disagreeing().getFirst().seq();
        int decisions = reconciled.disagreeing().size() + reconciled.lacking().size();
        Path list = aside.keep(bytes(reconciled.disagreeing(), reconciled.lacking()), "decisions.jsonl",
                decisions + " decisions that only the database held when it disagreed with the journal from"
                        + " entry " + first + " on; one journal line each");
        Path kept = aside.move(file, file.getFileName().toString(),
                "the database that disagreed with the journal from entry " + first + " on");
        folder.databases().delete(file);
        throw StoreException.setAside("The journal of the store " + folder.root()
                + " and its database disagree from entry " + first
                + " on: one of them was replaced by another copy. Nothing was deleted: the database is kept in "
                + kept + ", and the " + decisions + " decisions that only it holds are listed in " + list
                + ". Put the journal back that belongs to it, or open the store again to go on with the journal"
                + " as it is. \"assay check --resolve --store " + folder.root()
                + "\" shows what was set aside.");
    }

    private static byte[] bytes(List<LogLine> disagreeing, List<LogLine> lacking) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (List<LogLine> lines : List.of(disagreeing, lacking)) {
            for (LogLine line : lines) {
                bytes.writeBytes(line.json());
                bytes.write('\n');
            }
        }
        return bytes.toByteArray();
    }
}
