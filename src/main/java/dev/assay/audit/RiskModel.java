package dev.assay.audit;

import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs how much a posting's answers need a reviewer. The same doubt from several answers counts once, at its
 * greatest weight. Pure and safe to share between threads.
 */
public final class RiskModel {

    private final List<Check> checks;
    private final Schema schema;

    public RiskModel(Schema schema) {
        this.schema = schema;
        this.checks = Checks.of(schema);
    }

    /** Changes whenever something else may be found in the same posting, so that stores are looked through anew. */
    public static String version() {
        return Checks.version();
    }

    public Risk of(Posting posting, List<Pass1> pass1, List<Answer> answers) {
        Subject subject = new Subject(posting, pass1, answers);
        Map<String, List<Risk.Reason>> byKind = new LinkedHashMap<>();
        for (Check check : checks) {
            for (Risk.Reason doubt : check.doubts(subject)) {
                byKind.computeIfAbsent(doubt.field() + " " + doubt.code(), k -> new ArrayList<>()).add(doubt);
            }
        }
        List<Risk.Reason> reasons = new ArrayList<>();
        byKind.values().forEach(kind -> reasons.add(gathered(kind)));
        List<String> order = schema.fields().stream().map(field -> field.key()).toList();
        reasons.sort(Comparator.comparingDouble(Risk.Reason::weight).reversed()
                .thenComparingInt(reason -> order.indexOf(reason.field())).thenComparing(Risk.Reason::code));
        double score = reasons.stream().mapToDouble(Risk.Reason::weight).sum();
        return reasons.isEmpty() ? Risk.NONE : new Risk(Math.round(score * 1000) / 1000.0, reasons);
    }

    /** One doubt for several of a kind: the gravest, and how many more there are. */
    private static Risk.Reason gathered(List<Risk.Reason> kind) {
        Risk.Reason gravest = kind.getFirst();
        for (Risk.Reason doubt : kind) {
            gravest = doubt.weight() > gravest.weight() ? doubt : gravest;
        }
        if (kind.size() == 1) {
            return gravest;
        }
        int more = kind.size() - 1;
        return new Risk.Reason(gravest.field(), gravest.code(),
                gravest.message() + " (and " + more + (more == 1 ? " other)" : " others)"), gravest.weight());
    }
}
