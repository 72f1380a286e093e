package dev.assay.audit;

import dev.assay.schema.Schema;
import java.util.List;
import java.util.function.Function;

/** The checks there are; one is added with one line here. */
final class Checks {

    private static final List<Function<Schema, Check>> ALL = List.of(Contract::new,
            schema -> new EvidenceCheck(),
            Conflicts::shipped, Disagreement::new);

    private Checks() {}

    /** All of them, for a catalogue of fields. */
    static List<Check> of(Schema schema) {
        return ALL.stream().map(made -> made.apply(schema)).toList();
    }
}
