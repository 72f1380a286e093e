package dev.assay.audit;

import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
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
        List<Noticed> noticed = noticed(subject);
        List<Risk.Reason> doubts = sorted(noticed.stream().map(Noticed::doubt).toList());
        List<CellRisk> cells = new ArrayList<>();
        for (SignalReader.Read cell : signals.read(subject, codes(noticed))) {
            String field = cell.signals().field();
            cells.add(new CellRisk(field, cell.answerId(), weights.risk(cell.signals()), cell.signals(),
                    doubts.stream().filter(doubt -> doubt.field().equals(field)
                            && doubt.answerId().equals(cell.answerId())).toList(),
                    List.of()));
        }
        return new Risk(expected(subject, cells), gathered(subject, doubts), cells);
    }

    /** What one of the checks noticed. */
    private record Noticed(Check by, Risk.Reason doubt) {}

    private List<Noticed> noticed(Subject subject) {
        List<Noticed> noticed = new ArrayList<>();
        checks.forEach(
                check -> check.doubts(subject).forEach(doubt -> noticed.add(new Noticed(check, doubt))));
        return noticed;
    }

    private static boolean isJudged(Subject subject, String answerId) {
        return subject.judged().stream().anyMatch(answer -> answer.id().equals(answerId));
    }

    private List<Risk.Reason> sorted(List<Risk.Reason> doubts) {
        List<String> order = schema.fields().stream().map(FieldSpec::key).toList();
        return doubts.stream().sorted(Comparator.comparingDouble(Risk.Reason::weight).reversed()
                .thenComparingInt(doubt -> order.indexOf(doubt.field())).thenComparing(Risk.Reason::code))
                .toList();
    }

    /** What is told of the whole posting: of those answers that are judged, and of several of a kind one. */
    private List<Risk.Reason> gathered(Subject subject, List<Risk.Reason> doubts) {
        Map<String, List<Risk.Reason>> byKind = new LinkedHashMap<>();
        doubts.stream().filter(doubt -> doubt.answerId().isEmpty() || isJudged(subject, doubt.answerId()))
                .forEach(doubt -> byKind
                        .computeIfAbsent(doubt.field() + " " + doubt.code(), kind -> new ArrayList<>())
                        .add(doubt));
        return sorted(byKind.values().stream().map(RiskModel::gathered).toList());
    }

    /** How many cells of the answer that is judged first are expected to be wrong. */
    private static double expected(Subject subject, List<CellRisk> cells) {
        String judged = subject.answers().isEmpty() ? "" : subject.answers().getFirst().id();
        return cells.stream().filter(cell -> cell.answerId().equals(judged)).mapToDouble(CellRisk::risk)
                .sum();
    }

    /** What tells of each cell whether it is wrong. */
    List<SignalReader.Read> read(Subject subject) {
        return signals.read(subject, codes(noticed(subject)));
    }

    /** What is noticed about each answer by itself; how its evidence stands is a signal of its own. */
    private static SignalReader.FindingCodes codes(List<Noticed> noticed) {
        Map<String, List<String>> codes = new HashMap<>();
        noticed.stream()
                .filter(one -> !(one.by() instanceof EvidenceCheck) && !one.doubt().answerId().isEmpty())
                .forEach(one -> codes.computeIfAbsent(one.doubt().answerId() + " " + one.doubt().field(),
                        cell -> new ArrayList<>()).add(one.doubt().code()));
        return (answer, field) -> codes.getOrDefault(answer.id() + " " + field, List.of());
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
                more == 1
                        ? Saying.of("finding.and-another", gravest.said())
                        : Saying.of("finding.and-others", gravest.said(), more),
                gravest.weight(),
                gravest.answerId(), gravest.fix());
    }
}
