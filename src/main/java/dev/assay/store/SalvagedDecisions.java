package dev.assay.store;

import dev.assay.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Brings decisions of a database that was set aside back into the journal, where they follow on. */
final class SalvagedDecisions {

    private final List<String> notices = new ArrayList<>();
    private List<LogLine> lines = List.of();

    /** What was brought back, and what could not be, in words. */
    List<String> notices() {
        return List.copyOf(notices);
    }

    /** Reads them from a database that is not opened. @param file where it is now */
    void readFrom(Path file, Schema schema) {
        try {
            SoundRows rows = DecisionSalvage.of(file, schema);
            lines = rows.lines();
            if (!rows.altered().isEmpty()) {
                notices.add(
                        "Of the decisions in " + file + " these are not what was written, by their checksums,"
                                + " and were left there: " + rows.altered() + ".");
            }
        } catch (IOException e) {
            notices.add("The decisions in " + file + " were not read: " + e.getMessage()
                    + ". Keep the file until you know that the journal holds them all.");
        }
    }

    /** Appends those that the journal lacks, whole acts only, up to the first that does not follow on. */
    void putBackInto(LineLog journal) {
        long before = journal.lastSeq();
        List<LogLine> missing = lines.stream().filter(line -> line.seq() > before).toList();
        List<LogLine> act = new ArrayList<>();
        for (LogLine line : missing) {
            if (line.seq() != journal.lastSeq() + act.size() + 1 || line.nth() != act.size() + 1) {
                break;
            }
            act.add(line);
            if (line.nth() == line.of()) {
                journal.append(act);
                act.clear();
            }
        }
        long added = journal.lastSeq() - before;
        if (added > 0) {
            notices.add("The journal lacked " + added
                    + " decisions of that database, which were sound and are now"
                    + " in the journal.");
        }
        if (added < missing.size()) {
            notices.add("That database holds " + (missing.size() - added)
                    + " decisions more which do not follow on"
                    + " the journal's; they were left there.");
        }
    }
}
