package dev.assay.audit;

import dev.assay.inference.RuleFiles;
import dev.assay.schema.ContentHash;
import dev.assay.schema.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The checks there are; one is added with one line here. */
final class Checks {

    /** Grows whenever a check says something else of the same answers, or a risk rests on something else. */
    private static final int VERSION = 6;

    private static final List<Entry> ALL = List.of(
            new Entry("missing", MissingCheck::new),
            new Entry("value", ValueCheck::new),
            new Entry("source", schema -> new SourceCheck()),
            new Entry("confidence", ConfidenceCheck::new),
            new Entry("evidence", schema -> new EvidenceCheck()),
            new Entry("reasoning", ReasoningCheck::new),
            new Entry("pass1", Pass1Check::new),
            new Entry("conflicts", Conflicts::shipped),
            new Entry("disagreement", Disagreement::new));

    private Checks() {}

    /** @param name tells it from the others */
    record Entry(String name, Function<Schema, Check> make) {}

    /** All of them, for a catalogue of fields. */
    static List<Check> of(Schema schema) {
        return ALL.stream().map(entry -> entry.make().apply(schema)).toList();
    }

    /** Changes whenever another finding may come of the same answers. */
    static String version() {
        return version(ALL, RuleFiles.text(Conflicts.FILE) + RuleFiles.text(RiskWeights.FILE));
    }

    static String version(List<Entry> checks, String conflicts) {
        return VERSION + "-" + ContentHash.of(Stream
                .concat(checks.stream().map(Entry::name), Stream.of(conflicts)).toList());
    }
}
