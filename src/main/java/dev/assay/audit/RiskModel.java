package dev.assay.audit;

import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs how much a posting's answers need a reviewer: how probable it is of each cell that it is wrong, and what there
 * is to doubt. The same doubt from several answers counts once, at its greatest weight. Pure and safe to share between
 * threads.
 */
public final class RiskModel {

    private final List<Check> checks;
    private final Schema schema;
    private final SignalReader signals;
    private final RiskWeights weights;

    /** With the weights that come with the program. */
    public RiskModel(Schema schema) {
        this(schema, RiskWeights.shipped());
    }

    RiskModel(Schema schema, RiskWeights weights) {
        this.schema = schema;
        this.checks = Checks.of(schema);
        this.signals = new SignalReader(schema);
        this.weights = weights;
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
        List<CellRisk> cells = new ArrayList<>();
        for (SignalReader.Read cell : read(subject)) {
            cells.add(new CellRisk(cell.signals().field(), cell.answerId(), weights.risk(cell.signals()),
                    cell.signals()));
        }
        return new Risk(expected(subject, cells), reasons, cells);
    }

    /** How many cells of the answer that is judged first are expected to be wrong. */
    private static double expected(Subject subject, List<CellRisk> cells) {
        String judged = subject.answers().isEmpty() ? "" : subject.answers().getFirst().id();
        return cells.stream().filter(cell -> cell.answerId().equals(judged)).mapToDouble(CellRisk::risk)
                .sum();
    }

    /** What tells of each cell whether it is wrong. */
    List<SignalReader.Read> read(Subject subject) {
        return signals.read(subject, codes(subject));
    }

    /** What is noticed about each answer by itself; how its evidence stands is a signal of its own. */
    private SignalReader.FindingCodes codes(Subject subject) {
        Map<String, Map<String, List<String>>> byAnswer = new HashMap<>();
        for (Answer answer : subject.answers()) {
            Subject alone = new Subject(subject.posting(), subject.pass1(), List.of(answer));
            for (Check check : checks) {
                for (Risk.Reason doubt : check.doubts(alone)) {
                    if (!(check instanceof EvidenceCheck) && !(check instanceof Disagreement)) {
                        byAnswer.computeIfAbsent(answer.id(), id -> new HashMap<>())
                                .computeIfAbsent(doubt.field(), field -> new ArrayList<>()).add(doubt.code());
                    }
                }
            }
        }
        return (answer, field) -> byAnswer.getOrDefault(answer.id(), Map.of()).getOrDefault(field, List.of());
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
