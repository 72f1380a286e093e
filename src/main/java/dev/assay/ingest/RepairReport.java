package dev.assay.ingest;

import dev.assay.model.Outcome;
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
     * @param unit what positions count: {@code byte} or {@code character}
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
    void list(JsonDocument document, String place, Findings.Amount read) {
        for (String repair : document.repairs()) {
            findings.problem(Outcome.REPAIRED, place, AnswerWriter.sentence(repair), "");
        }
        JsonDocument.Failure failure = document.failure();
        if (failure == null) {
            return;
        }
        boolean answer = read.fields() > 0 || read.facts() > 0;
        String what = answer ? "answer" : "text";
        if (failure.kind() == JsonDocument.Failure.Kind.CUT) {
            int cut = position.applyAsInt(document.end());
            if (read.fields() == allFields) {
                findings.problem(Outcome.REPAIRED, place(place, cut),
                        "The closing brackets are missing; all " + allFields + " fields stand whole.", "");
                return;
            }
            findings.problem(Outcome.PARTIAL, place(place, cut),
                    "The " + what + " was cut at " + unit + " " + cut + " of " + total + "; "
                            + wholeBefore(read),
                    "Ask the model again for the rest, or give the whole file.");
        } else {
            int at = position.applyAsInt(failure.offset());
            boolean all = read.fields() == allFields;
            findings.problem(all ? Outcome.REPAIRED : Outcome.PARTIAL, place(place, at),
                    "The JSON breaks at " + unit + " " + at + " of " + total + ": " + failure.message() + "; "
                            + wholeBefore(read),
                    all ? "" : "Correct the JSON there, or ask the model again.");
        }
    }

    private String place(String place, int at) {
        return (place.isEmpty() ? "" : place + ", ") + unit + " " + at;
    }

    private String wholeBefore(Findings.Amount read) {
        List<String> parts = new ArrayList<>();
        if (read.fields() > 0) {
            parts.add(read.fields() + " of " + allFields + " fields");
        }
        if (read.facts() > 0) {
            parts.add(read.facts() + (read.facts() == 1 ? " fact" : " facts"));
        }
        if (read.postings() > 0) {
            parts.add(read.postings() + (read.postings() == 1 ? " posting" : " postings"));
        }
        return parts.isEmpty()
                ? "nothing in it stands whole."
                : String.join(" and ", parts) + " stand whole and were read.";
    }
}
