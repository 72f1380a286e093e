package dev.assay.ui.value;

import dev.assay.review.dispute.DisputeClass;
import dev.assay.review.dispute.EvidenceWord;
import dev.assay.review.dispute.Ruling;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** Disputes and rulings in the words a reviewer reads. */
public final class RulingText {

    private RulingText() {}

    /** What was ruled, of which disputes, and why. */
    public static String of(FieldSpec spec, Ruling ruling, Wording words) {
        String where = where(ruling.of().words(), words);
        return words.of("ruling.line", values(spec, ruling.of(), words), where.isEmpty() ? 0 : 1, where,
                ValueText.of(spec, ruling.value(), words).text(), ruling.reason());
    }

    /** The values that are named. */
    public static String values(FieldSpec spec, DisputeClass of, Wording words) {
        return of.values().stream().map(value -> ValueText.of(spec, value, words).text()).distinct()
                .collect(Collectors.joining(" ≠ "));
    }

    /** What must hold of the evidence; empty where the values alone count. */
    public static String where(List<EvidenceWord> conditions, Wording words) {
        return conditions.stream().map(word -> words.of(
                word.stands() ? "dispute.word-stands" : "dispute.word-missing", word.word(), word.answers()))
                .collect(Collectors.joining(" · "));
    }
}
