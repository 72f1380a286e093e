package dev.assay.ingest;

import dev.assay.model.Outcome;
import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Says of a JSON document what was repaired in it, and what of it could not be read. */
final class RepairReport {

    private final Findings findings;
    private final int total;
    private final IntUnaryOperator position;
    private final String unit;
    private final int allFields;

    /**
     * @param total how long the whole text is, in the unit
     * @param position from a UTF-16 offset to the unit
     * @param unit the code of a position: {@code place.byte} or {@code place.character}
     * @param allFields how many fields a full answer has
     */
    RepairReport(Findings findings, int total, IntUnaryOperator position, String unit, int allFields) {
        this.findings = findings;
        this.total = total;
        this.position = position;
        this.unit = unit;
        this.allFields = allFields;
    }

    /** @param read what was read of the document */
    void list(JsonDocument document, Saying place, Findings.Amount read) {
        for (Saying repair : document.repairs()) {
            findings.problem(Outcome.REPAIRED, place, Saying.sentence(repair), Saying.NOTHING);
        }
        JsonDocument.Failure failure = document.failure();
        if (failure == null) {
            return;
        }
        boolean cut = failure.kind() == JsonDocument.Failure.Kind.CUT;
        Saying at = Saying.of(unit, position.applyAsInt(cut ? document.end() : failure.offset()));
        boolean all = read.fields() == allFields;
        Outcome outcome = all ? Outcome.REPAIRED : Outcome.PARTIAL;
        if (!cut) {
            findings.problem(outcome, Places.within(place, at),
                    Saying.of("remark.breaks", at, total, failure.said(), wholeBefore(read)),
                    all ? Saying.NOTHING : Saying.of("remedy.correct-json"));
        } else if (all) {
            findings.problem(outcome, Places.within(place, at), Saying.of("remark.unclosed", allFields),
                    Saying.NOTHING);
        } else {
            boolean answer = read.fields() > 0 || read.facts() > 0;
            findings.problem(outcome, Places.within(place, at),
                    Saying.of(answer ? "remark.cut-answer" : "remark.cut-text", at, total, wholeBefore(read)),
                    Saying.of("remedy.rest"));
        }
    }

    private Saying wholeBefore(Findings.Amount read) {
        List<Saying> parts = new ArrayList<>();
        if (read.fields() > 0) {
            parts.add(Saying.of("whole.fields", read.fields(), allFields));
        }
        if (read.facts() > 0) {
            parts.add(Saying.of("whole.facts", read.facts()));
        }
        if (read.postings() > 0) {
            parts.add(Saying.of("whole.postings", read.postings()));
        }
        return parts.isEmpty()
                ? Saying.of("whole.nothing")
                : Saying.of("whole.and-read", Saying.joined("joined.and", parts));
    }
}
