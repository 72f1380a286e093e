package dev.assay.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How probable it is that a cell of one answer is wrong.
 *
 * @param field the field's key
 * @param answerId the answer's id
 * @param risk 0 to 1
 * @param signals what tells it; null where it was said by hand
 * @param findings what the checks noticed about it, the gravest first; where it is read from a store, beside what they noticed about
 *        the cell whoever answered
 * @param why what it rests on, the weightiest first; where it is only kept, nothing
 */
public record CellRisk(String field, String answerId, double risk, @Nullable CellSignals signals,
        List<Risk.Reason> findings, List<Risk.Reason> why) {

    public CellRisk {
        findings = List.copyOf(findings);
        why = List.copyOf(why);
    }

    public CellRisk(String field, String answerId, double risk, @Nullable CellSignals signals) {
        this(field, answerId, risk, signals, List.of(), List.of());
    }
}
